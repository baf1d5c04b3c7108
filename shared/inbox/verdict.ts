import type { Capability } from '../team/capability.ts'
import type { MemberId } from '../team/member.ts'
import { type Profile, type ProfileId, sameHandle } from '../team/profile.ts'
import { type Conversation, replying } from './conversation.ts'

/** How long a permission to send one text once holds, in milliseconds; also ended by the next edit, since it names the text. */
export const ALLOWED_FOR = 60_000

type Shown = { handle: string; networkId: string | null }

/** Who the page sends as; `unknown` while its sources disagree. */
export type SendingAs = Shown | 'unknown' | 'signed out'

/** For which profile a text was begun: handle and id as they were then, so that it holds even after signing out of Perch. */
export type WrittenFor = { profile: ProfileId } & Shown

/** Bound to one text and one account; ends by itself at `until` (epoch ms). */
export type AllowedOnce = { text: string; handle: string; until: number }

/** Gravest first, as they are shown. The first three hold even while the server is away. */
export type Reason =
  | { kind: 'wrong-account'; writtenFor: WrittenFor; on: Shown }
  | { kind: 'unknown-account'; writtenFor: WrittenFor }
  | { kind: 'no-right' }
  | { kind: 'answered'; by: MemberId | null; at: number; permalink: string | null }
  | { kind: 'being-answered'; by: MemberId; since: number }

export type Verdict =
  | { kind: 'clear'; allowed: boolean }
  /** Nobody can say whether a teammate is replying: it passes, and that must be seen. */
  | { kind: 'unprotected' }
  | { kind: 'stopped'; reasons: readonly [Reason, ...Reason[]] }

export type Situation = {
  /** What is known of the conversation that the text answers; null for one the team does not handle. */
  view: { conversation: Conversation; seenAt: number | null } | null
  me: {
    member: MemberId
    capabilities: readonly Capability[]
    profiles: readonly Pick<Profile, 'id' | 'handle' | 'networkId'>[]
  } | null
  account: SendingAs
  text: string
  writtenFor: WrittenFor | null
  allowedOnce: AllowedOnce | null
  status: 'live' | 'catching up' | 'offline' | 'too old' | 'signed out'
  now: number
}

/** The network's own id decides where both sides know it; a handle can pass to somebody else. */
export const sameAccount = (one: Shown, other: Shown) =>
  one.networkId !== null && other.networkId !== null
    ? one.networkId === other.networkId
    : sameHandle(one.handle, other.handle)

/** The team profile that the page sends as, or null: a private account, or nobody knows. */
export const profileOf = (me: Situation['me'], account: SendingAs) =>
  typeof account === 'string' ? null : (me?.profiles.find((profile) => sameAccount(profile, account)) ?? null)

const accountReason = ({ account, writtenFor }: Situation): Reason | null => {
  if (!writtenFor) return null
  if (typeof account === 'string') return { kind: 'unknown-account', writtenFor }
  return sameAccount(writtenFor, account) ? null : { kind: 'wrong-account', writtenFor, on: account }
}

const collisions = ({ view, me, now }: Situation): Reason[] => {
  if (!view) return []
  const { answer, claim } = view.conversation
  const holder = replying(claim, view.seenAt, now)
  return [
    ...(answer && answer.by !== me?.member
      ? [{ kind: 'answered' as const, by: answer.by, at: answer.at, permalink: answer.permalink }]
      : []),
    ...(claim && holder && holder !== me?.member
      ? [{ kind: 'being-answered' as const, by: holder, since: claim.at }]
      : []),
  ]
}

const isAllowed = ({ allowedOnce, text, account, now }: Situation) =>
  allowedOnce !== null &&
  typeof account !== 'string' &&
  now < allowedOnce.until &&
  allowedOnce.text === text &&
  sameHandle(allowedOnce.handle, account.handle)

const stopped = (reasons: Reason[]): Verdict | null => {
  const [first, ...rest] = reasons
  return first ? { kind: 'stopped', reasons: [first, ...rest] } : null
}

/**
 * May this text go out, as this account, right now? Decided at once from what is already known. An account that is no
 * team profile is private: there only text begun for a team profile is kept back. While the server is away a collision
 * cannot be seen and stops nobody; what needs no server (account, right) still holds.
 */
export const verdict = (situation: Situation): Verdict => {
  const { me, account, status, view } = situation
  const wrong = accountReason(situation)
  const profile = profileOf(me, account)
  const mayReply = !me || !profile || me.capabilities.includes('reply')
  const firm = [...(wrong ? [wrong] : []), ...(mayReply ? [] : [{ kind: 'no-right' as const }])]

  const away = status !== 'live' && status !== 'catching up'
  const isPrivate = typeof account !== 'string' && me !== null && !profile
  if (isPrivate && !wrong) return { kind: 'clear', allowed: false }
  if (away || !profile) {
    const unseen = away || (account === 'unknown' && view !== null)
    return stopped(firm) ?? (unseen ? { kind: 'unprotected' } : { kind: 'clear', allowed: false })
  }

  const allowed = isAllowed(situation)
  const found = stopped(allowed ? firm : [...firm, ...collisions(situation)])
  if (found) return found
  return status === 'catching up' && !allowed ? { kind: 'unprotected' } : { kind: 'clear', allowed }
}
