import type { Attention } from '../link/panel-messages.ts'
import type { Waiting } from './order.ts'

/** What the server said to one command, or that it said nothing. */
export type Verdict =
  | { kind: 'done'; on: string; version: number; body: unknown }
  | { kind: 'refused' | 'forbidden'; code: string; details: Record<string, unknown> }
  /** Our own fault: the server could not read it. Kept for a person to see. */
  | { kind: 'failed'; code: string }
  /** Worth trying again by itself. */
  | { kind: 'away' }
  /** Not worth trying before the person signs in again, or updates. */
  | { kind: 'held' }

export type Outcome = {
  outcome: 'done' | 'refused' | 'forbidden' | 'queued' | 'failed'
  code: string | null
  details: Record<string, unknown>
  body: unknown
}

export type Final = Exclude<Verdict, { kind: 'away' | 'held' }>

/** A refusal that nobody was there to hear, with all that was asked. */
export const attentionFor = (
  { envelope, queuedAt }: Waiting,
  code: string,
  details: Record<string, unknown>,
  refusedAt: number,
): Attention => {
  const { commandId, name, on, input } = envelope
  return { commandId, name, on, input, code, details, queuedAt, refusedAt }
}

export const settled = (outcome: Outcome['outcome'], rest: Partial<Outcome> = {}): Outcome => ({
  outcome,
  code: null,
  details: {},
  body: null,
  ...rest,
})
