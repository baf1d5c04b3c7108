import type { MiddlewareHandler } from 'hono'
import type { House } from '../house.ts'
import { authenticate, restsOnCookie } from './authenticate.ts'
import type { Environment } from './environment.ts'
import { noteSeen } from './note-seen.ts'
import { isOwnOrigin } from './own-origin.ts'

const safeMethods = new Set(['GET', 'HEAD'])

/** Lets only people of the team pass. What a cookie may change has to come from our own page. */
export const signedIn =
  (house: House): MiddlewareHandler<Environment> =>
  async (context, next) => {
    const request = context.req.raw
    const session = await authenticate(house, request)
    if (!session) return context.json({ code: 'signed-out' }, 401)
    if (restsOnCookie(request) && !safeMethods.has(request.method) && !isOwnOrigin(house, request.headers))
      return context.json({ code: 'other-origin' }, 403)
    noteSeen(house, session)
    context.set('session', session)
    return next()
  }
