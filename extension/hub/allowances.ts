import * as z from 'zod/mini'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { AllowedOnce } from './view.ts'

const Stored = z.record(z.string(), z.object({ textDigest: z.string(), until: z.int() }))

/** Texts allowed once in this browser, until sent or run out. Kept for the session, so that a stopped worker keeps its word. */
export const openAllowances = async () => {
  const stored = z.safeParse(Stored, (await chrome.storage.session.get('allowed')).allowed)
  const allowed = new Map<string, AllowedOnce>(stored.success ? Object.entries(stored.data) : [])
  const keep = () => chrome.storage.session.set({ allowed: Object.fromEntries(allowed) })
  return {
    of(conversation: ConversationId, now: number): AllowedOnce | null {
      const found = allowed.get(conversation)
      return found && found.until > now ? found : null
    },
    async allow(conversation: ConversationId, once: AllowedOnce) {
      allowed.set(conversation, once)
      await keep()
    },
    async spend(conversation: ConversationId) {
      if (allowed.delete(conversation)) await keep()
    },
  }
}
export type Allowances = Awaited<ReturnType<typeof openAllowances>>

/** sha-256 of a text as UTF-8, in hexadecimal. */
export const digestOf = async (text: string) => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
