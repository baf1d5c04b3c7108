import * as z from 'zod/mini'
import { Me } from '#shared/sync/mirror-rows.ts'
import { Settings } from '../link/panel-messages.ts'
import { type Topic, topic } from './topic.ts'

/** What storage.local holds of one signed-in browser. `clock`: server time minus ours, in milliseconds, as last measured. */
const Session = z.object({
  consent: z.boolean(),
  server: z.nullable(z.string()),
  token: z.nullable(z.string()),
  me: z.nullable(Me),
  settings: Settings,
  clock: z.int(),
})
export type Session = z.infer<typeof Session>

/** A pairing under way, kept so that a stopped worker goes on with the same code. */
export const KeptPairing = z.object({
  server: z.string(),
  secret: z.string(),
  code: z.string(),
  page: z.string(),
  until: z.int(),
  interval: z.int(),
})
export type KeptPairing = z.infer<typeof KeptPairing>

export type SessionStore = {
  readonly current: Session
  readonly changed: Topic<Session>
  change(part: Partial<Session>): Promise<void>
  pairing(): Promise<KeptPairing | null>
  keepPairing(pairing: KeptPairing | null): Promise<void>
}

const empty = (): Session => ({
  consent: false,
  server: null,
  token: null,
  me: null,
  settings: {
    language: chrome.i18n.getUILanguage().startsWith('ko') ? 'ko' : 'en',
    theme: 'system',
    copyTyping: true,
  },
  clock: 0,
})

/**
 * Content scripts read storage.local unless told otherwise, and the token is there. Awaited before the token is ever read.
 * Firefox does not know the call yet.
 */
export const openSession = async (): Promise<SessionStore> => {
  if ('setAccessLevel' in chrome.storage.local)
    await chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
  const stored = z.safeParse(Session, (await chrome.storage.local.get('session')).session)
  let current = stored.success ? stored.data : empty()
  const changed = topic<Session>()
  return {
    get current() {
      return current
    },
    changed,
    async change(part) {
      current = { ...current, ...part }
      changed.tell(current)
      await chrome.storage.local.set({ session: current })
    },
    async pairing() {
      const kept = z.safeParse(KeptPairing, (await chrome.storage.local.get('pairing')).pairing)
      return kept.success ? kept.data : null
    },
    async keepPairing(pairing) {
      if (pairing) await chrome.storage.local.set({ pairing })
      else await chrome.storage.local.remove('pairing')
    },
  }
}
