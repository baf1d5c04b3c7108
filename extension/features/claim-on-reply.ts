import { replying } from '#shared/inbox/conversation.ts'
import type { Subject, SubjectSource } from '#shared/inbox/subject.ts'
import { profileOf } from '#shared/inbox/verdict.ts'
import type { Composer } from '../sites/site.ts'
import type { Feature, Stage } from './feature.ts'

/** A refused or unanswered claim is not repeated with every key: at most this often, in milliseconds. */
const AGAIN_AFTER = 3_000

/** How long an empty field may stand without the caret before its claim is given back: a click beside it is no goodbye. */
const EMPTY_FOR = 4_000

/** How long a field may be away, in milliseconds, before that counts as closed: pages draw their fields anew. */
const REDRAWN_WITHIN = 1_000

const holds = ({ link }: Stage, subject: Subject) => {
  const me = link.house()?.me?.member
  return me !== undefined && link.view(subject)?.conversation.claim?.by === me
}

/** "I am replying", from the moment a team profile presses Reply or puts the caret into a reply; given back when left empty. */
export const claimOnReply: Feature = (stage) => {
  const { site, link, compositions, signal } = stage
  const tried = new Map<Subject, number>()
  /** Claims asked for here: only those are given back here. */
  const mine = new Set<Subject>()
  const leaving = new Map<Subject, ReturnType<typeof setTimeout>>()

  const mayClaim = (subject: Subject) => {
    const me = link.house()?.me
    if (!me?.capabilities.includes('reply') || !profileOf(me, site.account())) return false
    const view = link.view(subject)
    const holder = view ? replying(view.conversation.claim, view.seenAt, link.now()) : null
    const answer = view?.conversation.answer
    // A reply after a teammate's answer is stopped at the gate; a claim would only hide from others that it is answered.
    const isAnswered = answer != null && answer.by !== me.member
    return holder === null && !isAnswered && view?.conversation.state !== 'done'
  }

  const claim = (source: SubjectSource, isFresh: boolean) => {
    const { subject } = source
    clearTimeout(leaving.get(subject))
    if (!mayClaim(subject)) return
    const now = Date.now()
    if (!isFresh && now - (tried.get(subject) ?? 0) < AGAIN_AFTER) return
    tried.set(subject, now)
    mine.add(subject)
    void link.act({ verb: 'claim', source })
  }

  const sourceOf = ({ parent, parentUrl, parentAuthor }: Composer): SubjectSource | null =>
    parent && parentUrl ? { subject: parent, url: parentUrl, author: parentAuthor } : null

  const isWritten = (subject: Subject) =>
    compositions
      .all()
      .some(({ composer, text, isFocused }) => composer.parent === subject && (isFocused || text.trim()))

  const leave = (subject: Subject, within: number) => {
    clearTimeout(leaving.get(subject))
    leaving.set(
      subject,
      setTimeout(() => {
        leaving.delete(subject)
        if (signal.aborted || isWritten(subject) || !mine.delete(subject) || !holds(stage, subject)) return
        tried.delete(subject)
        void link.act({ verb: 'release', subject })
      }, within),
    )
  }

  site.observe('reply pressed', (source) => claim(source, true), signal)
  site.observe(
    'focus',
    ({ composer, inside }) => {
      const source = sourceOf(composer)
      if (composer.kind !== 'reply' || !source) return
      if (inside) claim(source, !tried.has(source.subject))
      else leave(source.subject, EMPTY_FOR)
    },
    signal,
  )
  site.observe(
    'text',
    ({ composer, text }) => {
      const source = sourceOf(composer)
      if (composer.kind === 'reply' && source && text.trim() && !holds(stage, source.subject))
        claim(source, false)
    },
    signal,
  )
  site.observe(
    'composer gone',
    (composer) => {
      const text = compositions.of(composer)?.text ?? ''
      if (composer.parent && !text.trim()) leave(composer.parent, REDRAWN_WITHIN)
    },
    signal,
  )
  /** Whoever was quicker than the page's account or the hub's first word has the caret in a reply by now. */
  const catchUp = () => {
    for (const { composer, isFocused } of compositions.all()) {
      const source = sourceOf(composer)
      if (isFocused && composer.kind === 'reply' && source && !holds(stage, source.subject))
        claim(source, false)
    }
  }
  site.observe('account', catchUp, signal)
  link.onHouse(catchUp, signal)

  // The server gives the claim back itself with the recorded reply.
  site.observe('receipt', ({ parent }) => void (parent && mine.delete(parent)), signal)
  signal.addEventListener('abort', () => {
    for (const timer of leaving.values()) clearTimeout(timer)
  })
}
