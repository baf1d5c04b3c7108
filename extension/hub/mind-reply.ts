import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import type { ConversationRow, ProfileRow } from '#shared/sync/mirror-rows.ts'
import type { Hub } from './hub-parts.ts'
import type { PageAt } from './places.ts'

/**
 * The reply that a page is at. What its holder types is copied into the shared draft; another's draft is watched; what is
 * typed beside somebody else's claim is kept in this browser. Only as a profile of the team: otherwise nothing is heard.
 */
export const mindReply = (
  hub: Hub,
  page: {
    rowOn(subject: Subject): ConversationRow | undefined
    profile(): ProfileRow | null
    /** The post in front of the person, whether or not they type. */
    at(): Subject | null
  },
) => {
  let typing: PageAt['typing'] = null
  let text = ''
  let connection = hub.connection()
  const copying = { draft: null as string | null }
  const watching = { draft: null as string | null }

  const rowOn = (subject: Subject | null | undefined) =>
    subject && page.profile() ? page.rowOn(subject) : undefined
  const isMine = (row: ConversationRow | undefined) => row?.claim != null && row.claim.by === hub.me()?.member

  const hold = (user: { draft: string | null }, draft: string | null) => {
    if (user.draft === draft) return
    if (user.draft !== null) hub.drafts.let(user.draft, user)
    if (draft !== null) hub.drafts.hold(draft, user)
    user.draft = draft
  }

  const copy = async (draft: string, conversation: ConversationId) => {
    const room = hub.drafts.at(draft)
    const [subject, as, copied] = [typing?.subject ?? null, page.profile()?.handle ?? null, text]
    if (!room || !(await hub.copyTyping.copy(room, copied))) return
    const content = { conversation, draft, text: copied }
    hub.sent.add({ what: 'reply text', subject, as, content, together: draft })
  }

  const look = () => {
    if (connection !== hub.connection()) {
      connection = hub.connection()
      copying.draft = null
      watching.draft = null
    }
    const before = rowOn(typing?.subject ?? page.at())
    hold(watching, before?.claim && !isMine(before) ? before.draft : null)
    const row = rowOn(typing?.subject)
    const isShared = isMine(row) && hub.session.current.settings.copyTyping
    hold(copying, isShared ? (row?.draft ?? null) : null)
    if (!row) return
    if (isMine(row)) hub.texts.forget(row.id)
    else if (row.claim) hub.texts.keep(row.id, text)
    if (copying.draft !== null && text !== '') void copy(copying.draft, row.id)
  }

  return {
    look,
    get typing() {
      return typing
    },
    get text() {
      return text
    },
    get watched() {
      return watching.draft
    },
    /** `next` null: the reply is begun, no key pressed yet. */
    type(subject: Subject, next: string | null) {
      // Another reply in the same page: what was typed in the first one must not reach this one's draft.
      if (typing?.subject !== subject) text = ''
      typing = { subject, at: Date.now() }
      if (next !== null) text = next
      look()
      const row = rowOn(subject)
      if (next === '' && row && row.draft !== null && row.draft === copying.draft)
        void copy(row.draft, row.id)
      hub.pagesChanged.tell()
    },
    stop() {
      if (!typing) return
      typing = null
      text = ''
      look()
      hub.pagesChanged.tell()
    },
    /** The page is gone: nothing is copied or watched for it any more. */
    end() {
      typing = null
      hold(copying, null)
      hold(watching, null)
    },
  }
}
