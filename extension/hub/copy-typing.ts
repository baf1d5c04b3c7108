import * as z from 'zod/mini'
import type { DraftRoom } from './draft-room.ts'
import { mergeTyping, type Splice } from './merge-typing.ts'

const Stored = z.record(z.string(), z.string())

/**
 * Copies what the claim's holder types natively into the conversation's reply draft: one way, edit by edit. `copied` is
 * the native text as of the last copy; kept for the session, so that a stopped worker does not copy it a second time.
 */
export const openTypingCopier = async () => {
  const stored = z.safeParse(Stored, (await chrome.storage.session.get('copied')).copied)
  const copied = new Map<string, string>(stored.success ? Object.entries(stored.data) : [])
  /** Only the newest text counts while a room is still loading. */
  const newest = new Map<string, string>()

  const keep = () => void chrome.storage.session.set({ copied: Object.fromEntries(copied) })
  const change = (room: DraftRoom, { at, remove, insert }: Splice) => {
    if (remove === 0 && insert === '') return false
    room.doc.transact(() => {
      if (remove > 0) room.text.delete(at, remove)
      if (insert !== '') room.text.insert(at, insert)
    }, 'native')
    return true
  }

  /** Resolves true when the draft changed. */
  const copy = async (room: DraftRoom, text: string): Promise<boolean> => {
    newest.set(room.draft, text)
    await room.loaded
    if (newest.get(room.draft) !== text || room.state === 'no access' || room.state === 'read only')
      return false
    newest.delete(room.draft)
    const splice = mergeTyping(copied.get(room.draft) ?? null, text, room.text.toString())
    copied.set(room.draft, text)
    keep()
    return change(room, splice)
  }

  /** The text went out: a draft that says nothing else is empty for the next reply. What others added stays. */
  const sent = async (room: DraftRoom, text: string) => {
    copied.delete(room.draft)
    newest.delete(room.draft)
    keep()
    await room.loaded
    const draft = room.text.toString()
    if (draft.trim() === text.trim()) change(room, { at: 0, remove: draft.length, insert: '' })
  }
  return { copy, sent }
}
export type TypingCopier = Awaited<ReturnType<typeof openTypingCopier>>
