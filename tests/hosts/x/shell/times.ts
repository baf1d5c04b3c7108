import { TOLD_AT } from '../store/seed.ts'
import { timeOf } from '../store/snowflake.ts'

const openedAt = Date.now()

/** The story stands still at TOLD_AT; what is sent here happens now. */
const shownAge = (at: number) => (at <= TOLD_AT ? TOLD_AT - at : Date.now() - at)

const units: [limit: number, size: number, unit: Intl.NumberFormatOptions['unit']][] = [
  [60_000, 1_000, 'second'],
  [3_600_000, 60_000, 'minute'],
  [86_400_000, 3_600_000, 'hour'],
]

/** The short form of a feed: 6m, 2h, then the date. */
export const shortTime = (id: string, language: string) => {
  const at = timeOf(id)
  const age = Math.max(
    0,
    at > TOLD_AT && at < openedAt - 86_400_000 ? Number.POSITIVE_INFINITY : shownAge(at),
  )
  const unit = units.find(([limit]) => age < limit)
  if (!unit)
    return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(at)
  const count = Math.max(1, Math.floor(age / unit[1]))
  return new Intl.NumberFormat(language, { style: 'unit', unit: unit[2], unitDisplay: 'narrow' }).format(
    count,
  )
}

export const longTime = (id: string, language: string) => {
  const at = timeOf(id)
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(at)
  return `${time} · ${new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)}`
}

export const isoTime = (id: string) => new Date(timeOf(id)).toISOString()

export const shortCount = (count: number, language: string) =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(count)
