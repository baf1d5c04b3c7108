import type { Reason } from '#shared/inbox/verdict.ts'
import type { overlay } from '#shared/words/en/overlay.ts'
import type { writing } from '#shared/words/en/writing.ts'
import { nameOf } from '../link/names.ts'
import type { House } from '../link/page-link.ts'
import type { View } from '../link/page-messages.ts'
import { ago, span } from './when.ts'

/** What a reason is told with: whose conversation, which account, and the hour. */
export type Told = {
  words: typeof overlay & typeof writing
  house: House | null
  view: View | null
  author: string | null
  account: string
  now: number
}

/** A stop in two sentences: what happened, and why that stops. */
export const reasonWords = (reason: Reason, told: Told): { title: string; rule: string } => {
  const { words, house, view, now } = told
  const { gate, time } = words
  switch (reason.kind) {
    case 'wrong-account':
      return {
        title: gate.wrongAccount(reason.on.handle),
        rule: gate.wrongAccountLine(reason.writtenFor.handle),
      }
    case 'unknown-account':
      return { title: gate.unknownAccount, rule: gate.unknownAccountLine(reason.writtenFor.handle) }
    case 'no-right':
      return { title: gate.noRight, rule: gate.noRightLine(told.account) }
    case 'answered': {
      const when = ago(reason.at, now, time, house?.language ?? 'en')
      const title = reason.by
        ? gate.answered(nameOf(reason.by, house, view), when)
        : gate.answeredOutside(when)
      return { title, rule: gate.answeredLine(told.author) }
    }
    case 'being-answered':
      return {
        title: gate.beingAnswered(nameOf(reason.by, house, view)),
        rule: gate.beingAnsweredLine(span(now - reason.since, time)),
      }
  }
}
