/** A rule said no. `code` is what programs test; the sentence people read is in words/. */
export type Refusal<Code extends string = string> = { code: Code; details: Record<string, unknown> }

export type Result<Value, R extends Refusal = Refusal> =
  | { ok: true; value: Value }
  | { ok: false; refusal: R }

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refuse = <const Code extends string>(code: Code, details: Record<string, unknown> = {}) =>
  ({ ok: false, refusal: { code, details } }) as const
