import type * as z from 'zod/mini'
import type { Done, Forbidden, Refused } from '#shared/sync/envelope.ts'

/** Where in the request it is wrong, and what is wrong there. Zod's issues have this shape too. */
export type Issue = { path: readonly PropertyKey[]; message: string; code?: string }

/** What a command gets back, by the status that HTTP shows for it. 404 is the same for "not yours" and "not there". */
export type Answer =
  | { status: 200; body: Done }
  | { status: 409; body: Refused }
  | { status: 403; body: z.infer<typeof Forbidden> }
  | { status: 422; body: { issues: readonly Issue[] } }
  | { status: 401 | 404; body: { code: 'signed-out' | 'not-found' } }
  | { status: 426; body: { code: 'too-old'; oldest: number; newest: number } }

export const notFound: Answer = { status: 404, body: { code: 'not-found' } }
export const signedOut: Answer = { status: 401, body: { code: 'signed-out' } }

export const refused = (code: string, details: Record<string, unknown> = {}): Answer => ({
  status: 409,
  body: { code, details },
})

export const wrongAt = (path: string, message: string, code = 'custom'): Answer => ({
  status: 422,
  body: { issues: [{ path: [path], message, code }] },
})
