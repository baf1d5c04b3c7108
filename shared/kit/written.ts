/**
 * A text that a person or customer wrote, on its way through an event. The server keeps `body` in a table of its own,
 * where it can be erased, and lets the event keep the id and a sha-256 digest: the audit chain survives the erasure.
 */
export type Written = { text: string; body: string }
