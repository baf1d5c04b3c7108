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
  /** An edit that can never be taken (too long, malformed, someone else's writer id): keep the text, do not send it again. */
  refused: 4422,
  tooOld: 4426,
  /** A passing fault in a co-edited room: come back. */
  fault: 4500,
  overloaded: 1013,
} as const

/**
 * One room closed on a socket that stays, or refused at its door, is told by these words alone: Hocuspocus carries a
 * reason and no code. `refused` is followed by why: `refused: too-long`. `damaged`: this draft cannot be read until an
 * administrator has looked. A client names its protocol in the address, `/sync?protocol=1`; none named counts as the newest.
 */
export const REASON = {
  signedOut: 'signed-out',
  noRight: 'no-right',
  stale: 'stale',
  refused: 'refused',
  tooOld: 'too-old',
  fault: 'fault',
  damaged: 'damaged',
  overloaded: 'overloaded',
} as const
