import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { newId } from '../../server/people.fixtures.ts'
import { aConversation } from '../support/conversations.ts'
import { aWorkspace, done } from '../support/people.ts'
import { aRoom, isSaved } from '../support/rooms.ts'
import { freshFolder, spawnServer, startServer } from '../support/server.ts'
import { hasStrace, traced } from '../support/strace.ts'
import { until } from '../support/until.ts'

const isRead = (call: string) => /\b(read|readv|recvfrom|recvmsg)\(\d+<TCP/.test(call)
const isSent = (call: string) => /\b(write|writev|sendto|sendmsg)\(\d+<TCP/.test(call)
const isSync = (call: string) => /\b(fsync|fdatasync)\(\d+<[^>]*perch\.db-wal>/.test(call)

/** The calls of a server that takes one edit with a mark in it, is asked nothing else, and acknowledges. */
const callsOfOneEdit = async (mark: string, entry?: string) => {
  const data = await freshFolder()
  const before = await startServer({ data })
  const workspace = await aWorkspace(before.house)
  const conversation = await aConversation(before.house, workspace)
  const draft = newId()
  await done(before.house, workspace.owner, 'conversation.claim', conversation, { draft })
  await before.stop()
  const server = await spawnServer({ data, ...(entry !== undefined && { entry }) })
  const room = aRoom(server.url, `draft.${draft}`, workspace.owner)
  await until(() => room.provider.isSynced)
  const trace = await traced(server.process.pid ?? 0)
  room.document.getText('text').insert(0, mark)
  await until(() => isSaved(room), 10_000)
  const calls = await trace.stop()
  room.close()
  await server.kill()
  await rm(data, { recursive: true, force: true })
  return calls
}

/** What happened between the arrival of the edit and the first answer after it, in order. */
const betweenArrivalAndAnswer = (calls: readonly string[]) => {
  const answer = calls.findIndex((call, index) => isSent(call) && calls.slice(0, index).some(isRead))
  const arrival = calls.slice(0, answer).findLastIndex(isRead)
  return calls.slice(arrival + 1, answer)
}

describe('one edit, seen from the operating system', () => {
  if (!hasStrace)
    console.warn(
      'NOT RUN: strace is missing, so nothing shows that an edit is synced before it is acknowledged.',
    )

  it.runIf(hasStrace)(
    'is written to the log and synced to disk between its arrival and its acknowledgement',
    async () => {
      const mark = `mark-${newId()}`
      const between = betweenArrivalAndAnswer(await callsOfOneEdit(mark))
      const written = between.findIndex((call) => call.includes('pwrite64') && call.includes(mark))
      expect(written, between.join('\n')).toBeGreaterThanOrEqual(0)
      expect(between.slice(written).some(isSync), between.join('\n')).toBe(true)
    },
  )

  it.runIf(hasStrace)('is seen not to be, when the log is switched off', async () => {
    const calls = await callsOfOneEdit(`mark-${newId()}`, 'tests/support/forgetful-server.ts')
    expect(betweenArrivalAndAnswer(calls).some(isSync)).toBe(false)
  })
})
