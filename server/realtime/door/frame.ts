import * as decoding from 'lib0/decoding'

type Decoder = decoding.Decoder

/** Longest room name with a session id behind it: `draft.` and two UUIDs, with room to spare. */
const LONGEST_NAME = 120

const isAtEnd = (decoder: Decoder) => !decoding.hasContent(decoder)

/** First step, second step, update: a number and bytes to the end. Source: y-protocols/sync. */
const isSync = (decoder: Decoder) => {
  const step = decoding.readVarUint(decoder)
  decoding.readVarUint8Array(decoder)
  return step <= 2 && isAtEnd(decoder)
}

const isBytes = (decoder: Decoder) => {
  decoding.readVarUint8Array(decoder)
  return isAtEnd(decoder)
}

/** A token, and perhaps the version of the provider. Source: @hocuspocus/common, src/auth.ts. */
const isToken = (decoder: Decoder) => {
  const kind = decoding.readVarUint(decoder)
  decoding.readVarString(decoder)
  if (!isAtEnd(decoder)) decoding.readVarString(decoder)
  return kind === 0 && isAtEnd(decoder)
}

const isText = (decoder: Decoder) => {
  decoding.readVarString(decoder)
  return isAtEnd(decoder)
}

const isAnything = () => true

/** What clients may send, by type: sync, awareness, auth, query, sync reply, stateless, close. Source: @hocuspocus/server 4.7, src/types.ts. */
const bodies = new Map<number, (decoder: Decoder) => boolean>([
  [0, isSync],
  [1, isBytes],
  [2, isToken],
  [3, isAnything],
  [4, isSync],
  [5, isText],
  [7, isAnything],
])

/** Whether this is a message to a room at all: what is not never reaches the rooms, nor fills their log with traces. */
export const isFrame = (data: Uint8Array) => {
  try {
    const decoder = decoding.createDecoder(data)
    const name = decoding.readVarString(decoder)
    if (name.length === 0 || name.length > LONGEST_NAME) return false
    return bodies.get(decoding.readVarUint(decoder))?.(decoder) ?? false
  } catch {
    return false
  }
}
