import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../server/db/open.ts'
import { newId } from '../../server/people.fixtures.ts'
import { textOnDisk } from '../convergence/kill-rounds.ts'
import { Typist } from '../convergence/typist.ts'
import { aConversation } from '../support/conversations.ts'
import { aWorkspace, done } from '../support/people.ts'
import { RawSocket } from '../support/raw-socket.ts'
import { freshFolder, spawnServer, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

describe('a server that is asked to stop', () => {
  it('answers what is on its way, tells everybody to come back, and ends with 0', async () => {
    const data = await freshFolder()
    const before = await startServer({ data })
    const workspace = await aWorkspace(before.house)
    const draft = newId()
    const conversation = await aConversation(before.house, workspace)
    await done(before.house, workspace.owner, 'conversation.claim', conversation, { draft })
    await before.stop()

    const server = await spawnServer({ data })
    const typist = new Typist('a', server.url, `draft.${draft}`, workspace.owner)
    const idle = new RawSocket(server.url)
    await until(() => idle.isOpen)
    idle.authenticate(`desk.${workspace.client}`, workspace.owner.token)
    await until(() => typist.saved.length > 5, 10_000)
    const began = performance.now()
    expect(await server.stop()).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
    await until(() => idle.closed)
    expect(idle.closed).toEqual({ code: 1001, reason: 'going-away' })

    const disk = openDatabase(data)
    const text = await textOnDisk(disk, `draft.${draft}`)
    expect(typist.saved.filter((mark) => !text.includes(mark))).toEqual([])
    await disk.close()
    typist.end()
    expect(server.errors()).toBe('')
    await rm(data, { recursive: true, force: true })
  })
})
