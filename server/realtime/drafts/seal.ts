import { crc32 } from 'node:zlib'

/** Bytes of the checksum behind each stored update and snapshot: a flipped bit may still decode, to other words. */
const CHECKSUM = 4

/** What a stored row says is not what was written. Never repaired by guessing: the row stays as it is, for a person to look at. */
export class Damaged extends Error {
  constructor(document: string, which: string) {
    super(`The stored text of ${document} is damaged at ${which}.`)
    this.name = 'Damaged'
  }
}

/** As it goes to disk. `bytes` may be a view into a larger buffer, as everything handed to a hook is. */
export const seal = (bytes: Uint8Array): Uint8Array => {
  const sealed = new Uint8Array(bytes.length + CHECKSUM)
  sealed.set(bytes)
  new DataView(sealed.buffer).setUint32(bytes.length, crc32(bytes))
  return sealed
}

/** Throws Damaged when the checksum is not that of the bytes. */
export const unseal = (sealed: Uint8Array, document: string, which: string): Uint8Array => {
  if (sealed.length < CHECKSUM) throw new Damaged(document, which)
  const bytes = sealed.subarray(0, sealed.length - CHECKSUM)
  const kept = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength).getUint32(bytes.length)
  if (crc32(bytes) !== kept) throw new Damaged(document, which)
  return bytes
}
