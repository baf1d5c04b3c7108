import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { admin } from '../support/admin.ts'
import { OWNER, type PeopleServer, withOwner } from '../support/people-server.ts'
import { aRoom, rowsOf, type TestRoom } from '../support/rooms.ts'
import { until } from '../support/until.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** How fast a right that was taken away reaches open sockets, in milliseconds. */
const REACHED_WITHIN = 1_000

let server: PeopleServer
let owner: Visitor
let workspace: string
let device: string
let room: TestRoom

/** A browser that was paired through the pages, with a room open. */
beforeEach(async () => {
  ;({ server, owner } = await withOwner())
  const browser = aVisitor(server.url)
  const { code, secret } = (await browser.post('/api/pairing', { name: 'Chrome', protocol: 1 }))
    .body as Record<string, string>
  await owner.post('/api/pairing/approve', { code })
  const { token, me } = (await browser.post('/api/pairing/token', { secret })).body as {
    token: string
    me: { device: string; workspace: { id: string } }
  }
  workspace = me.workspace.id
  device = me.device
  room = aRoom(server.url, `team.${workspace}`, { token })
  await until(() => Object.keys(rowsOf(room)).length > 0)
})
afterEach(async () => {
  room.close()
  await server[Symbol.asyncDispose]()
})

const ended = () => until(() => room.reasons.length > 0, REACHED_WITHIN)

describe('an open socket ends within a second', () => {
  it('when its browser is signed out on the workspace page', async () => {
    const said = await owner.post('/api/commands', {
      commandId: crypto.randomUUID(),
      workspace,
      name: 'device.revoke',
      on: device,
      input: {},
      protocol: 1,
    })
    expect(said.status).toBe(200)
    await ended()
  })

  it('when the password is changed', async () => {
    await owner.post('/api/password', { current: OWNER.password, next: 'a bag of hammers' })
    await ended()
  })

  it('when whoever runs the server resets the password, from another process', async () => {
    expect((await admin(server.data, 'reset-password', OWNER.email)).code).toBe(0)
    await ended()
  })
})
