import { replying, TAKE_BACK_WITHIN } from '#shared/inbox/conversation.ts'
import type { Subject } from '#shared/inbox/subject.ts'
import { profileOf } from '#shared/inbox/verdict.ts'
import { nameOf } from '../link/names.ts'
import type { View } from '../link/page-messages.ts'
import type { Act } from '../overlay/act.ts'
import { type CompanionDrawing, type CompanionPiece, createCompanion } from '../overlay/companion.ts'
import type { Composition } from '../overlay/compositions.ts'
import type { Stand } from '../overlay/overlay.ts'
import { ago, span } from '../overlay/when.ts'
import type { Composer } from '../sites/site.ts'
import type { WritingFeature, WritingStage } from './feature.ts'

/** An account that is read only after this long, in milliseconds, is not "about to be known" any more. */
const SETTLED_AFTER = 3_000

type Drawn = { stand: Stand; piece: CompanionPiece }

const collisionOf = (stage: WritingStage, subject: Subject, view: View, asked: Set<number>) => {
  const { link } = stage
  const words = stage.words().overlay
  const house = link.house()
  const me = house?.me
  const now = link.now()
  const { claim, takeOver } = view.conversation
  if (!me || !claim || claim.by === me.member) return null

  const wasMine = takeOver?.from === me.member && takeOver.grant === claim.grant
  if (wasMine && now - takeOver.at < TAKE_BACK_WITHIN) {
    const back: Act = {
      label: words.companion.takeBack,
      rank: 'primary',
      small: true,
      press: () => link.act({ verb: 'take-back', subject }),
    }
    const title = words.companion.tookOver(nameOf(takeOver.by, house, view))
    return { title, sub: '', live: words.companion.tookOverLine, acts: [back] }
  }

  const holder = replying(claim, view.seenAt, now)
  if (!holder) return null
  const who = nameOf(holder, house, view)
  const open = (to: 'join' | 'watch') => () => link.tell({ type: 'open panel', subject, to })
  const mayTake = me.capabilities.includes('take-over')
  const take: Act = mayTake
    ? {
        label: words.companion.takeOver,
        rank: 'quiet',
        small: true,
        press: () => link.act({ verb: 'take-over', subject }),
      }
    : {
        label: asked.has(claim.grant) ? words.companion.asked(who) : words.companion.ask(who),
        rank: 'quiet',
        small: true,
        press: async () => {
          if (asked.has(claim.grant)) return
          const { outcome } = await link.act({ verb: 'ask', subject })
          if (outcome === 'done' || outcome === 'queued') asked.add(claim.grant)
        },
      }
  return {
    title: words.chip.replying(who),
    sub: span(now - claim.at, words.time),
    live: view.live ? `“${view.live}` : '',
    acts: [
      { label: words.companion.join, rank: 'primary' as const, small: true, press: open('join') },
      { label: words.companion.watch, small: true, press: open('watch') },
      take,
    ],
  }
}

const awayBar = (stage: WritingStage, subject: Subject | null, since: number): CompanionDrawing['bar'] => {
  const { link } = stage
  const words = stage.words().overlay
  const { companion } = words
  const status = link.house()?.status
  const lost = { shape: 'unprotected' as const, tone: 'amber' as const, title: companion.unprotected }
  const open = (label: string, to: 'connect' | 'conversation'): Act => ({
    label,
    press: () => link.tell({ type: 'open panel', subject, to }),
  })
  if (status === 'signed out') {
    return {
      ...lost,
      sub: companion.signedOut,
      line: companion.unprotectedLine,
      act: open(companion.connect, 'connect'),
    }
  }
  if (status === 'too old') return { ...lost, sub: companion.tooOld, line: companion.tooOldLine }
  const sub = companion.awayFor(span(Date.now() - since, words.time))
  return { ...lost, sub, line: companion.unprotectedLine, act: open(companion.details, 'conversation') }
}

