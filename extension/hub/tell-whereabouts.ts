import type { Hub } from './hub-parts.ts'
import { ownPresence } from './own-presence.ts'
import { placesOf } from './places.ts'

/** A reply counts as under way for a minute after the last key; that it has ended is noticed this often, in milliseconds. */
const LOOK_EVERY = 5_000

/** Tells the server where this browser is, and writes down that it did. */
export const tellWhereabouts = (hub: Hub, signal: AbortSignal) => {
  const { desk } = hub
  const presence = ownPresence({
    say: (client, message) => {
      const isSent = hub.connection()?.say(client, message) ?? false
      if (!isSent || message.type === 'beat') return
      const { conversation, doing } = message
      const row = desk.conversation(conversation)
      hub.sent.add({
        what: 'presence',
        subject: row?.subjects[0]?.subject ?? null,
        as: (row && desk.profile(row.profile)?.handle) ?? null,
        content: { client, conversation, doing },
        together: conversation,
      })
    },
    now: () => Date.now(),
    signal,
  })
  const look = () => {
    const me = hub.me()
    if (!me) return
    presence.is(
      placesOf({
        pages: [...hub.pages],
        focusedTab: hub.focus.tab,
        looking: [...hub.panels].flatMap(({ looking }) => looking ?? []),
        me: me.member,
        now: Date.now(),
        conversation: (id) => desk.conversation(id),
        conversationOn: (subject, profile) => desk.conversationOn(subject, profile?.client ?? null),
      }),
    )
  }
  hub.pagesChanged.on(look, signal)
  hub.deskChanged.on(look, signal)
  const timer = setInterval(look, LOOK_EVERY)
  signal.addEventListener('abort', () => clearInterval(timer))
  return presence
}
