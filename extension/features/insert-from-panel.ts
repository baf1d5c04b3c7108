import type { Subject } from '#shared/inbox/subject.ts'
import { profileOf } from '#shared/inbox/verdict.ts'
import type { Insert } from '../link/page-link.ts'
import type { WritingFeature, WritingStage } from './feature.ts'

/** The field that answers `subject`: the one with the caret, else the newest. */
const composerFor = ({ compositions }: WritingStage, subject: Subject) => {
  const fitting = compositions
    .all()
    .filter(({ composer }) => composer.kind === 'reply' && composer.parent === subject)
  return (fitting.find(({ isFocused }) => isFocused) ?? fitting.at(-1))?.composer ?? null
}

/**
 * Puts a text from the panel into the native reply, in one undo step; the person sends it themself. Only into the field that
 * answers that very post, and only as the profile that the conversation belongs to.
 */
export const insertFromPanel: WritingFeature = (stage) => {
  const { site, link, signals, signal } = stage

  const insert = async ({ subject, text }: Insert): Promise<{ ok: boolean; why: string | null }> => {
    const composer = composerFor(stage, subject)
    if (!composer) return { ok: false, why: 'gone' }
    const profile = profileOf(link.house()?.me ?? null, site.account())
    const view = link.view(subject)
    if (!profile || (view && view.conversation.profile !== profile.id))
      return { ok: false, why: 'wrong account' }
    const inserted = await site.insert(composer, text)
    if (inserted.ok) site.focus(composer)
    return inserted.ok ? { ok: true, why: null } : inserted
  }

  signals.on(
    'insert',
    (message) => {
      void insert(message).then(({ ok, why }) => link.tell({ type: 'inserted', n: message.n, ok, why }))
    },
    signal,
  )
}
