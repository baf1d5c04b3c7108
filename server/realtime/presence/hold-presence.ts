import type { Connection, Document, Extension } from '@hocuspocus/server'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { type Doing, PresenceSent, type PresenceTold } from '#shared/sync/presence.ts'
import { capabilitiesOf } from '#shared/team/capability.ts'
import { type Entry, entryOf, socketOf } from '../entry.ts'
import type { Reads } from '../needs.ts'
import type { Presence, Visitor } from './presence.ts'

/** A presence message is some 120 characters. */
const LONGEST_MESSAGE = 400

/** How often silence is looked for, in milliseconds: GONE_AFTER and this together stay under ten seconds. */
const SWEEP_EVERY = 1_000

/** Null for a mere beat, which was heard as every frame is, and for what is no presence at all. */
const parsed = (payload: string) => {
  if (payload.length > LONGEST_MESSAGE) return null
  try {
    const sent = PresenceSent.safeParse(JSON.parse(payload))
    return sent.success && sent.data.type === 'presence' ? sent.data : null
  } catch {
    return null
  }
}

/** Who may not reply is not replying, whatever was sent: it would hold up those who may. */
const allowed = (doing: Doing, { session }: Entry): Doing =>
  doing === 'replying' && !capabilitiesOf[session.role].includes('reply') ? 'viewing' : doing

/** Of this client, and of nobody else's. Mostly the mirror knows; what was opened a moment ago or closed long ago, the database. */
const belongsHere = async (db: Reads, document: Document, conversation: ConversationId, client: string) => {
  if (document.getMap('rows').has(`conversation:${conversation}`)) return true
  const found = await db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', conversation)
    .where('client', '=', client)
    .executeTakeFirst()
  return found !== undefined
}

const isDesk = ({ room }: Entry) => room.kind === 'desk'

/** Presence in desk rooms. Author and time are stamped here, from the session and the server's clock. */
export const holdPresence = (presence: Presence, db: Reads): Extension => {
  const visitors = new Map<Connection, Visitor>()
  const timer = setInterval(() => presence.sweep(), SWEEP_EVERY).unref()

  const leave = (connection: Connection) => {
    const visitor = visitors.get(connection)
    if (!visitor) return
    visitors.delete(connection)
    presence.leave(visitor)
  }

  return {
    extensionName: 'presence',

    async onDestroy() {
      clearInterval(timer)
    },

    async connected({ connection, context, documentName }) {
      const entry = entryOf(context)
      if (!isDesk(entry) || !connection.document.hasConnection(connection)) return
      const socket = socketOf(context)
      const visitor: Visitor = {
        member: entry.session.member,
        desk: documentName,
        get heardAt() {
          return socket.heardAt
        },
      }
      visitors.set(connection, visitor)
      presence.come(visitor)
      const all: PresenceTold = { type: 'presence.all', list: presence.listOf(documentName) }
      connection.sendStateless(JSON.stringify(all))
    },

    async onStateless({ connection, document, payload }) {
      const entry = entryOf(connection.context)
      const visitor = visitors.get(connection)
      if (!visitor || !isDesk(entry) || entry.ended) return
      const sent = parsed(payload)
      if (!sent || !(await belongsHere(db, document, sent.conversation, entry.room.id))) return
      presence.sent(visitor, sent.conversation, allowed(sent.doing, entry))
    },

    async onDisconnect({ document }) {
      for (const connection of visitors.keys())
        if (connection.document === document && !document.hasConnection(connection)) leave(connection)
    },
  }
}
