import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BEAT_EVERY, type ConversationId } from '#shared/inbox/conversation.ts'
import type { Doing } from '#shared/sync/presence.ts'
import { newId } from '../../server/people.fixtures.ts'
import { aCable } from '../support/cable.ts'
import { ask, post } from '../support/commands.ts'
import { aConversation } from '../support/conversations.ts'
import { aMember, anotherClient, aWorkspace, type Workspace } from '../support/people.ts'
import type { Person } from '../support/person.ts'
import { aRoom, doingOf, type TestRoom } from '../support/rooms.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { until } from '../support/until.ts'

describe('presence', () => {
  let server: TestServer
  let workspace: Workspace
  let min: Person
  let conversation: ConversationId
  const endings: (() => unknown)[] = []

  beforeEach(async () => {
    server = await startServer()
    workspace = await aWorkspace(server.house)
    min = await aMember(server.house, workspace, 'Min')
    conversation = await aConversation(server.house, workspace)
  })
  afterEach(async () => {
    for (const end of endings.splice(0)) await end()
    await server.stop()
  })

  /** A desk as the hub keeps it: it beats until it is closed. */
  const openDesk = async (person: Person, url = server.url, client = workspace.client) => {
    const desk = aRoom(url, `desk.${client}`, person)
    const beat = setInterval(() => desk.provider.sendStateless('{"type":"beat"}'), BEAT_EVERY)
    endings.push(() => {
      clearInterval(beat)
      desk.close()
    })
    await until(() => desk.told.some(({ type }) => type === 'presence.all'))
    return desk
  }
  const say = (desk: TestRoom, doing: Doing, more: object = {}) =>
    desk.provider.sendStateless(JSON.stringify({ type: 'presence', conversation, doing, ...more }))

  it('tells the others at once, and whoever opens later finds it in the list', async () => {
    const [mins, olives] = [await openDesk(min), await openDesk(workspace.owner)]
    say(mins, 'replying')
    expect(await until(() => doingOf(olives, min, conversation) === 'replying')).toBeLessThan(500)
    const later = await openDesk(workspace.owner)
    expect(later.told[0]).toMatchObject({
      type: 'presence.all',
      list: [{ member: min.member, conversation, doing: 'replying' }],
    })
    say(mins, 'gone')
    await until(() => doingOf(olives, min, conversation) === 'gone')
  })

  it('stamps author and time, whatever was sent (R6, P2)', async () => {
    const [mins, olives] = [await openDesk(min), await openDesk(workspace.owner)]
    say(mins, 'viewing', { member: workspace.owner.member, at: 5 })
    await until(() => doingOf(olives, min, conversation) === 'viewing')
    const line = olives.told.at(-1)
    expect(line).toMatchObject({ member: min.member })
    expect(line?.type === 'presence' && Math.abs(line.at - Date.now()) < 5_000).toBe(true)
    expect(doingOf(olives, workspace.owner, conversation)).toBe('gone')
  })

  it('passes on nothing about another client, nor what is no presence', async () => {
    const other = await anotherClient(server.house, workspace, 'Another')
    const [mins, olives] = [
      await openDesk(min, server.url, other),
      await openDesk(workspace.owner, server.url, other),
    ]
    say(mins, 'replying')
    mins.provider.sendStateless('nonsense')
    mins.provider.sendStateless('{"type":"presence","conversation":"x","doing":"replying"}')
    mins.provider.sendStateless(
      JSON.stringify({ type: 'presence', conversation, doing: 'viewing', pad: 'x'.repeat(500) }),
    )
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(olives.told).toHaveLength(1)
    expect(mins.reasons).toEqual([])
  })

  it('never lets a viewer hold up those who reply', async () => {
    const vera = await aMember(server.house, workspace, 'Vera', { role: 'viewer' })
    const [veras, olives] = [await openDesk(vera), await openDesk(workspace.owner)]
    say(veras, 'replying')
    await until(() => doingOf(olives, vera, conversation) === 'viewing')
  })

  it('takes the strongest of two connections of one person, and goes with the last', async () => {
    const [one, two, olives] = [await openDesk(min), await openDesk(min), await openDesk(workspace.owner)]
    say(one, 'viewing')
    say(two, 'replying')
    await until(() => doingOf(olives, min, conversation) === 'replying')
    two.close()
    await until(() => doingOf(olives, min, conversation) === 'viewing')
    one.close()
    await until(() => doingOf(olives, min, conversation) === 'gone')
  })

  it('is gone at once when the socket closes', async () => {
    const [mins, olives] = [await openDesk(min), await openDesk(workspace.owner)]
    say(mins, 'replying')
    await until(() => doingOf(olives, min, conversation) === 'replying')
    mins.close()
    expect(await until(() => doingOf(olives, min, conversation) === 'gone')).toBeLessThan(500)
  })

  it('is gone within ten seconds when the cable is cut, and back when it is mended (P1)', {
    timeout: 40_000,
  }, async () => {
    const cable = await aCable(server.url)
    endings.push(() => cable.close())
    const [mins, olives] = [await openDesk(min, cable.url), await openDesk(workspace.owner)]
    const claim = (person: Person) =>
      post(server.url, person, ask(person, 'conversation.claim', conversation, { draft: newId() }))
    expect((await claim(min)).status).toBe(200)
    say(mins, 'replying')
    await until(() => doingOf(olives, min, conversation) === 'replying')
    cable.cut()
    const waited = await until(() => doingOf(olives, min, conversation) === 'gone', 12_000)
    expect(waited).toBeLessThan(10_000)
    expect(waited, 'a slow network is not an absence').toBeGreaterThan(4_000)
    expect((await claim(workspace.owner)).status, 'a ghost holds up nobody').toBe(200)
    cable.mend()
    await until(() => doingOf(olives, min, conversation) === 'replying')
  })
})
