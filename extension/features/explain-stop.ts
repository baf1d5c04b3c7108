import { ALLOWED_FOR, type Reason } from '#shared/inbox/verdict.ts'
import { nameOf } from '../link/names.ts'
import type { Act } from '../overlay/act.ts'
import { float, focusFirst } from '../overlay/floating.ts'
import { type GateDrawing, gate } from '../overlay/gate.ts'
import { reasonWords, type Told } from '../overlay/reason-words.ts'
import type { SendIntent } from '../sites/site.ts'
import type { WritingFeature, WritingStage } from './feature.ts'

type Stop = {
  intent: SendIntent
  reasons: readonly [Reason, ...Reason[]]
  /** Back to the text, caret where it was. */
  leave(): void
  show(drawing: GateDrawing): void
}

const isCollision = ({ kind }: Reason) => kind === 'answered' || kind === 'being-answered'

const viewOf = ({ link }: WritingStage, { composer }: SendIntent) =>
  (composer.parent && link.view(composer.parent)) ?? null

const told = (stage: WritingStage, intent: SendIntent): Told => ({
  words: stage.words().overlay,
  house: stage.link.house(),
  view: viewOf(stage, intent),
  author: intent.composer.parentAuthor,
  account: typeof intent.account === 'string' ? '' : intent.account.handle,
  now: stage.link.now(),
})

const waysForward = (stage: WritingStage, { intent, reasons, leave }: Stop): Act[] => {
  const { link } = stage
  const words = stage.words().overlay.gate
  const subject = intent.composer.parent
  const [first] = reasons
  const open = (to: 'conversation' | 'join' | 'watch') => () => {
    link.tell({ type: 'open panel', subject, to })
    leave()
  }
  const edit = (label: string, rank: Act['rank']): Act => ({ label, rank, press: leave })
  const house = link.house()
  if (first.kind === 'answered') {
    const see = first.by ? words.see(nameOf(first.by, house, viewOf(stage, intent))) : words.seeOutside
    return [{ label: see, rank: 'primary', press: open('conversation') }, edit(words.edit, 'outlined')]
  }
  if (first.kind === 'being-answered' && subject) {
    const takeOver: Act = {
      label: words.takeOver,
      rank: 'quiet',
      press: async () => {
        await link.act({ verb: 'take-over', subject })
        leave()
      },
    }
    return [
      { label: words.join, rank: 'primary', press: open('join') },
      { label: words.watch, press: open('watch') },
      ...(house?.me?.capabilities.includes('take-over') ? [takeOver] : [edit(words.edit, 'quiet')]),
    ]
  }
  return [edit(words.keep, 'primary')]
}

/** Asks for a reason, and lets this one text go for this one account once the hub has recorded it. Sends nothing. */
const askReason = (stage: WritingStage, stop: Stop, note: string | null = null): void => {
  const { link, compositions } = stage
  const words = stage.words().overlay.gate
  const { intent } = stop
  const subject = intent.composer.parent
  const [first] = stop.reasons
  const { account, text, composer } = intent
  if (!subject || typeof account === 'string' || !isCollision(first)) return
  const allow = (reason: string): Act => ({
    label: reason,
    description: words.allowLine,
    press: async () => {
      const { outcome } = await link.act({ verb: 'allow-once', subject, reason, text })
      if (outcome !== 'done' && outcome !== 'queued') {
        return askReason(stage, stop, outcome === 'failed' ? words.failed : words.forbidden)
      }
      const allowedOnce = { text, handle: account.handle, until: link.now() + ALLOWED_FOR }
      if (compositions.of(composer)?.text === text)
        compositions.put(composer, { allowedOnce, wasStopped: false })
      stop.leave()
    },
  })
  const reasons = words.reasons[first.kind === 'answered' ? 'answered' : 'being-answered']
  stop.show({
    title: words.allowTitle,
    rule: words.allowLine,
    isChoice: true,
    note,
    acts: [
      ...reasons.map(allow),
      {
        label: words.other,
        rank: 'quiet',
        press: () => {
          link.tell({ type: 'open panel', subject, to: 'reason' })
          stop.leave()
        },
      },
    ],
    foot: { text: '', act: { label: words.back, press: () => explain(stage, stop) } },
  })
}

