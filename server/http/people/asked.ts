import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type * as z from 'zod/mini'
import type { House } from '../../house.ts'
import { clientAddress } from '../client-address.ts'
import type { Environment } from '../environment.ts'
import { isOwnOrigin } from '../own-origin.ts'

/** Longest body of these routes, in bytes: a name, an address and a password fit many times. */
const LONGEST_BODY = 16 * 1024

type Status = 400 | 401 | 403 | 404 | 409 | 410 | 422 | 426 | 429

/** A no, with the code whose sentence is in words/. */
export const no = (
  context: Context<Environment>,
  status: Status,
  code: string,
  details: Record<string, unknown> = {},
) => context.json({ code, details }, status)

export const tooMany = (context: Context<Environment>, seconds: number) => {
  context.header('retry-after', String(seconds))
  return no(context, 429, 'too-many-tries', { seconds })
}

/** Whose request it is, behind the proxies that count. `incoming` is missing only where there is no socket at all. */
export const addressOf = (house: House, context: Context<Environment>) =>
  clientAddress(house, context.env.incoming?.socket.remoteAddress, context.req.raw.headers)

/** What was sent, parsed; null for anything that is not such a thing. Only JSON: a form of another page cannot send that unasked. */
export const readBody = async <Schema extends z.ZodMiniType>(
  context: Context<Environment>,
  schema: Schema,
): Promise<z.infer<Schema> | null> => {
  if (!context.req.header('content-type')?.startsWith('application/json')) return null
  if (Number(context.req.header('content-length') ?? 0) > LONGEST_BODY) return null
  const text = await context.req.text()
  if (text.length > LONGEST_BODY) return null
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Only our own pages may ask: signing somebody in from another page would put them into a stranger's account. */
export const fromOwnPage = (house: House) =>
  createMiddleware<Environment>(async (context, next) => {
    if (!isOwnOrigin(house, context.req.raw.headers)) return no(context, 403, 'other-origin')
    return next()
  })
