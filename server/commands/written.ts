import { sha256 } from './digest.ts'

/** A text on its way into the table of texts, and what the event keeps of it. */
export type Separated = { event: unknown; texts: readonly { id: string; body: string; digest: string }[] }

const isWritten = (value: object): value is { text: string; body: string } => {
  const keys = Object.keys(value)
  return (
    keys.length === 2 &&
    'text' in value &&
    'body' in value &&
    typeof value.text === 'string' &&
    typeof value.body === 'string'
  )
}

/**
 * Takes every `Written` out of an event, at any depth: the event keeps `{text, digest}`, so that erasing the text later
 * leaves every line of the chain as it was.
 */
export const separateTexts = (event: unknown): Separated => {
  const texts: Separated['texts'][number][] = []
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    if (isWritten(value)) {
      const digest = sha256(value.body)
      texts.push({ id: value.text, body: value.body, digest })
      return { text: value.text, digest }
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  return { event: walk(event), texts }
}
