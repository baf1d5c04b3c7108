import { check } from '#shared/team/check.ts'
import { type ClientId, type Member, type MemberId, SYSTEM } from '#shared/team/member.ts'
import type { Transaction } from '../db/write-queue.ts'
import { readMembers } from '../team/read-members.ts'
import { type Answer, notFound, refused, signedOut } from './answer.ts'
import { appendEvents, keepTexts } from './append.ts'
import type { Runnable } from './find-command.ts'
import type { Asked, Found, Told } from './found.ts'

/** Everything that one decision needs, inside its transaction. `within` runs after a yes, before the rows are written. */
export type Case = {
  command: Runnable
  commandId: string
  basedOn: number | undefined
  asked: Omit<Asked<unknown>, 'members'>
  within: ((transaction: Transaction) => Promise<unknown>) | undefined
}

type Outcome = { answer: Answer; told?: Told | undefined }

/** What the server may not tell apart, whatever a rule calls it. */
const HIDDEN = new Set(['not-yours', 'not-there'])

/** Load, check, decide, write: in this order, under the lock of the one writing connection. */
export const decide = async (transaction: Transaction, one: Case): Promise<Outcome> => {
  const { command, asked } = one
  const members = await readMembers(transaction, asked.workspace)
  const actor = actorAmong(members, asked.actor.member)
  if (!actor) return { answer: signedOut }
  const known = { ...asked, members, actor: { ...asked.actor, role: actor.role } }

  const found = await command.load(transaction, known)
  if (!found) return { answer: notFound }
  const verdict = check(actor, command.capability, { client: found.client as ClientId | null }, members)
  if (!verdict.allowed) return { answer: forbidden(verdict, command.capability) }
  if (one.basedOn !== undefined && found.version > one.basedOn)
    return { answer: refused('stale', { version: found.version }) }

  const context = { actor: { member: actor.id, role: actor.role }, now: asked.now }
  const decision = command.decide(found.state, asked.input, context)
  if (decision.ok) return write(transaction, one, found, decision.value)
  const { code, details } = decision.refusal
  return { answer: HIDDEN.has(code) ? notFound : refused(code, details) }
}

const actorAmong = (members: readonly Member[], member: MemberId) => {
  if (member === SYSTEM) return { id: SYSTEM, role: 'owner', clients: null, removedAt: null } as const
  const actor = members.find(({ id }) => id === member)
  return actor?.removedAt === null ? actor : null
}

const forbidden = (
  { reason, whoCould }: Exclude<ReturnType<typeof check>, { allowed: true }>,
  capability: string,
): Answer => {
  if (reason !== 'no-right') return notFound // another client's: as if it were not there
  return { status: 403, body: { reason, capability, whoCould: [...whoCould] } }
}

const write = async (
  transaction: Transaction,
  { commandId, asked, within }: Case,
  found: Found<unknown, { kind: string }>,
  events: readonly { kind: string }[],
): Promise<Outcome> => {
  const { workspace, now, actor } = asked
  const version = found.version + events.length
  const happened = {
    workspace,
    client: found.client,
    onKind: found.kind,
    on: found.on,
    version: found.version,
    actor: actor.member,
    command: commandId,
    now,
  }
  const kept = await keepTexts(transaction, events, happened)
  await within?.(transaction)
  const told = await found.store({ events, version, now, actor: actor.member })
  if (kept.length > 0) await appendEvents(transaction, kept, happened)
  return { answer: { status: 200, body: { on: found.on, version, events: kept } }, told: told ?? undefined }
}
