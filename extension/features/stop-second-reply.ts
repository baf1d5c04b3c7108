import { verdict } from '#shared/inbox/verdict.ts'
import type { Feature } from './feature.ts'

/**
 * The gate: inside the person's own press, from what this page already knows, lets that very event go or keeps it from the
 * page. Nothing is ever sent, pressed or repeated by us, and not a letter of the text is touched.
 * Why, says explain-stop.ts, which may come later: nothing waits for it.
 */
export const stopSecondReply: Feature = (stage) => {
  const { site, link, compositions, signals, signal } = stage

  site.observe(
    'send intent',
    (intent) => {
      const { composer, text, account } = intent
      const house = link.house()
      const composition = compositions.of(composer)
      const decided = verdict({
        view: (composer.parent && link.view(composer.parent)) ?? null,
        me: house?.me ?? null,
        account,
        text,
        writtenFor: composition?.writtenFor ?? null,
        allowedOnce: composition?.allowedOnce ?? null,
        status: house?.status ?? 'signed out',
        now: link.now(),
      })
      if (decided.kind !== 'stopped') return
      intent.stop()
      compositions.put(composer, { wasStopped: true, allowedOnce: null })
      if (composer.parent) link.tell({ type: 'stopped', subject: composer.parent })
      signals.tell('stopped', { intent, reasons: decided.reasons })
    },
    signal,
  )
}
