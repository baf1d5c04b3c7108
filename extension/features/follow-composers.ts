import { ALLOWED_FOR } from '#shared/inbox/verdict.ts'
import type { Feature } from './feature.ts'

/** Keeps what is known of each native field: its text, the caret, what was allowed. An edit ends a permission. Runs first. */
export const followComposers: Feature = ({ site, compositions, signal }) => {
  site.observe(
    'composer',
    (composer) => compositions.put(composer, { text: site.read(composer) ?? '' }),
    signal,
  )
  site.observe(
    'text',
    ({ composer, text }) => {
      const isEdit = compositions.of(composer)?.text !== text
      compositions.put(composer, { text, ...(isEdit ? { wasStopped: false, allowedOnce: null } : {}) })
    },
    signal,
  )
  site.observe('focus', ({ composer, inside }) => compositions.put(composer, { isFocused: inside }), signal)
  // Others read the last text in this same event: it goes after they have.
  site.observe('composer gone', (composer) => queueMicrotask(() => compositions.drop(composer)), signal)

  compositions.onChange(({ composer, allowedOnce }) => {
    if (!allowedOnce) return
    setTimeout(() => {
      if (signal.aborted || compositions.of(composer)?.allowedOnce !== allowedOnce) return
      compositions.put(composer, { allowedOnce: null })
    }, ALLOWED_FOR)
  }, signal)
}
