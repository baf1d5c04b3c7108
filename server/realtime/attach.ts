import type { IncomingHttpHeaders, Server } from 'node:http'
import { Hocuspocus } from '@hocuspocus/server'
import type { House } from '../house.ts'
import { authenticateToken } from '../http/authenticate.ts'
import { clientAddress, isLoopback } from '../http/client-address.ts'
import { admission } from './admission.ts'
import { Front } from './door/front.ts'
import { Sockets } from './door/sockets.ts'
import { Compaction } from './drafts/compaction.ts'
import { type DraftLog, draftLog } from './drafts/draft-log.ts'
import { keepDrafts } from './drafts/keep-drafts.ts'
import { ownCursors } from './drafts/own-cursors.ts'
import { guarded } from './guard.ts'
import { LIMITS, type Limits } from './limits.ts'
import { Mirrors } from './mirrors/mirrors.ts'
import { serveMirrors } from './mirrors/serve-mirrors.ts'
import { holdPresence } from './presence/hold-presence.ts'
import { Presence } from './presence/presence.ts'
import { Revocation } from './revocation.ts'

export type Realtime = Pick<House, 'presence' | 'mirrors' | 'sockets'> & {
  /** Lets what is on its way be answered, tells everybody to come back later, and stops. */
  close(): Promise<void>
}

/** What a test may put in the place of ours. */
export type Parts = { limits?: Limits; log?: DraftLog }

/** How often the event log is read without being told to, in milliseconds: another process (`admin`) writes too. */
const LOOK_EVERY = 500

/** How often rows that only time has moved out are looked for, in milliseconds. */
const COMPARE_EVERY = 60 * 60_000

const forwardedFor = ({ 'x-forwarded-for': hops }: IncomingHttpHeaders): Record<string, string> =>
  hops ? { 'x-forwarded-for': String(hops) } : {}

/** Puts the sockets on an HTTP server, and presence, mirrors and revocation into the house. */
export const attachRealtime = (
  server: Server,
  house: House,
  { limits = LIMITS, log = draftLog(house) }: Parts = {},
): Realtime => {
  const sockets = new Sockets()
  const revocation = new Revocation(house, sockets)
  const mirrors = new Mirrors(house, revocation.happened)
  const compaction = new Compaction(log, house.log)
  const presence: Presence = new Presence(house.now, (desk, line) => {
    hocuspocus.documents.get(desk)?.broadcastStateless(JSON.stringify({ type: 'presence', ...line }))
  })
  const extensions = [
    admission({ needs: house, sockets, limits, judge: revocation.judge }),
    serveMirrors(mirrors),
    holdPresence(presence, house.db),
    keepDrafts(log, compaction, house.log),
    ownCursors(),
  ]
  const hocuspocus = new Hocuspocus({
    quiet: true,
    maxUnauthenticatedQueueSize: limits.waiting,
    maxPendingDocuments: limits.rooms,
    extensions: extensions.map((extension) => guarded(extension, house.log)),
  })
  const front = new Front({
    server,
    needs: house,
    rooms: hocuspocus,
    sockets,
    limits,
    sessionOf: (token) => authenticateToken(house, token),
    addressOf: ({ socket, headers }) =>
      clientAddress(house, socket.remoteAddress, new Headers(forwardedFor(headers))),
    isThisMachine: isLoopback,
  })
  const timers = [
    setInterval(mirrors.hint, LOOK_EVERY).unref(),
    setInterval(revocation.endExpired, LOOK_EVERY).unref(),
    setInterval(() => void mirrors.compare().catch(() => mirrors.hint()), COMPARE_EVERY).unref(),
  ]

  house.presence = presence
  house.mirrors = mirrors
  house.sockets = revocation
  return {
    presence,
    mirrors,
    sockets: revocation,
    async close() {
      for (const timer of timers) clearInterval(timer)
      await front.close()
      await compaction.close()
      await hocuspocus.hooks('onDestroy', { instance: hocuspocus })
    },
  }
}
