import type { Connection } from './connection.ts'
import { type DraftRoom, openDraftRoom } from './draft-room.ts'
import type { KeptUpdates } from './kept-updates.ts'
import { type Topic, topic } from './topic.ts'

/** How long a room stays open after its last user, in milliseconds: panels re-render, workers of pages come back. */
const LINGER = 2_000

type Open = { room: DraftRoom; users: Set<unknown>; leaving: ReturnType<typeof setTimeout> | null }

/** The drafts that somebody in this browser is at: a panel's editor, a native reply being copied, a line being watched. */
export const openDrafts = (house: { kept: KeptUpdates; notKept: (error: unknown) => void }) => {
  const open = new Map<string, Open>()
  const changed: Topic<string> = topic()
  let connection: Connection | null = null

  const close = async (draft: string) => {
    const held = open.get(draft)
    if (!held) return
    open.delete(draft)
    if (held.leaving) clearTimeout(held.leaving)
    await held.room.close().catch(house.notKept)
  }
  const maybeClose = (draft: string, held: Open) => {
    if (held.users.size > 0 || held.leaving) return
    held.leaving = setTimeout(() => {
      held.leaving = null
      if (held.users.size > 0 || open.get(draft) !== held) return
      // Edits on their way keep the room open until the server has them; the disk has them already.
      if (held.room.state === 'saving' || held.room.state === 'waits here') return maybeClose(draft, held)
      void close(draft)
    }, LINGER)
  }

  return {
    changed,
    /** `user` is whoever needs the room; the same room for all of them. Null while signed out. */
    hold(draft: string, user: unknown): DraftRoom | null {
      if (!connection) return null
      let held = open.get(draft)
      if (!held) {
        const room = openDraftRoom(draft, {
          socket: connection.socket,
          token: connection.token,
          kept: house.kept,
          notKept: house.notKept,
          refused: () => void connection?.check(),
        })
        room.changed.on(() => changed.tell(draft))
        held = { room, users: new Set(), leaving: null }
        open.set(draft, held)
      }
      held.users.add(user)
      if (held.leaving) clearTimeout(held.leaving)
      held.leaving = null
      return held.room
    },
    let(draft: string, user: unknown) {
      const held = open.get(draft)
      if (!held?.users.delete(user)) return
      maybeClose(draft, held)
    },
    at: (draft: string): DraftRoom | null => open.get(draft)?.room ?? null,
    users: () => [...open.values()].some(({ users }) => users.size > 0),
    /** A new connection, or none: rooms belong to one socket. What waits here is opened again and sent. */
    async connected(next: Connection | null) {
      connection = next
      await Promise.all([...open.keys()].map(close))
      if (!next) return
      for (const draft of await house.kept.unsent().catch(() => [])) {
        const held = open.get(draft)
        if (held) continue
        this.hold(draft, 'unsent')
        this.let(draft, 'unsent')
      }
    },
  }
}
export type Drafts = ReturnType<typeof openDrafts>
