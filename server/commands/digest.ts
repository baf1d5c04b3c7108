import { createHash } from 'node:crypto'

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** JSON with its keys in order, so that equal values have equal text, whoever wrote them down. */
export const canonicalJson = (value: unknown) => JSON.stringify(sorted(value))
