import type { Refused } from '#shared/sync/envelope.ts'
import { refusals, w } from './speak.ts'

export type Answer<Value> = { ok: true; value: Value } | { ok: false; status: number; refused: Refused }

const no = (status: number, code: string, details: Record<string, unknown> = {}) =>
  ({ ok: false, status, refused: { code, details } }) as const

const isRefused = (body: unknown): body is Refused =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'

const read = async <Value>(response: Response): Promise<Answer<Value>> => {
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (response.ok) return { ok: true, value: body as Value }
  if (isRefused(body)) return no(response.status, body.code, body.details ?? {})
  if (response.status === 403) return no(403, 'no-right')
  if (response.status === 404) return no(404, 'not-found')
  if (response.status === 422) return no(422, 'bad-input')
  return no(response.status, response.status === 401 ? 'signed-out' : 'fault')
}

const send = async <Value>(path: string, init: RequestInit): Promise<Answer<Value>> => {
  const response = await fetch(path, { ...init, credentials: 'same-origin' }).catch(() => null)
  return response ? read<Value>(response) : no(0, 'unreachable')
}

/** Our own server, asked and understood. The answer's shape is the route's word, of the same build as this page. */
export const get = <Value>(path: string) => send<Value>(path, { headers: { accept: 'application/json' } })

export const post = <Value>(path: string, body: unknown = {}) =>
  send<Value>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

type Sentence = (details: Record<string, unknown>) => string

/** What a person reads. Codes without a sentence of their own are faults: they read as one. */
export const sentence = ({ code, details }: Refused): string => {
  const all = { ...refusals, ...w.errors } as unknown as Record<string, Sentence | undefined>
  const say = Object.hasOwn(all, code) ? all[code] : undefined
  return (say ?? w.errors.fault)({ who: '', name: '', ...details })
}
