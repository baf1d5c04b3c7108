/** Milliseconds between the Unix epoch and the network's own. Source: the network's public description of its ids. */
const EPOCH = 1_288_834_974_657n

/** An id of that instant. `low` are the 22 bits below the time: worker and sequence in life, anything here. */
export const snowflake = (at: number, low: number) =>
  (((BigInt(at) - EPOCH) << 22n) | BigInt(low & 0x3f_ff_ff)).toString()

/** When the id was made, in epoch milliseconds. */
export const timeOf = (id: string) => Number((BigInt(id) >> 22n) + EPOCH)

let last = 0

/** A new id of now. The counter keeps two ids of one millisecond apart. */
export const newId = (now: number) => {
  last = (last + 1) % 4096
  return snowflake(now, Math.floor(Math.random() * 1024) * 4096 + last)
}
