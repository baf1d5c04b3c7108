import type { overlay } from '#shared/words/en/overlay.ts'

type Time = (typeof overlay)['time']

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const JUST_NOW = 3 * SECOND
/** From here on a span says less than the clock does. */
const CLOCK_FROM = 12 * HOUR

/** "40 s", "12 min", "1 h 20". Lengths in milliseconds; a clock that runs ahead counts as zero. */
export const span = (length: number, time: Time): string => {
  const ms = Math.max(0, length)
  if (ms < MINUTE) return time.seconds(Math.floor(ms / SECOND))
  if (ms < HOUR) return time.minutes(Math.floor(ms / MINUTE))
  return time.hours(Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE))
}

/** "4 min ago", then the clock, then the date. Both times epoch milliseconds. */
export const ago = (at: number, now: number, time: Time, language: string): string => {
  if (now - at < JUST_NOW) return time.now
  if (now - at < CLOCK_FROM) return time.ago(span(now - at, time))
  const today = new Date(now).toDateString() === new Date(at).toDateString()
  return new Intl.DateTimeFormat(
    language,
    today ? { timeStyle: 'short' } : { month: 'short', day: 'numeric' },
  ).format(at)
}
