import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'

/** OWASP's first choice for argon2id: 19 MiB, two passes. About 32 ms on a small server. */
const COST = { memory: 19 * 1024, passes: 2, parallelism: 1 } as const
const TAG_BYTES = 32

/** Length is the only rule. The upper bound keeps a megabyte of "password" from being hashed. */
export const PASSWORD_LEAST = 10
export const PASSWORD_MOST = 200

type Cost = { memory: number; passes: number; parallelism: number }

let free = Math.max(1, availableParallelism() - 1)
const waiting: (() => void)[] = []

/** Each hash takes 19 MiB and a whole thread, so a rush of sign-ins queues instead of starving the sockets. */
const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  if (free > 0) free--
  else await new Promise<void>((go) => waiting.push(go))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}

const derive = (password: string, nonce: Buffer, cost: Cost, tagLength: number) =>
  inTurn(
    () =>
      new Promise<Buffer>((done, failed) =>
        argon2(
          'argon2id',
          // One form of accents and Hangul: a Mac and a phone send the same letters differently.
          { message: Buffer.from(password.normalize('NFC')), nonce, tagLength, ...cost },
          (error, tag) => (error ? failed(error) : done(tag)),
        ),
      ),
  )

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** The PHC string form, so that the cost can be raised later and old hashes still be read. */
const written = (salt: Buffer, tag: Buffer) => {
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  return written(salt, await derive(password, salt, COST, TAG_BYTES))
}

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** A hash that no password has: an unknown mail address costs the same time as a known one. */
const nobody = written(randomBytes(16), randomBytes(TAG_BYTES))

/** `stored` null: no such account. Takes as long, and says no. */
export const isPassword = async (password: string, stored: string | null): Promise<boolean> => {
  const [, memory, passes, parallelism, salt = '', tag = ''] = FORM.exec(stored ?? nobody) ?? []
  if (!memory) throw new Error('a stored password hash has an unknown form')
  const expected = Buffer.from(tag, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const actual = await derive(password, Buffer.from(salt, 'base64'), cost, expected.length)
  return timingSafeEqual(actual, expected) && stored !== null
}
