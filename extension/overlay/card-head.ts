import type { Chip } from '#shared/inbox/chip.ts'
import type { overlay } from '#shared/words/en/overlay.ts'
import type { writing } from '#shared/words/en/writing.ts'
import { assigneeName, nameOf, personOf } from '../link/names.ts'
import type { View } from '../link/page-messages.ts'
import { ago, span } from './when.ts'

/** What is known of the post. `state` null: the team does not handle it. `now`: the server's clock, epoch ms. */
type Known = {
  house: Parameters<typeof personOf>[1]
  view: View | null
  state: Chip | null
  now: number
  words: typeof overlay & typeof writing
}

/** The first lines of a chip's card: who, or which shape, and since when. */
export const cardHead = ({ house, view, state, now, words: all }: Known) => {
  const { card: words, chip: names, time } = all
  const language = house?.language ?? 'en'
  const person = (member: Parameters<typeof personOf>[0]) => {
    const found = personOf(member, house, view)
    return { person: found, title: found?.name ?? '' }
  }
  switch (state?.state) {
    case undefined:
      return { shape: 'bare' as const, title: words.notHandled }
    case 'free':
      return { shape: 'free' as const, title: words.free }
    case 'mine':
      return { shape: 'mine' as const, title: state.replying ? names.youReply : words.mine }
    case 'assigned':
      return 'member' in state.to
        ? { ...person(state.to.member), line: words.assigned }
        : { shape: 'users' as const, title: assigneeName(state.to, house, view), line: words.assigned }
    case 'replying':
      return { ...person(state.by), isBusy: true, line: words.replyingFor(span(now - state.since, time)) }
    case 'paused':
      return { ...person(state.by), line: words.pausedFor(span(now - state.since, time)) }
    case 'answered':
      return { ...person(state.by), line: words.answered(ago(state.at, now, time, language)) }
    case 'answered outside':
      return { shape: 'outside' as const, title: words.answeredOutside(ago(state.at, now, time, language)) }
    case 'escalated': {
      const by = view?.conversation.escalated?.by
      const title = names.escalated(assigneeName(state.to, house, view))
      return {
        shape: 'escalated' as const,
        title,
        ...(by ? { line: words.escalatedBy(nameOf(by, house, view)) } : {}),
      }
    }
    case 'done':
      return { shape: 'done' as const, title: names.done }
  }
}
