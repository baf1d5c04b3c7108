import { type Chip, chip } from '#shared/inbox/chip.ts'
import type { Assignee } from '#shared/inbox/conversation.ts'
import { profileOf } from '#shared/inbox/verdict.ts'
import { nameOf, personOf, shortName } from '../link/names.ts'
import type { Act as Asked } from '../link/page-messages.ts'
import type { Act } from '../overlay/act.ts'
import { type CardDrawing, card, type Line } from '../overlay/card.ts'
import { cardHead } from '../overlay/card-head.ts'
import { float, focusFirst } from '../overlay/floating.ts'
import type { Post } from '../sites/site.ts'
import type { WritingFeature, WritingStage } from './feature.ts'

/** How long a pointer rests before the card opens, and how long it may be on its way from chip to card. Milliseconds. */
const REST = 350
const ON_THE_WAY = 300

/** More people than fit are found in the panel. */
const LISTED = 8

type Opened = {
  stage: WritingStage
  post: Post
  close(): void
  show(drawing: CardDrawing): void
  /** Does it, closes when it was done, and says why when not. */
  act(asked: Asked): Promise<void>
}

const sourceOf = ({ subject, url, author }: Post) => ({ subject, url, author })

const openPanel =
  ({ stage, post, close }: Opened, to: 'conversation' | 'join' | 'watch' | 'note') =>
  () => {
    stage.link.tell({ type: 'open panel', subject: post.subject, to })
    close()
  }

/** Those one can hand it to: oneself first, then people, then teams. */
const handTo = (
  opened: Opened,
  isEscalation: boolean,
  choose: (to: Assignee, name: string) => void,
): Line[] => {
  const { stage } = opened
  const house = stage.link.house()
  const words = stage.words().overlay.card
  const me = house?.me
  if (!me) return []
  const self = personOf(me.member, house, null)
  const people: Line[] = [
    ...(self && !isEscalation ? [{ ...self, name: words.you(self.name) }] : []),
    ...me.team.filter(({ id }) => id !== me.member),
  ].map((person) => ({
    person,
    label: person.name,
    press: () => choose({ member: person.id }, shortName(person.name)),
  }))
  const teams: Line[] = me.teams.map(({ id, name }) => ({
    label: name,
    press: () => choose({ team: id } as Assignee, name),
  }))
  return isEscalation ? [...teams, ...people] : [...people, ...teams]
}

const list = (opened: Opened, title: string, lines: readonly Line[]): void => {
  const words = opened.stage.words().overlay.card
  const rest = lines.length - LISTED
  opened.show({
    label: title,
    title,
    lines: lines.slice(0, LISTED),
    ...(rest > 0 ? { foot: words.more(rest) } : {}),
    footAct: { label: words.back, press: () => overview(opened) },
  })
}

const assign = (opened: Opened) => () => {
  const source = sourceOf(opened.post)
  const lines = handTo(opened, false, (to) => void opened.act({ verb: 'assign', source, to }))
  list(opened, opened.stage.words().overlay.card.takeFor, lines)
}

const escalate = (opened: Opened) => () => {
  const words = opened.stage.words().overlay.card
  const { subject } = opened.post
  const why = (to: Assignee, name: string) => {
    const reasons = words.escalateReasons.map((reason) => ({
      label: reason,
      press: () => void opened.act({ verb: 'escalate', subject, to, reason }),
    }))
    opened.show({
      label: words.escalateWhy,
      title: words.escalateTo(name),
      line: words.escalateWhy,
      acts: [...reasons, { label: words.other, rank: 'quiet', press: openPanel(opened, 'note') }],
      footAct: { label: words.back, press: escalate(opened) },
    })
  }
  list(opened, words.escalateFor, handTo(opened, true, why))
}

const actsFor = (opened: Opened, state: Chip | null): Act[] => {
  const { stage, post } = opened
  const words = stage.words().overlay.card
  const me = stage.link.house()?.me
  if (!me || !profileOf(me, stage.site.account())) return []
  const may = (capability: (typeof me.capabilities)[number]) => me.capabilities.includes(capability)
  const { subject } = post
  const small = true
  const one = (label: string, asked: Asked, rank: Act['rank'] = 'outlined'): Act => ({
    label,
    rank,
    small,
    press: () => opened.act(asked),
  })
  const take = one(
    words.take,
    { verb: 'assign', source: sourceOf(post), to: { member: me.member } },
    'primary',
  )
  const hand: Act[] = [
    ...(may('assign') ? [{ label: words.assign, small, press: assign(opened) }] : []),
    ...(may('escalate') && state
      ? [{ label: words.escalate, rank: 'quiet' as const, small, press: escalate(opened) }]
      : []),
  ]
  const done = may('reply') ? [one(words.done, { verb: 'done', subject }, 'primary')] : []
  switch (state?.state) {
    case 'replying': {
      const who = nameOf(state.by, stage.link.house(), stage.link.view(subject))
      return [
        { label: words.join, rank: 'primary', small, press: openPanel(opened, 'join') },
        { label: words.watch, small, press: openPanel(opened, 'watch') },
        may('take-over')
          ? one(words.takeOver, { verb: 'take-over', subject }, 'quiet')
          : one(words.ask(who), { verb: 'ask', subject }, 'quiet'),
      ]
    }
    case 'done':
      return may('reply') ? [one(words.reopen, { verb: 'reopen', subject })] : []
    case 'mine':
    case 'answered':
    case 'answered outside':
      return [...done, ...hand]
    default:
      return [...(may('assign') ? [take] : []), ...hand]
  }
}

