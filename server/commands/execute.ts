import { Envelope } from '#shared/sync/envelope.ts'
import { OLDEST_PROTOCOL, PROTOCOL } from '#shared/sync/protocol.ts'
import type { Transaction } from '../db/write-queue.ts'
import { isTakenId } from '../fault.ts'
import type { House } from '../house.ts'
import type { Session } from '../http/session.ts'
import { type Answer, notFound, refused, signedOut, wrongAt } from './answer.ts'
import { findAnswer, keepAnswer } from './answers.ts'
import { decide } from './decide.ts'
import { findCommand, type Runnable } from './find-command.ts'
import type { Asked, Told } from './found.ts'
import { isOpen } from './is-open.ts'

/** Runs what a person asked for, from the request's body to the answer. Throws only when the world broke; a "no" is an answer. */
export const execute = async (house: House, body: unknown, session: Session): Promise<Answer> => {
  if (protocolOf(body) < OLDEST_PROTOCOL)
    return { status: 426, body: { code: 'too-old', oldest: OLDEST_PROTOCOL, newest: PROTOCOL } }
  const envelope = Envelope.safeParse(body)
  if (!envelope.success) return { status: 422, body: { issues: envelope.error.issues } }
  const { workspace, name, on, commandId, basedOn } = envelope.data
  if (workspace !== session.workspace) return notFound
  const command = findCommand(name, 'people')
  if (!command) return wrongAt('name', 'There is no such command.', 'unknown-command')
  const input = command.input.safeParse(envelope.data.input)
  if (!input.success) return { status: 422, body: { issues: below('input', input.error.issues) } }

  const actor = { member: session.member, role: session.role, session: session.id }
  return run(house, { command, commandId, basedOn, workspace, on, input: input.data, actor })
}

/** What is asked of the executor, parsed. `within` runs after a yes, before the rows are written. */
export type Request = Pick<Asked<unknown>, 'workspace' | 'on' | 'input' | 'actor'> & {
  command: Runnable
  commandId: string
  basedOn?: number | undefined
  within?: ((transaction: Transaction) => Promise<unknown>) | undefined
}

/** One transaction: the earlier answer, or a decision with its rows, audit lines, outbox rows and answer. Then those who must know. */
export const run = async (house: House, request: Request): Promise<Answer> => {
  const told: Told[] = []
  try {
    const answer = await house.writes.write(async (transaction) => {
      told.length = 0 // a turn whose COMMIT failed runs again
      return answerWithin(transaction, house, request, told)
    })
    tell(house, told) // after the commit: nobody hears of what is not on disk
    return answer
  } catch (error) {
    if (isTakenId(error)) return refused('already')
    throw error
  }
}

const answerWithin = async (transaction: Transaction, house: House, request: Request, told: Told[]) => {
  const { command, commandId, basedOn, within, workspace, on, input, actor } = request
  const now = house.now()
  if (actor.session && !(await isOpen(transaction, actor.session, now))) return signedOut
  const question = { commandId, workspace, name: command.name, on, input, basedOn }
  const earlier = await findAnswer(transaction, actor.member, question)
  if (earlier) return earlier
  const asked = { workspace, on, input, actor, now, presence: house.presence }
  const outcome = await decide(transaction, { command, commandId, basedOn, asked, within })
  if (outcome.told) told.push(outcome.told)
  if (outcome.answer.status === 401 || outcome.answer.status === 404) return outcome.answer
  return keepAnswer(transaction, actor.member, question, outcome.answer, now)
}

const tell = (house: House, told: readonly Told[]) => {
  house.mirrors.hint()
  for (const { members = [], sessions = [] } of told) {
    for (const member of members) house.sockets.memberChanged(member)
    for (const session of sessions) house.sockets.sessionEnded(session)
  }
}

const protocolOf = (body: unknown) => {
  const named = typeof body === 'object' && body !== null && 'protocol' in body ? body.protocol : undefined
  return typeof named === 'number' ? named : PROTOCOL // a missing one is an issue of the envelope, not of age
}

const below = <Issue extends { path: readonly PropertyKey[] }>(key: string, issues: readonly Issue[]) =>
  issues.map((issue) => ({ ...issue, path: [key, ...issue.path] }))
