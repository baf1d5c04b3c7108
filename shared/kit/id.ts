import * as z from 'zod/mini'

/** Ids are UUIDv7, made by whoever creates the thing, so that work can be queued while the server is away. */
export const id = <Brand extends string>(_brand: Brand) => z.string().check(z.uuidv7()).brand<Brand>()

/**
 * A UUIDv7 from its two ingredients: `now` in epoch milliseconds and ten random bytes. Pure, so that shared/ needs
 * neither clock nor chance. Layout: RFC 9562, section 5.7.
 */
export const uuidv7 = (now: number, random: Uint8Array): string => {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const byte = (index: number) => random[index] ?? 0
  const time = hex(now, 12)
  const a = hex(0x7000 | (((byte(0) << 8) | byte(1)) & 0x0fff), 4)
  const b = hex(0x8000 | (((byte(2) << 8) | byte(3)) & 0x3fff), 4)
  const node = [4, 5, 6, 7, 8, 9].map((index) => hex(byte(index), 2)).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${node}`
}
