import type { Subject } from '#shared/inbox/subject.ts'
import { profileOf } from '#shared/inbox/verdict.ts'
import type { Feature } from './feature.ts'

/** At most this often, in milliseconds: quick enough to watch, slow enough for a burst of keys to be one message. */
const EVERY = 120

/**
 * A key was pressed in a reply: a sign of life for those who wait, and the text for the reply draft while the claim is held
 * (the hub decides). The last text of a burst is always sent; an open composition is not, its syllable is not yet text.
 */
export const tellTyping: Feature = ({ site, link, signal }) => {
  const latest = new Map<Subject, string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    timer = undefined
    if (latest.size === 0) return
    for (const [subject, text] of latest) link.tell({ type: 'typing', subject, text })
    latest.clear()
    timer = setTimeout(flush, EVERY)
  }

  site.observe(
    'text',
    ({ composer, text, composing }) => {
      if (composing || composer.kind !== 'reply' || !composer.parent || text.length > 10_000) return
      if (!profileOf(link.house()?.me ?? null, site.account())) return
      latest.set(composer.parent, text)
      if (timer === undefined) flush()
    },
    signal,
  )
  signal.addEventListener('abort', () => clearTimeout(timer))
}
