import type { GivenPost } from './post.ts'
import type { Sent } from './record.ts'

/** What a page says to the test that serves it. The answer to `hello` is what others have posted so far. */
export type Told = { kind: 'hello' } | { kind: 'send'; sent: Sent } | { kind: 'post'; post: GivenPost }

declare global {
  interface Window {
    /** Bound by tests/hosts/serve.ts; absent on a plain server. */
    __standInTold?: (told: Told) => Promise<GivenPost[]>
  }
}

export const tell = async (told: Told): Promise<GivenPost[]> => (await window.__standInTold?.(told)) ?? []