/** The one sentence of the verdict row: what was stopped or allowed first, then what cannot be known, then how things stand. */
const barOf = (stage: WritingStage, composition: Composition, view: View | null): CompanionDrawing['bar'] => {
  const { link, site } = stage
  const words = stage.words().overlay
  const { companion } = words
  const house = link.house()
  const me = house?.me ?? null
  const subject = composition.composer.parent
  const account = site.account()
  const profile = profileOf(me, account)
  const right = profile ? { right: companion.asProfile(profile.handle) } : {}
  const bird = { shape: 'bird' as const, tone: 'bird' as const }

  if (composition.wasStopped) return { ...bird, title: companion.notSent, sub: companion.asYouLeft, ...right }
  if (composition.allowedOnce) return { ...bird, title: companion.allowed, ...right }
  const away = stage.signals.away()
  if (away) return awayBar(stage, subject, away.since)
  if (!profile) {
    return {
      shape: 'unprotected',
      tone: 'amber',
      title: companion.unprotected,
      line: companion.unknownAccount,
    }
  }
  if (!me?.capabilities.includes('reply')) return { ...bird, title: companion.readOnly, ...right }
  if (house?.status === 'catching up') return { ...bird, tone: 'why', title: companion.catchingUp, ...right }

  const { answer, claim } = view?.conversation ?? { answer: null, claim: null }
  if (answer && answer.by !== me.member && subject) {
    const who = answer.by ? nameOf(answer.by, house, view) : null
    return {
      ...bird,
      title: who ? words.chip.answered(who) : words.chip.answeredOutside,
      sub: `· ${ago(answer.at, link.now(), words.time, house?.language ?? 'en')}`,
      act: {
        label: who ? companion.see(who) : companion.seeOutside,
        press: () => link.tell({ type: 'open panel', subject, to: 'conversation' }),
      },
    }
  }
  if (claim?.by === me.member) {
    const isShared = house?.copyTyping ?? false
    return {
      ...bird,
      title: companion.youHold,
      sub: isShared ? companion.shared : companion.notShared,
      act: {
        label: isShared ? companion.stopSharing : companion.share,
        rank: 'quiet',
        press: () => link.tell({ type: 'copy typing', on: !isShared }),
      },
    }
  }
  return { ...bird, title: companion.ready, ...right }
}

/** The rows under a reply field, for a team profile; elsewhere nothing, unless something was stopped there. */
export const showCompanion: WritingFeature = (stage) => {
  const { site, link, overlay, compositions, signals, signal } = stage
  const drawn = new Map<number, Drawn>()
  const asked = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const concerns = (composition: Composition) => {
    if (composition.wasStopped) return true
    if (composition.composer.kind === 'post') return false
    const me = link.house()?.me ?? null
    const account = site.account()
    if (profileOf(me, account)) return true
    if (signals.away() && !me) return composition.isFocused || composition.text !== ''
    const { parent } = composition.composer
    const isUnknown = account === 'unknown' && performance.now() - startedAt > SETTLED_AFTER
    return isUnknown && me !== null && parent !== null && link.view(parent) != null
  }

  const drawingOf = (composition: Composition): CompanionDrawing => {
    const { parent } = composition.composer
    const view = (parent && link.view(parent)) ?? null
    const isAway = signals.away() !== null
    return {
      label: stage.words().overlay.companion.label,
      isAway,
      here: isAway ? [] : (view?.here ?? []),
      collision:
        view && parent && !isAway && !composition.isExplained
          ? collisionOf(stage, parent, view, asked)
          : null,
      bar: barOf(stage, composition, view),
    }
  }

  const close = (composer: Composer) => {
    drawn.get(composer.id)?.stand.close()
    drawn.delete(composer.id)
  }

  const draw = (composition: Composition) => {
    const { composer } = composition
    if (!concerns(composition)) return close(composer)
    let piece = drawn.get(composer.id)
    if (!piece) {
      const slot = site.slot({ companion: composer })
      if (!slot) return
      const stand = overlay.stand(slot, 'at-companion')
      piece = { stand, piece: createCompanion({ oneRow: slot.oneRow ?? false, inset: slot.inset }) }
      stand.root.append(piece.piece.node)
      drawn.set(composer.id, piece)
    }
    piece.piece.show(drawingOf(composition))
  }

  const isTimed = ({ parent }: Composer) => {
    const claim = parent ? link.view(parent)?.conversation.claim : null
    return claim != null && claim.by !== link.house()?.me?.member
  }

  /** While somebody else holds it: seconds are shown, and a pause or the ten seconds of a take-over end without a message. */
  const redrawSoon = () => {
    clearTimeout(timer)
    const isHeld = compositions.all().some(({ composer }) => drawn.has(composer.id) && isTimed(composer))
    if (isHeld) timer = setTimeout(drawAll, 1_000)
  }
  const drawAll = () => {
    if (document.visibilityState === 'visible')
      for (const composition of compositions.all()) draw(composition)
    redrawSoon()
  }
  const startedAt = performance.now()

  /** Drawing measures the page: neither a press nor a key waits for it, and the coming frame shows it all the same. */
  const changed = new Set<number>()
  compositions.onChange(({ composer: { id } }) => {
    if (changed.size === 0)
      requestAnimationFrame(() => {
        const due = compositions.all().filter(({ composer }) => changed.has(composer.id))
        changed.clear()
        if (signal.aborted) return
        for (const composition of due) draw(composition)
        redrawSoon()
      })
    changed.add(id)
  }, signal)
  site.observe('composer gone', close, signal)
  site.observe('account', drawAll, signal)
  link.onHouse(drawAll, signal)
  link.onViews(drawAll, signal)
  signals.on('away', drawAll, signal)
  signals.on('tick', drawAll, signal)
  signal.addEventListener('abort', () => clearTimeout(timer))
  // Fields were there, and written in, before this was.
  drawAll()
}
