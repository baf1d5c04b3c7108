import type { Subject } from '#shared/inbox/subject.ts'
import type { SentLine } from '../link/panel-messages.ts'
import type { Database } from './database.ts'
import { newId } from './new-id.ts'
import { type Topic, topic } from './topic.ts'

/** How many messages are kept for reading, newest last. */
const KEPT = 200
/** Presence and copied text come key by key; within this time, in milliseconds, they are one line with the newest values. */
const TOGETHER = 5_000

export type SentLog = {
  readonly changed: Topic<void>
  lines(): readonly SentLine[]
  clear(): Promise<void>
  add(sent: {
    what: string
    subject: Subject | null
    as: string | null
    content: unknown
    together?: string
  }): void
}

/** Each message about a page that left this browser, field by field. Kept on disk, so that a stopped worker forgets nothing. */
export const openSentLog = async (db: Database, failed: (error: unknown) => void): Promise<SentLog> => {
  const changed = topic<void>()
  const lines: SentLine[] = await db.getAll('sent')
  const open = new Map<string, { line: SentLine; key: Promise<number> }>()

  const trim = async () => {
    const keys = await db.getAllKeys('sent')
    await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT)).map((key) => db.delete('sent', key)))
  }
  return {
    changed,
    lines: () => lines,
    async clear() {
      lines.length = 0
      open.clear()
      await db.clear('sent')
      changed.tell()
    },
    add({ what, subject, as, content, together }) {
      const line: SentLine = {
        id: newId(),
        at: Date.now(),
        what,
        subject,
        as,
        fields: fieldsOf(content),
        bytes: new TextEncoder().encode(JSON.stringify(content)).length,
      }
      const name = together === undefined ? null : `${what} ${together}`
      const before = name === null ? undefined : open.get(name)
      if (name !== null && before && line.at - before.line.at < TOGETHER) {
        Object.assign(before.line, { fields: line.fields, bytes: before.line.bytes + line.bytes })
        before.key.then((key) => db.put('sent', before.line, key)).catch(failed)
      } else {
        lines.push(line)
        lines.splice(0, Math.max(0, lines.length - KEPT))
        const key = db.add('sent', line)
        if (name !== null) open.set(name, { line, key })
        key.then(trim).catch(failed)
      }
      changed.tell()
    },
  }
}

/** `{ source: { url } }` reads as `source.url`: what a person sees is what was in the message, under its own names. */
export const fieldsOf = (content: unknown, path = ''): SentLine['fields'] => {
  if (typeof content !== 'object' || content === null)
    return [{ name: path, value: content === null ? 'null' : String(content) }]
  return Object.entries(content).flatMap(([name, value]) =>
    fieldsOf(value, path === '' ? name : `${path}.${name}`),
  )
}
