export type Insertion =
  | { ok: true }
  | { ok: false; why: 'composing' | 'changed' | 'not the same' | 'gone' | 'read only' }

export type Field = {
  /** The editor now: the page replaces its node. Null when it is gone. */
  now(): Element | null
  composing(): boolean
}

/** A recipe for putting a text into a field. */
export type InsertText = (field: Field, text: string) => Promise<Insertion>
