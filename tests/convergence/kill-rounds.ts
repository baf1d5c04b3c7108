import { rm } from 'node:fs/promises'
import * as Y from 'yjs'
import { verifyAudit } from '../../server/commands/audit.ts'
import { type Database, openDatabase } from '../../server/db/open.ts'
import { newId } from '../../server/people.fixtures.ts'
import { draftLog } from '../../server/realtime/drafts/draft-log.ts'
import type { Needs } from '../../server/realtime/needs.ts'
import { chanceFrom } from '../support/chance.ts'
import { post } from '../support/commands.ts'
import { aConversation } from '../support/conversations.ts'
import { aMember, aWorkspace, done } from '../support/people.ts'
import { freshFolder, spawnServer, startServer } from '../support/server.ts'
import { type Asked, claimStorm } from './storm.ts'
import { Typist } from './typist.ts'

/** What came out of it. The lists name what is wrong; all of them are empty when the server keeps its word. */
export type Outcome = {
  savedEdits: number
  answeredCommands: number
  lostEdits: string[]
  doubledEdits: string[]
  wrongCommands: string[]
  apart: string[]
}

const occurrences = (text: string, mark: string) => text.split(mark).length - 1

/** The draft as it stands on disk, while no server runs and no client can hand anything back. */
export const textOnDisk = async ({ reads, writes }: Database, room: string) => {
  const document = new Y.Doc()
  await draftLog({ db: reads, writes, now: Date.now } as Needs).replay(room, document)
  return document.getText('text').toString()
}

/** Every answer that somebody got is kept, with as many audit lines as it named events. What nobody heard of is whole or absent. */
const wrongOnDisk = async ({ reads }: Database, asked: readonly Asked[]) => {
  const wrong: string[] = []
  for (const { envelope, answer, person } of asked) {
    const kept = await reads
      .selectFrom('answers')
      .select(['status', 'body'])
      .where('member', '=', person.member)
      .where('command_id', '=', envelope.commandId)
      .executeTakeFirst()
    const lines = await reads
      .selectFrom('events')
      .select('seq')
      .where('command', '=', envelope.commandId)
      .execute()
    const events = kept?.status === 200 ? (JSON.parse(kept.body) as { events: unknown[] }).events.length : 0
    if (lines.length !== events)
      wrong.push(`${envelope.commandId}: ${lines.length} lines for ${events} events`)
    if (answer && JSON.stringify(answer.body) !== kept?.body)
      wrong.push(`${envelope.commandId}: another answer`)
  }
  return wrong
}

/** Grants of each conversation count 1, 2, 3: no claim was ever given twice, none forgotten. */
const wrongGrants = async ({ reads }: Database, conversations: readonly string[]) => {
  const wrong: string[] = []
  for (const conversation of conversations) {
    const lines = await reads
      .selectFrom('events')
      .select('body')
      .where('on_id', '=', conversation)
      .where('kind', '=', 'conversation.claimed')
      .orderBy('seq')
      .execute()
    const grants = lines.map(({ body }) => (JSON.parse(body) as { grant: number }).grant)
    if (grants.some((grant, index) => grant !== index + 1)) wrong.push(`${conversation}: grants ${grants}`)
  }
  return wrong
}

type Wanted = { rounds: number; seed: number; entry?: string }

/**
 * Starts the real server again and again, lets three people write in one draft and four storm the same conversations,
 * and kills it with SIGKILL at a random moment. After each kill the disk is compared with what was promised.
 */
export const killRounds = async ({ rounds, seed, entry }: Wanted): Promise<Outcome> => {
  const chance = chanceFrom(seed)
  const data = await freshFolder()
  const before = await startServer({ data })
  const { house } = before
  const workspace = await aWorkspace(house)
  const people = await Promise.all(
    ['Dana', 'Min', 'Ola', 'Jun'].map((name) => aMember(house, workspace, name)),
  )
  const conversations = [await aConversation(house, workspace), await aConversation(house, workspace)]
  const written = await aConversation(house, workspace)
  const draft = newId()
  await done(house, workspace.owner, 'conversation.claim', written, { draft })
  const room = `draft.${draft}`
  const { port, url } = before
  await before.stop()

  const outcome: Outcome = {
    savedEdits: 0,
    answeredCommands: 0,
    lostEdits: [],
    doubledEdits: [],
    wrongCommands: [],
    apart: [],
  }
  const typists = people
    .slice(0, 3)
    .map((person, index) => new Typist('abc'.charAt(index), url, room, person))
  let unanswered: Asked[] = []

  for (let round = 0; round < rounds; round += 1) {
    const server = await spawnServer({ data, port, ...(entry !== undefined && { entry }) })
    for (const { person, envelope } of unanswered) await post(url, person, envelope) // asked again: done once
    const storm = claimStorm(url, people, conversations, chance)
    await new Promise((resolve) => setTimeout(resolve, 250 + chance() * 450))
    await server.kill()
    await storm.stop()
    const saved = typists.flatMap((typist) => typist.saved)

    const disk = openDatabase(data)
    const text = await textOnDisk(disk, room)
    outcome.lostEdits.push(...saved.filter((mark) => occurrences(text, mark) === 0))
    outcome.doubledEdits.push(...saved.filter((mark) => occurrences(text, mark) > 1))
    outcome.wrongCommands.push(
      ...(await wrongOnDisk(disk, storm.asked)),
      ...(await wrongGrants(disk, conversations)),
    )
    const { broken } = await verifyAudit(disk.reads, workspace.id)
    if (broken !== null) outcome.wrongCommands.push(`the audit chain breaks at ${broken}`)
    await disk.close()

    outcome.savedEdits = saved.length
    outcome.answeredCommands += storm.asked.filter(({ answer }) => answer).length
    unanswered = storm.asked.filter(({ answer }) => !answer)
    if (outcome.lostEdits.length + outcome.doubledEdits.length + outcome.wrongCommands.length > 0) break
  }

  outcome.apart.push(
    ...(await differences(typists, { data, port, room, ...(entry !== undefined && { entry }) })),
  )
  for (const typist of typists) typist.end()
  await rm(data, { recursive: true, force: true })
  return outcome
}

/** After one last start everybody has the same text, within five seconds. */
const differences = async (
  typists: readonly Typist[],
  { room, ...started }: { data: string; port: number; room: string; entry?: string },
) => {
  for (const typist of typists) typist.stopTyping()
  const server = await spawnServer(started)
  const deadline = Date.now() + 5_000
  const texts = () => new Set(typists.map(({ text }) => text))
  while (texts().size > 1 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
  const apart = texts().size > 1 ? [`${room}: ${texts().size} texts`] : []
  const refused = typists.flatMap(({ reasons }) => reasons.filter((reason) => reason.startsWith('refused')))
  await server.kill()
  return [...apart, ...refused]
}
