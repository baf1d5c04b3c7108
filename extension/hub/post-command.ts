import * as z from 'zod/mini'
import { Done, Forbidden, Refused } from '#shared/sync/envelope.ts'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import { ask } from './api.ts'
import type { Waiting } from './order.ts'
import type { Verdict } from './verdict.ts'

/** One try at one command. Throws when no answer came. */
export const postCommand = async (
  waiting: Waiting,
  token: string,
  signal: AbortSignal,
): Promise<Verdict & { status?: number }> => {
  const { status, body } = await ask(waiting.server, '/api/commands', {
    token,
    signal,
    body: { ...waiting.envelope, workspace: waiting.workspace, protocol: PROTOCOL },
  })
  return { ...verdictOf(status, body), status }
}

export const verdictOf = (status: number, body: unknown): Verdict => {
  if (status === 401 || status === 426) return { kind: 'held' }
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { kind: 'away' }
  if (status === 404) return { kind: 'refused', code: 'not-there', details: {} }
  const done = status === 200 ? z.safeParse(Done, body) : null
  if (done?.success) return { kind: 'done', on: done.data.on, version: done.data.version, body: done.data }
  const refused = status === 409 ? z.safeParse(Refused, body) : null
  if (refused?.success) return { kind: 'refused', ...refused.data }
  const forbidden = status === 403 ? z.safeParse(Forbidden, body) : null
  if (forbidden?.success) return { kind: 'forbidden', code: forbidden.data.reason, details: forbidden.data }
  return { kind: 'failed', code: status === 422 ? 'not-understood' : 'unexpected-answer' }
}
