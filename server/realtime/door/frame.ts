import * as decoding from 'lib0/decoding'

/**
 * Message types that a client may send: sync, awareness, auth, query, sync reply, stateless, close.
 * Source: @hocuspocus/server 4.7, src/types.ts; 6 is the server's own.
 */
const FROM_CLIENTS = new Set([0, 1, 2, 3, 4, 5, 7])

/** Longest room name with a session id behind it: `draft.` and two UUIDs, with room to spare. */
const LONGEST_NAME = 120

/** Whether this can be a message to a room at all: what is not never reaches the rooms, nor their log. */
export const isFrame = (data: Uint8Array) => {
  try {
    const decoder = decoding.createDecoder(data)
    const name = decoding.readVarString(decoder)
    return name.length > 0 && name.length <= LONGEST_NAME && FROM_CLIENTS.has(decoding.readVarUint(decoder))
  } catch {
    return false
  }
}
