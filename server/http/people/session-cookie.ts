import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { Me } from '#shared/sync/mirror-rows.ts'
import type { House } from '../../house.ts'
import { beginSession } from '../../people/begin-session.ts'
import { browserName } from '../../people/browser-name.ts'
import { readMe } from '../../team/read-me.ts'
import { authenticateToken, SESSION_COOKIE } from '../authenticate.ts'
import type { Environment } from '../environment.ts'

/** Out of scripts' reach, never sent by another page's form, and over https only where there is https. */
const attributes = ({ publicUrl }: Pick<House, 'publicUrl'>) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: publicUrl.startsWith('https:') }) as const

/** Signs somebody in on these pages: a session, its cookie, and who they are now. Null when they left meanwhile. */
export const signInHere = async (
  house: House,
  context: Context<Environment>,
  membership: { member: string; workspace: string },
): Promise<Me | null> => {
  const name = browserName(context.req.header('user-agent'))
  const begun = await beginSession(house, membership, { kind: 'web', name })
  const session = begun && (await authenticateToken(house, begun.token))
  if (!begun || !session) return null
  setCookie(context, SESSION_COOKIE, begun.token, {
    ...attributes(house),
    maxAge: Math.floor((begun.expiresAt - house.now()) / 1000),
  })
  return readMe(house, session)
}

export const forgetCookie = (house: House, context: Context<Environment>) =>
  deleteCookie(context, SESSION_COOKIE, attributes(house))