const overview = (opened: Opened, note: string | null = null): void => {
  const { stage, post } = opened
  const { link, signals } = stage
  const { card: words, chip: names } = stage.words().overlay
  const view = link.view(post.subject) ?? null
  const state = view && chip(view, link.house()?.me?.member ?? null, link.now())
  const looking =
    view?.here.filter(({ doing }) => doing === 'viewing').map(({ person }) => shortName(person.name)) ?? []
  const facts = [
    ...(looking.length > 0 ? [`${names.looking(looking)}.`] : []),
    ...(view && view.conversation.notes > 0 ? [words.notes(view.conversation.notes)] : []),
  ]
  const isReplying = state?.state === 'replying' || state?.state === 'paused'
  const isAnswered = state?.state === 'answered' || state?.state === 'answered outside'
  opened.show({
    label: words.label(post.author),
    ...cardHead({ house: link.house(), view, state, now: link.now(), words: stage.words().overlay }),
    quote: (isReplying ? view?.live : isAnswered ? view?.reply : null) ?? null,
    acts: actsFor(opened, state),
    note: note ?? (signals.away() ? words.unprotected : null),
    foot: facts.join(' '),
    footAct: { label: words.open, press: openPanel(opened, 'conversation') },
  })
}

/** The card of a chip: rests open for a resting pointer, stays for a press, and closes by Escape or a press elsewhere. */
export const openCard: WritingFeature = (stage) => {
  const { site, link, overlay, signals, signal } = stage
  let open: { post: Post; isPinned: boolean; end: AbortController; refresh(): void } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(timer)
    open?.end.abort()
    open = null
  }

  const begin = (post: Post, isPinned: boolean, back: () => void) => {
    close()
    const slot = site.slot({ card: post })
    if (!slot) return
    const end = new AbortController()
    const stand = overlay.stand(slot, 'at-card')
    const leave = () => {
      if (open?.end !== end) return
      const hadFocus = document.activeElement === stand.host
      close()
      if (hadFocus) back()
    }
    float(overlay, stand, leave, { signal: AbortSignal.any([end.signal, signal]) })
    let isChoosing = false
    const opened: Opened = {
      stage,
      post,
      close: leave,
      show(drawing) {
        if (end.signal.aborted) return
        isChoosing = drawing.label !== stage.words().overlay.card.label(post.author)
        const hadFocus = document.activeElement === stand.host
        stand.root.replaceChildren(card(drawing))
        if (isPinned || hadFocus) focusFirst(stand.root)
      },
      async act(asked) {
        const { outcome } = await link.act(asked)
        const words = stage.words()
        if (outcome === 'done') return leave()
        const { failed, forbidden, queued } = words.overlay.card
        overview(opened, outcome === 'queued' ? queued : outcome === 'failed' ? failed : forbidden)
      },
    }
    stand.root.addEventListener('pointerenter', () => clearTimeout(timer))
    stand.root.addEventListener('pointerleave', () => !open?.isPinned && closeSoon())
    open = { post, isPinned, end, refresh: () => !isChoosing && overview(opened) }
    overview(opened)
  }

  const closeSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(close, ON_THE_WAY)
  }

  signals.on(
    'chip pressed',
    ({ post, stand }) =>
      open?.post.id === post.id && open.isPinned ? close() : begin(post, true, () => focusFirst(stand.root)),
    signal,
  )
  signals.on(
    'chip pointed',
    ({ post, stand, isOver }) => {
      if (open?.isPinned) return
      clearTimeout(timer)
      if (!isOver) return open ? closeSoon() : undefined
      if (open?.post.id !== post.id)
        timer = setTimeout(() => begin(post, false, () => focusFirst(stand.root)), REST)
    },
    signal,
  )
  link.onViews((subjects) => open && subjects.includes(open.post.subject) && open.refresh(), signal)
  site.observe('post gone', (post) => open?.post.id === post.id && close(), signal)
  site.observe('place', close, signal)
  signal.addEventListener('abort', () => clearTimeout(timer))
}
