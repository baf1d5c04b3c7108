import type { Composition } from '../overlay/compositions.ts'
import type { WritingFeature } from './feature.ts'

/** sha-256 as UTF-8, in hexadecimal: how the hub names a text that was allowed. */
const digestOf = async (text: string) => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A reason was given in the panel: the very text it was given for may go once. One permission is taken up once. */
export const takeAllowance: WritingFeature = ({ site, link, compositions, signal }) => {
  const taken = new Set<number>()

  const take = ({ composer, text, allowedOnce }: Composition) => {
    const once = composer.parent && link.view(composer.parent)?.allowedOnce
    if (!once || allowedOnce || taken.has(once.until) || once.until <= link.now()) return
    void digestOf(text).then((digest) => {
      const account = site.account()
      const isSame = compositions.of(composer)?.text === text && digest === once.textDigest
      if (!isSame || typeof account === 'string' || taken.has(once.until)) return
      taken.add(once.until)
      compositions.put(composer, {
        allowedOnce: { text, handle: account.handle, until: once.until },
        wasStopped: false,
      })
    })
  }

  link.onViews((subjects) => {
    for (const composition of compositions.all()) {
      const { parent } = composition.composer
      if (parent && subjects.includes(parent)) take(composition)
    }
  }, signal)
  compositions.all().forEach(take)
}
