import ipaddr from 'ipaddr.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const MINUTE = 60
const QUARTER = 15 * MINUTE

/** How often one may try, in seconds. */
const rules = {
  /** Wrong passwords for one account from one address. */
  signIn: { points: 5, duration: QUARTER },
  /** Sign-ins from one address, whichever the account. */
  signInFrom: { points: 30, duration: QUARTER },
  /** Wrong passwords for one account from anywhere: many addresses, one target. */
  signInTo: { points: 50, duration: 60 * MINUTE },
  setupCode: { points: 10, duration: 60 * MINUTE },
  /** Setup codes from everywhere together: there is one code and one owner. */
  setupCodes: { points: 50, duration: 60 * MINUTE },
  password: { points: 5, duration: QUARTER },
  invitationSeen: { points: 60, duration: 10 * MINUTE },
  invitationAccepted: { points: 20, duration: 60 * MINUTE },
  pairingBegun: { points: 30, duration: 10 * MINUTE },
  /** Codes typed by one signed-in person. */
  pairingCode: { points: 12, duration: 10 * MINUTE },
  /** Polls from one address: a browser asks every 2 s, and an office may share an address. */
  pairingPolled: { points: 1200, duration: MINUTE },
} as const

export type Rule = keyof typeof rules

/** `wait`: seconds until the next try counts. `left`: tries that remain. */
export type Allowance = { ok: true; left: number } | { ok: false; wait: number }

export type Limits = {
  take(rule: Rule, key: string): Promise<Allowance>
  forget(rule: Rule, key: string): Promise<void>
  /** One try that turned out to be right does not count. */
  giveBack(rule: Rule, key: string): Promise<void>
}

/** Counters of one server process, in memory: a restart forgives. */
export const newLimits = (): Limits => {
  const limiters = new Map(
    (Object.keys(rules) as Rule[]).map((rule) => [
      rule,
      new RateLimiterMemory({ ...rules[rule], keyPrefix: rule }),
    ]),
  )
  return {
    async take(rule, key) {
      try {
        const answer = await limiters.get(rule)!.consume(key)
        return { ok: true, left: answer.remainingPoints }
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        return { ok: false, wait: Math.ceil(error.msBeforeNext / 1000) }
      }
    },
    async forget(rule, key) {
      await limiters.get(rule)!.delete(key)
    },
    async giveBack(rule, key) {
      await limiters.get(rule)!.reward(key, 1)
    },
  }
}

/**
 * Several rules of one try, the narrowest first. The first no ends it, so that what is stopped already is not counted
 * against everybody: else one stranger at one address could use up the tries of an account, and lock its owner out.
 */
export const takeInTurn = async (
  limits: Limits,
  rules: readonly (readonly [rule: Rule, key: string])[],
): Promise<Allowance> => {
  let left = Number.POSITIVE_INFINITY
  for (const [rule, key] of rules) {
    const taken = await limits.take(rule, key)
    if (!taken.ok) return taken
    left = Math.min(left, taken.left)
  }
  return { ok: true, left }
}

/** What an address is counted under: IPv6 by its /64, since one household or machine owns all of that. */
export const addressKey = (address: string): string => {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${(parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}
