import { list } from './list.ts'

/**
 * What Perch says on a native page before anybody turns to a post or a reply; the rest is in writing.ts. `who` is a short
 * name, resolved; `span` a length of time as `span` writes it.
 */
export const overlay = {
  chip: {
    free: 'Free',
    take: 'Take',
    you: 'You',
    youReply: 'You are replying',
    replying: (who: string) => `${who} is replying`,
    paused: (who: string) => `${who} paused`,
    answered: (who: string) => `${who} answered`,
    answeredOutside: 'Answered outside Perch',
    escalated: (to: string) => `Escalated to ${to}`,
    done: 'Done',
    unprotected: 'Unprotected',
    notHandled: 'Not handled by the team',
    looking: (who: readonly string[]) => `${list(who)} ${who.length === 1 ? 'is' : 'are'} looking`,
  },
  stopped: 'Perch stopped this reply: it was not sent. Why could not be shown. Press again to see it.',
  time: {
    seconds: (n: number) => `${n} s`,
    minutes: (n: number) => `${n} min`,
    hours: (hours: number, minutes: number) => `${hours} h ${String(minutes).padStart(2, '0')}`,
    ago: (span: string) => `${span} ago`,
    now: 'just now',
  },
}
