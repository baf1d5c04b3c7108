import type { Subject } from '#shared/inbox/subject.ts'
import { profileOf } from '#shared/inbox/verdict.ts'
import type { Feature } from './feature.ts'

/**
 * "I am looking at this": the post the page is about, or the one being answered, while the page is seen and its account is
 * a team profile. The hub passes it on only for posts that the team handles.
 */
export const tellViewing: Feature = ({ site, link, signal }) => {
  let about: Subject | null = null
  let answering: Subject | null = null
  let said: Subject | null = null

  const tell = () => {
    const isTeam = profileOf(link.house()?.me ?? null, site.account()) !== null
    const subject = isTeam && document.visibilityState === 'visible' ? (answering ?? about) : null
    if (subject === said) return
    said = subject
    link.tell({ type: 'viewing', subject })
  }

  site.observe(
    'place',
    ({ subject }) => {
      about = subject
      tell()
    },
    signal,
  )
  site.observe(
    'focus',
    ({ composer, inside }) => {
      answering = inside ? composer.parent : null
      tell()
    },
    signal,
  )
  site.observe('account', tell, signal)
  link.onHouse(tell, signal)
  document.addEventListener('visibilitychange', tell, { signal })
}
