import type { House } from '../house.ts'
import type { Session } from './session.ts'

/** A session's "last seen" is this exact, in milliseconds: people look for a browser that they no longer use. */
const SEEN_EVERY = 300_000

/** When a session was last in use. No decision and no event, so it needs no command; a failure costs nothing but the note. */
export const noteSeen = (house: Pick<House, 'writes' | 'now' | 'log'>, session: Session) => {
  const now = house.now()
  if (now - session.seenAt < SEEN_EVERY) return
  house.writes
    .write((transaction) =>
      transaction.updateTable('sessions').set({ seen_at: now }).where('id', '=', session.id).execute(),
    )
    .catch((error: unknown) => house.log.warn({ err: error }, 'a session could not be marked as seen'))
}