const footOf = (stage: WritingStage, stop: Stop): GateDrawing['foot'] => {
  const { link } = stage
  const words = stage.words().overlay.gate
  const { intent, reasons, leave } = stop
  const subject = intent.composer.parent
  if (!subject || !reasons.every(isCollision)) return undefined
  const house = link.house()
  if (house?.me?.capabilities.includes('allow-once')) {
    return { text: words.still, act: { label: words.allow, press: () => askReason(stage, stop) } }
  }
  const view = viewOf(stage, intent)
  const able = (view?.whoCould ?? []).filter((member) => member !== house?.me?.member)
  const [first] = able
  if (!first) return { text: words.nobodyCould }
  return {
    text: words.whoCould(able.slice(0, 2).map((member) => nameOf(member, house, view))),
    act: {
      label: words.ask(nameOf(first, house, view)),
      press: () => {
        link.tell({ type: 'open panel', subject, to: 'note' })
        leave()
      },
    },
  }
}

const explain = (stage: WritingStage, stop: Stop): void => {
  const words = stage.words().overlay.gate
  const { intent, reasons } = stop
  const [first, ...others] = reasons
  const view = viewOf(stage, intent)
  const foot = footOf(stage, stop)
  const quote = first.kind === 'answered' ? view?.reply : first.kind === 'being-answered' ? view?.live : null
  stop.show({
    ...reasonWords(first, told(stage, intent)),
    also: others.map((reason) => words.and(reasonWords(reason, told(stage, intent)).title)),
    quote: quote ?? null,
    acts: waysForward(stage, stop),
    ...(foot ? { foot } : {}),
  })
}

/** Says at the reply why it was stopped, and what the ways forward are. Whatever is pressed here sends nothing. */
export const explainStop: WritingFeature = (stage) => {
  const { site, overlay, compositions, signals, signal } = stage
  let open: AbortController | null = null

  const show = (intent: SendIntent, reasons: Stop['reasons']) => {
    const slot = site.slot({ gate: intent.composer })
    if (!slot) return
    open?.abort()
    const mine = new AbortController()
    open = mine
    const until = AbortSignal.any([mine.signal, signal])
    const stand = overlay.stand(slot, 'at-gate')
    const { composer } = intent
    mine.signal.addEventListener('abort', () => {
      if (compositions.of(composer)) compositions.put(composer, { isExplained: false })
    })
    const leave = (how?: 'escape' | 'outside') => {
      if (mine.signal.aborted) return
      mine.abort()
      if (how !== 'outside') return site.focus(composer)
      // The press itself may put the caret somewhere: only one that went nowhere gives it back to the text.
      setTimeout(() => document.activeElement === document.body && site.focus(composer))
    }
    float(overlay, stand, leave, { trap: true, signal: until })
    const stop: Stop = {
      intent,
      reasons,
      leave,
      show(drawing) {
        if (mine.signal.aborted) return
        stand.root.replaceChildren(gate(drawing))
        focusFirst(stand.root)
      },
    }
    explain(stage, stop)
    compositions.put(composer, { isExplained: true })
    // Rows below are redrawn in the coming frame: where they then stand counts.
    requestAnimationFrame(() => mine.signal.aborted || overlay.clear(stand))
  }

  signals.on(
    'stopped',
    ({ intent, reasons }) => {
      // Drawing measures the page, and the press must not wait for that: it is stopped already.
      setTimeout(() => {
        // Told late, of a text that was changed since or a field that is gone, it has nothing to explain any more.
        if (!signal.aborted && compositions.of(intent.composer)?.wasStopped) show(intent, reasons)
      })
    },
    signal,
  )
  site.observe('composer gone', () => open?.abort(), signal)
}
