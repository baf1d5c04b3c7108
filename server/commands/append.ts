import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#shared/kit/id.ts'
import type { MemberId, WorkspaceId } from '#shared/team/member.ts'
import type { Transaction } from '../db/write-queue.ts'
import { CHAIN_START, chainHash, type Line } from './chain.ts'
import { separateTexts } from './written.ts'

export type DecidedEvent = { kind: string }

/** Where the events happened, who decided them by which command, and the version that the row had before the first. */
export type Happened = {
  workspace: WorkspaceId
  client: string | null
  onKind: string
  on: string
  version: number
  actor: MemberId
  command: string
  now: number
}

const lastHash = async (transaction: Transaction, workspace: WorkspaceId) => {
  const last = await transaction
    .selectFrom('events')
    .select('hash')
    .where('workspace', '=', workspace)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.hash ?? CHAIN_START
}

/** Texts first, for rows that point at them; the events as they are kept, with texts as digests. */
export const keepTexts = async (
  transaction: Transaction,
  events: readonly DecidedEvent[],
  { workspace, client, now }: Happened,
) => {
  const kept: DecidedEvent[] = []
  for (const decided of events) {
    const { event, texts } = separateTexts(decided)
    kept.push(event as DecidedEvent)
    for (const text of texts)
      await transaction
        .insertInto('texts')
        .values({ ...text, workspace, client, kind: decided.kind, created_at: now, erased_at: null })
        .execute()
  }
  return kept
}

/** One audit line and one outbox row for each event; each line vouches for all lines before it. */
export const appendEvents = async (
  transaction: Transaction,
  kept: readonly DecidedEvent[],
  happened: Happened,
) => {
  const { workspace, client, now } = happened
  let prev = await lastHash(transaction, workspace)
  for (const [index, event] of kept.entries()) {
    const line: Line = {
      id: uuidv7(now, randomBytes(10)),
      workspace,
      client,
      on_kind: happened.onKind,
      on_id: happened.on,
      kind: event.kind,
      body: JSON.stringify(event),
      actor: happened.actor,
      at: now,
      command: happened.command,
      version_before: happened.version + index,
      version_after: happened.version + index + 1,
    }
    const hash = chainHash(prev, line)
    await transaction
      .insertInto('events')
      .values({ ...line, prev, hash })
      .execute()
    await transaction
      .insertInto('outbox')
      .values({ workspace, event: line.id, topic: event.kind, created_at: now, done_at: null })
      .execute()
    prev = hash
  }
}
