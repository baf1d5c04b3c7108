/**
 * The version every envelope, socket and port message names. Raised when an older side would misread a newer one;
 * the server serves this and the two before it, and tells anyone older so (HTTP 426, close code 4426).
 */
export const PROTOCOL = 1
export const OLDEST_PROTOCOL = 1

/** Close codes of our rooms and sockets. 4400-4499 make a plain y-websocket client stop for good; so what passes stays outside. */
export const CLOSE = {
  signedOut: 4401,
  noRight: 4403,
  /** Mirrors: ask again with a fresh document. */
  stale: 4409,
  tooOld: 4426,
  /** A passing fault in a co-edited room: come back. */
  fault: 4500,
  overloaded: 1013,
} as const
