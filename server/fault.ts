/** What can be wrong with the world in a way that a person can mend: tests and callers ask for the code, people read the sentence. */
export type FaultCode =
  | 'settings'
  | 'port-taken'
  | 'data-unwritable'
  | 'data-newer'
  | 'data-damaged'
  | 'data-in-use'
  | 'disk-full'
  | 'overloaded'
  | 'usage'
  | 'not-found'
  | 'already-there'
  | 'bad-backup'
  | 'stopping'

/** The world broke. Thrown, with what caused it; caught at few named borders: main, the HTTP app, the jobs. */
export class Fault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'Fault'
    this.code = code
  }
}

/** The code that Node or SQLite put on an error, whatever was thrown: `ENOSPC`, `ERR_SQLITE_ERROR`. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** SQLite's own number. Source: https://sqlite.org/rescode.html (5 busy, 8 read-only, 10 I/O, 13 full, 11 and 26 no database). */
export const sqliteCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined

/** An id that somebody made for something new is in use already: 1555 primary key, 2067 unique. */
export const isTakenId = (error: unknown) =>
  error instanceof Error && 'errcode' in error && (error.errcode === 1555 || error.errcode === 2067)
