import type { IncomingMessage } from 'node:http'
import { OLDEST_PROTOCOL } from '#shared/sync/protocol.ts'
import { protocolOf, tokenOf, urlOf } from './caller.ts'
import { isOurs } from './origins.ts'

export const SYNC_PATH = '/sync'

/** `session` null: it will name itself in its first message. `tooOld`: let in only to be told so, since a browser's script can read no refusal of an upgrade. */
export type Admitted = { session: string | null; tooOld: boolean }

export type Judgement = { status: 401 | 403 | 404 } | { status: 101; admitted: Admitted }

/**
 * Who may open a socket at all, asked before the upgrade. `sessionOf` looks up a token. Without an Origin the caller is
 * no browser, and shows a token first; with one it is a browser that could be anybody's page.
 */
export const judge = async (
  request: IncomingMessage,
  own: readonly string[],
  sessionOf: (token: string) => Promise<{ id: string } | null>,
): Promise<Judgement> => {
  const url = urlOf(request)
  if (url?.pathname !== SYNC_PATH) return { status: 404 }
  const { origin } = request.headers
  const token = tokenOf(request)
  if (origin === undefined && token === null) return { status: 403 }
  if (origin !== undefined && !isOurs(origin, own)) return { status: 403 }
  const session = token === null ? null : await sessionOf(token)
  if (token !== null && !session) return { status: 401 }
  const protocol = protocolOf(url)
  const tooOld = protocol !== null && !(protocol >= OLDEST_PROTOCOL)
  return { status: 101, admitted: { session: session?.id ?? null, tooOld } }
}
