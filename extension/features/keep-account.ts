import { profileOf, type WrittenFor } from '#shared/inbox/verdict.ts'
import type { Composer } from '../sites/site.ts'
import type { Feature } from './feature.ts'

const keyOf = ({ parent, kind }: Composer) => parent ?? kind

/**
 * Remembers as which team profile a text was begun. The gate keeps it from going out as anybody else. The page may draw the
 * field anew, also because of the very switch of accounts: the same text for the same post is still the same text.
 */
export const keepAccount: Feature = ({ site, link, compositions, signal }) => {
  const kept = new Map<string, { text: string; writtenFor: WrittenFor }>()

  const nowFor = (): WrittenFor | null => {
    const account = site.account()
    const profile = profileOf(link.house()?.me ?? null, account)
    if (!profile || typeof account === 'string') return null
    return { profile: profile.id, handle: account.handle, networkId: account.networkId }
  }

  const follow = (composer: Composer, text: string) => {
    const key = keyOf(composer)
    const before = compositions.of(composer)?.writtenFor ?? null
    if (text.trim() === '') {
      kept.delete(key)
      if (before) compositions.put(composer, { writtenFor: null })
      return
    }
    const earlier = kept.get(key)
    const writtenFor = before ?? (earlier?.text === text ? earlier.writtenFor : nowFor())
    if (!writtenFor) return
    kept.set(key, { text, writtenFor })
    if (writtenFor !== before) compositions.put(composer, { writtenFor })
  }

  site.observe('composer', (composer) => follow(composer, site.read(composer) ?? ''), signal)
  site.observe('text', ({ composer, text }) => follow(composer, text), signal)
  site.observe('receipt', ({ composer }) => void kept.delete(keyOf(composer)), signal)
}
