import { profileOf, sameAccount } from '#shared/inbox/verdict.ts'
import type { Feature } from './feature.ts'

/** A reply went out as a team profile: the team learns that the post is answered, by whom, when and where. */
export const recordReply: Feature = ({ site, link, compositions, signal }) => {
  site.observe(
    'receipt',
    ({ composer, parent, account, text, permalink, at }) => {
      if (!parent || typeof account === 'string') return
      if (!profileOf(link.house()?.me ?? null, account)) return
      const { writtenFor } = compositions.of(composer) ?? {}
      if (writtenFor && !sameAccount(writtenFor, account)) return
      const clock = link.now() - Date.now()
      void link.act({
        verb: 'record-reply',
        subject: parent,
        permalink,
        text: text.slice(0, 10_000),
        at: at + clock,
      })
    },
    signal,
  )
}
