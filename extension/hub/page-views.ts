import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { ConversationRow, ProfileRow } from '#shared/sync/mirror-rows.ts'
import type { ToPage, View } from '../link/page-messages.ts'
import type { Hub } from './hub-parts.ts'
import { firstLine, viewOf } from './view.ts'

type HouseForPage = Extract<ToPage, { type: 'house' }>

/** What any page may know of the team: names to hand things to, our profiles, what the person may do. No mail, no token. */
export const houseForPage = ({ session, desk, status, me }: Hub): HouseForPage => {
  const { settings, clock } = session.current
  const who = me()
  return {
    type: 'house',
    status: status(),
    language: settings.language,
    clock,
    copyTyping: settings.copyTyping,
    me: who && {
      member: who.member,
      name: who.name,
      capabilities: [...desk.capabilities(who)],
      profiles: desk.profiles().map(({ id, handle, networkId }) => ({ id, handle, networkId })),
      team: desk
        .faces()
        .filter(({ gone, id }) => !gone && id !== who.member)
        .map(({ id }) => desk.person(id)),
      teams: desk.teams().map(({ id, name }) => ({ id, name })),
    },
  }
}

/**
 * The views one page is shown: of the subjects it names, from the rows that are here, and each only when it differs from
 * what it was last told. No post is ever asked about elsewhere.
 */
export const pageViews = (hub: Hub, post: (message: ToPage) => void) => {
  let shown: ReadonlySet<Subject> = new Set()
  let profile: ProfileRow | null = null
  const told = new Map<Subject, { json: string; of: ConversationId | null }>()

  const rowOn = (subject: Subject): ConversationRow | undefined =>
    hub.desk.conversationOn(subject, profile?.client ?? null)

  const viewOn = (subject: Subject): View | null => {
    const me = hub.me()
    const row = me ? rowOn(subject) : undefined
    if (!me || !row) return null
    const room = row.draft === null ? null : hub.drafts.at(row.draft)
    return viewOf(subject, row, {
      desk: hub.desk,
      me: me.member,
      present: hub.whereabouts.at(row.id),
      live: room && firstLine(room.text.toString()),
      allowedOnce: hub.allowances.of(row.id, hub.now()),
    })
  }

  const tell = (subjects: Iterable<Subject>) => {
    const views: { subject: Subject; view: View | null }[] = []
    for (const subject of subjects) {
      const view = viewOn(subject)
      const json = JSON.stringify(view)
      if (told.get(subject)?.json === json) continue
      told.set(subject, { json, of: view?.conversation.id ?? null })
      views.push({ subject, view })
    }
    if (views.length > 0) post({ type: 'views', views })
  }

  return {
    rowOn,
    get shown() {
      return shown
    },
    show(subjects: readonly Subject[]) {
      shown = new Set(subjects)
      for (const subject of told.keys()) if (!shown.has(subject)) told.delete(subject)
      tell(shown)
    },
    actAs(next: ProfileRow | null) {
      profile = next
      tell(shown)
    },
    /** Rows, presence or a live line changed. Without a set: everything may have. */
    changed(conversations?: ReadonlySet<ConversationId>) {
      if (!conversations) return tell(shown)
      const concerns = (id: ConversationId | null | undefined) => id != null && conversations.has(id)
      tell([...shown].filter((subject) => concerns(rowOn(subject)?.id) || concerns(told.get(subject)?.of)))
    },
  }
}
