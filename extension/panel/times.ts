import type { Language, Words } from '#shared/words/words.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long, as people say it: 40 s, 12 min, 1 h 20. From a day on it is no length any more but a date: null. */
export const spanOf = (length: number, { panel: { span } }: Words): string | null => {
  if (length < SECOND) return span.now
  if (length < MINUTE) return span.seconds(Math.floor(length / SECOND))
  if (length < HOUR) return span.minutes(Math.floor(length / MINUTE))
  if (length >= DAY) return null
  return span.hours(Math.floor(length / HOUR), String(Math.floor((length % HOUR) / MINUTE)).padStart(2, '0'))
}

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (language: Language, options: Intl.DateTimeFormatOptions) => {
  const key = language + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options)
  formats.set(key, known)
  return known
}

/** The clock today, else the date, in the person's own zone. */
export const clockOf = (at: number, now: number, language: Language): string => {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  return today
    ? format(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(at)
    : format(language, { day: 'numeric', month: 'short' }).format(at)
}

/** For tooltips: absolute, with its zone. */
export const fullTime = (at: number, language: Language): string =>
  format(language, { dateStyle: 'full', timeStyle: 'long' }).format(at)
