/** What one socket may ask of the server. Handed in, so that a test can reach each edge with small numbers. */
export type Limits = {
  /** One frame, in bytes; a longer one ends the socket (1009). */
  frame: number
  /** What may wait unread before a room has let its sender in, in bytes over all rooms of a socket. */
  waiting: number
  /** Until the first room has let the socket in, in milliseconds. */
  authenticateWithin: number
  rooms: number
  socketsPerSession: number
  /** Per network address. This machine's own is exempt: a reverse proxy without PERCH_TRUSTED_PROXIES looks like it. */
  socketsPerAddress: number
  /** Read per second in the long run; `burst` times that at once. A faster sender is read more slowly, not cut off. */
  messagesPerSecond: number
  bytesPerSecond: number
  burst: number
  /** Written but not taken by the other side, in bytes: a reader slower than that is cut off and may come back. */
  unsent: number
}

/**
 * 256 kB holds a whole draft at its longest, history included. 100 rooms: an agency's desks on one socket. 8 MB unread
 * is about sixty desks of 900 rows. A person types 10 messages a second; the rest is room for programs.
 */
export const LIMITS: Limits = {
  frame: 256 * 1024,
  waiting: 64 * 1024,
  authenticateWithin: 5_000,
  rooms: 100,
  socketsPerSession: 50,
  socketsPerAddress: 300,
  messagesPerSecond: 2_000,
  bytesPerSecond: 2 * 1024 * 1024,
  burst: 2,
  unsent: 8 * 1024 * 1024,
}
