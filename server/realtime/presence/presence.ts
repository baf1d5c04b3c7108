import { type ConversationId, GONE_AFTER } from '#shared/inbox/conversation.ts'
import type { Doing, Presence as Line } from '#shared/sync/presence.ts'
import type { MemberId } from '#shared/team/member.ts'

/** Conversations one connection can be at: as many tabs as anybody has open. The oldest gives way. */
const MOST_AT_ONCE = 64

/** A renewal while typing is told again after this long, in milliseconds: clients send one every 5 s at most. */
const TOLD_AGAIN_AFTER = 4_000

/** One browser's connection to one desk. `heardAt` is its socket's: any frame is a sign of life. */
export type Visitor = { readonly member: MemberId; readonly desk: string; readonly heardAt: number }

type At = { doing: Exclude<Doing, 'gone'>; at: number }
type Tell = (desk: string, line: Line) => void

/**
 * Who is at which conversation, held per connection and gone with it, or with its silence: a cut cable closes nothing.
 * Several connections of one person are one presence, the strongest of them. Changes alone are told.
 */
export class Presence {
  readonly #now: () => number
  readonly #startedAt: number
  readonly #tell: Tell
  readonly #desks = new Map<string, Map<Visitor, Map<ConversationId, At>>>()
  /** What each desk was last told, by member and conversation. */
  readonly #told = new Map<string, Map<string, Line>>()

  constructor(now: () => number, tell: Tell) {
    this.#now = now
    this.#startedAt = now()
    this.#tell = tell
  }

  /** Epoch milliseconds of the last sign of life there. Just after a start nobody has had time to come back: all count as seen at the start. */
  seenAt = (member: MemberId, conversation: ConversationId): number | null => {
    const seen = this.#strongest(member, conversation)
    if (seen) return seen.at
    return this.#now() - this.#startedAt < GONE_AFTER ? this.#startedAt : null
  }

  come(visitor: Visitor) {
    const desk = this.#desks.get(visitor.desk)
    if (desk) desk.set(visitor, new Map())
    else this.#desks.set(visitor.desk, new Map([[visitor, new Map()]]))
  }

  sent(visitor: Visitor, conversation: ConversationId, doing: Doing) {
    const at = this.#desks.get(visitor.desk)?.get(visitor)
    if (!at) return
    at.delete(conversation)
    if (doing !== 'gone') at.set(conversation, { doing, at: this.#now() })
    const [oldest] = at.keys()
    if (at.size > MOST_AT_ONCE && oldest) at.delete(oldest)
    this.#settle(visitor.desk)
  }

  leave(visitor: Visitor) {
    const desk = this.#desks.get(visitor.desk)
    if (!desk?.delete(visitor)) return
    if (desk.size === 0) this.#desks.delete(visitor.desk)
    this.#settle(visitor.desk)
  }

  /** Asked every second: who fell silent, and who is heard again. */
  sweep() {
    for (const desk of this.#desks.keys()) this.#settle(desk)
  }

  listOf(desk: string): Line[] {
    return [...this.#linesOf(desk).values()]
  }

  #isThere = ({ heardAt }: Visitor) => this.#now() - heardAt < GONE_AFTER

  #strongest(member: MemberId, conversation: ConversationId): At | null {
    let found: At | null = null
    for (const desk of this.#desks.values())
      for (const [visitor, at] of desk) {
        const here = at.get(conversation)
        if (visitor.member === member && here && this.#isThere(visitor)) found = stronger(found, here)
      }
    return found
  }

  #linesOf(desk: string) {
    const lines = new Map<string, Line>()
    for (const [visitor, at] of this.#desks.get(desk) ?? []) {
      if (!this.#isThere(visitor)) continue
      const { member } = visitor
      for (const [conversation, here] of at) {
        const key = `${member} ${conversation}`
        lines.set(key, { member, conversation, ...stronger(lines.get(key) ?? null, here) })
      }
    }
    return lines
  }

  /** Tells a desk what is other than what it was last told. */
  #settle(desk: string) {
    const lines = this.#linesOf(desk)
    const told = this.#told.get(desk) ?? new Map<string, Line>()
    for (const [key, line] of told) {
      if (lines.has(key)) continue
      told.delete(key)
      this.#tell(desk, { ...line, doing: 'gone', at: this.#now() })
    }
    for (const [key, line] of lines) {
      const before = told.get(key)
      if (before?.doing === line.doing && line.at - before.at < TOLD_AGAIN_AFTER) continue
      told.set(key, line)
      this.#tell(desk, line)
    }
    if (told.size > 0) this.#told.set(desk, told)
    else this.#told.delete(desk)
  }
}

/** Replying before viewing, then the later sign of life. */
const stronger = (one: Line | At | null, other: At): At => {
  if (!one || one.doing === 'gone') return other
  const doing = one.doing === 'replying' || other.doing === 'replying' ? 'replying' : 'viewing'
  return { doing, at: Math.max(one.at, other.at) }
}
