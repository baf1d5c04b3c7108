import { type Chip, chip } from '#shared/inbox/chip.ts'
import { profileOf } from '#shared/inbox/verdict.ts'
import { sameHandle } from '#shared/team/profile.ts'
import { assigneeName, nameOf, personOf, shortName } from '../link/names.ts'
import type { View } from '../link/page-messages.ts'
import { type ChipDrawing, type ChipPiece, createChip } from '../overlay/chip.ts'
import type { Stand } from '../overlay/overlay.ts'
import { ago, span } from '../overlay/when.ts'
import type { Post } from '../sites/site.ts'
import type { Feature, Stage } from './feature.ts'

type Drawn = { post: Post; stand: Stand; piece: ChipPiece; until: number | null }

/** Only these depend on hearing from the server now: without it they would be guesses. */
const LIVE_STATES: readonly Chip['state'][] = ['free', 'replying', 'paused']

const isOurs = ({ link }: Stage, handles: readonly string[]) =>
  link.house()?.me?.profiles.some(({ handle }) => handles.some((other) => sameHandle(handle, other))) ?? false

const mayAct = ({ link, site }: Stage) => profileOf(link.house()?.me ?? null, site.account()) !== null

const drawingOf = (stage: Stage, view: View, state: Chip, now: number): ChipDrawing => {
  const { chip: words, time } = stage.words().overlay
  const house = stage.link.house()
  const language = house?.language ?? 'en'
  const name = (member: Parameters<typeof nameOf>[0]) => nameOf(member, house, view)
  const plain = (tone: ChipDrawing['tone'], word: string, sub = ''): ChipDrawing => ({
    tone,
    word,
    sub,
    label: sub ? `${word}, ${sub}` : word,
  })
  if (stage.signals.away() && LIVE_STATES.includes(state.state))
    return plain('unprotected', words.unprotected)
  switch (state.state) {
    case 'free':
      return { ...plain('free', words.free), ...(mayAct(stage) ? { act: words.take } : {}) }
    case 'mine':
      return plain('mine', state.replying ? words.youReply : words.you)
    case 'assigned': {
      const person = 'member' in state.to ? personOf(state.to.member, house, view) : null
      return { ...plain('assigned', assigneeName(state.to, house, view)), person }
    }
    case 'replying':
      return plain('replying', words.replying(name(state.by)))
    case 'paused':
      return plain('paused', words.paused(name(state.by)), span(now - state.since, time))
    case 'answered':
      return plain('answered', words.answered(name(state.by)), ago(state.at, now, time, language))
    case 'answered outside':
      return plain('outside', words.answeredOutside, ago(state.at, now, time, language))
    case 'escalated':
      return plain('escalated', words.escalated(assigneeName(state.to, house, view)))
    case 'done':
      return plain('done', words.done)
  }
}

/** Who is here belongs into what a reader hears: the wire itself says nothing to them. */
const withThoseHere = (stage: Stage, view: View, drawing: ChipDrawing): ChipDrawing => {
  const looking = view.here
    .filter(({ doing }) => doing === 'viewing')
    .map(({ person }) => shortName(person.name))
  if (looking.length === 0) return drawing
  return { ...drawing, label: `${drawing.label}. ${stage.words().overlay.chip.looking(looking)}.` }
}

/** The chip of a post the team handles; "Free" on a post to us; a bare ring on others, for those who may act. Else none. */
const drawingFor = (stage: Stage, post: Post): { drawing: ChipDrawing; until: number | null } | null => {
  const { link } = stage
  const house = link.house()
  if (!house?.me) return null
  const words = stage.words().overlay.chip
  const view = link.view(post.subject)
  if (view) {
    const now = link.now()
    const state = chip(view, house.me.member, now)
    return { drawing: withThoseHere(stage, view, drawingOf(stage, view, state, now)), until: state.until }
  }
  if (!mayAct(stage) || (post.author && isOurs(stage, [post.author]))) return null
  if (isOurs(stage, post.addresses) && !stage.signals.away()) {
    return { drawing: { tone: 'free', word: words.free, label: words.free, act: words.take }, until: null }
  }
  return { drawing: { tone: 'bare', word: '', label: words.notHandled }, until: null }
}

/** Draws in the page's own turn, on the node just added: what is known is there with the post, not a frame later. */
export const showChip: Feature = (stage) => {
  const { site, link, overlay, signals, signal } = stage
  const drawn = new Map<number, Drawn>()
  const posts = new Map<number, Post>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const begin = (post: Post, isWithPost: boolean): Drawn | null => {
    const slot = site.slot({ chip: post })
    if (!slot) return null
    const stand = overlay.stand(slot, isWithPost ? 'at-chip still' : 'at-chip')
    const piece = createChip(slot.width, {
      press: () => signals.tell('chip pressed', { post, stand }),
      point: (isOver) => signals.tell('chip pointed', { post, stand, isOver }),
      act: () => {
        const me = link.house()?.me
        if (!me || !mayAct(stage)) return
        const { subject, url, author } = post
        return link.act({ verb: 'assign', source: { subject, url, author }, to: { member: me.member } })
      },
    })
    stand.root.append(piece.node)
    return { post, stand, piece, until: null }
  }

  const draw = (post: Post, isWithPost = false) => {
    const found = drawingFor(stage, post)
    let piece = drawn.get(post.id)
    if (!found) {
      piece?.stand.close()
      drawn.delete(post.id)
      return
    }
    piece ??= begin(post, isWithPost) ?? undefined
    if (!piece) return
    drawn.set(post.id, { ...piece, until: found.until })
    piece.piece.show(found.drawing)
  }

  /** One timer for the moment the next of them stops being true by itself. */
  const watchClock = () => {
    clearTimeout(timer)
    const next = Math.min(...[...drawn.values()].map(({ until }) => until ?? Number.POSITIVE_INFINITY))
    if (Number.isFinite(next)) timer = setTimeout(drawAll, Math.max(0, next - link.now()) + 20)
  }
  const drawAll = () => {
    for (const post of posts.values()) draw(post)
    watchClock()
  }

  site.observe(
    'post',
    (post) => {
      posts.set(post.id, post)
      draw(post, true)
    },
    signal,
  )
  site.observe(
    'post gone',
    (post) => {
      posts.delete(post.id)
      drawn.get(post.id)?.stand.close()
      drawn.delete(post.id)
    },
    signal,
  )
  link.onViews((subjects) => {
    for (const post of posts.values()) if (subjects.includes(post.subject)) draw(post)
    watchClock()
  }, signal)
  link.onHouse(drawAll, signal)
  site.observe('account', drawAll, signal)
  signals.on('away', drawAll, signal)
  signals.on('tick', drawAll, signal)
  signal.addEventListener('abort', () => clearTimeout(timer))
}
