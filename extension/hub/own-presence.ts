import { BEAT_EVERY, type ConversationId } from '#shared/inbox/conversation.ts'
import type { Doing, PresenceSent } from '#shared/sync/presence.ts'
import type { ClientId } from '#shared/team/member.ts'

/** Keys pressed while replying are told at most this often, in milliseconds. */
const TELL_EVERY = 5_000

export type At = { client: ClientId; doing: Exclude<Doing, 'gone'>; lastKey: number }

/**
 * Tells the server where this browser is: on change, again while keys are pressed, and with a beat as long as it is
 * anywhere. `say` is called for nothing else, so a browser that is at no conversation says nothing.
 */
export const ownPresence = (house: {
  say(client: ClientId, message: PresenceSent): void
  now(): number
  signal: AbortSignal
}) => {
  const told = new Map<ConversationId, At & { toldAt: number }>()

  const tell = (conversation: ConversationId, client: ClientId, doing: Doing) =>
    house.say(client, { type: 'presence', conversation, doing })
  const beat = setInterval(() => {
    for (const client of new Set([...told.values()].map((at) => at.client)))
      house.say(client, { type: 'beat' })
  }, BEAT_EVERY)
  house.signal.addEventListener('abort', () => clearInterval(beat))

  return {
    /** Everywhere this browser is now. What was there before and is not any more is left. */
    is(places: ReadonlyMap<ConversationId, At>) {
      const now = house.now()
      for (const [conversation, at] of told) {
        if (places.has(conversation)) continue
        told.delete(conversation)
        tell(conversation, at.client, 'gone')
      }
      for (const [conversation, at] of places) {
        const before = told.get(conversation)
        const isSame = before?.doing === at.doing
        const hasTyped = at.lastKey > (before?.lastKey ?? 0) && now - (before?.toldAt ?? 0) >= TELL_EVERY
        if (isSame && !hasTyped) continue
        told.set(conversation, { ...at, toldAt: now })
        tell(conversation, at.client, at.doing)
      }
    },
    /** The server has forgotten us with the old socket. */
    again() {
      for (const [conversation, at] of told) tell(conversation, at.client, at.doing)
    },
  }
}
