import * as z from 'zod/mini'
import { Me } from '#shared/sync/mirror-rows.ts'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import type { Pairing } from '../link/panel-messages.ts'
import { serverAddress } from '../link/server-address.ts'
import { ask } from './api.ts'
import type { KeptPairing, SessionStore } from './session.ts'
import { type Topic, topic } from './topic.ts'

/** Seconds, as the server says them. */
const Begun = z.object({
  secret: z.string(),
  code: z.string(),
  page: z.url(),
  expiresIn: z.number(),
  interval: z.number(),
})
const Paired = z.object({ token: z.string(), me: Me })

const Gone = z.object({ code: z.string() })
const isRefused = (body: unknown) => z.safeParse(Gone, body).data?.code === 'pairing-refused'

/** Codes of `connect.failed.why` in the words. */
const whyNot = (status: number) => (status === 426 ? 'too-old' : status === 429 ? 'busy' : 'not-perch')

/**
 * Pairing as the person sees it: a code here, the same on the server's page, and their yes there. What is under way is
 * kept, so that a stopped worker goes on with the same code. `paired` tells when this browser is somebody.
 */
export const openPairings = (session: SessionStore, signal: AbortSignal) => {
  const changed: Topic<void> = topic()
  let pairing: Pairing = { step: 'none' }
  let round = new AbortController()

  const become = (next: Pairing) => {
    pairing = next
    changed.tell()
  }
  const begin = () => {
    round.abort()
    round = new AbortController()
    return AbortSignal.any([round.signal, signal])
  }
  const fail = async (server: string, why: string) => {
    await session.keepPairing(null)
    become({ step: 'failed', server, why })
  }

  const wait = async (kept: KeptPairing, until: AbortSignal) => {
    const { server, code, page } = kept
    become({ step: 'waiting', server, code, page, until: kept.until })
    while (!until.aborted) {
      await pause(kept.interval * 1_000, until)
      if (until.aborted) return
      if (Date.now() > kept.until) return fail(server, 'expired')
      const body = { secret: kept.secret }
      const answer = await ask(server, '/api/pairing/token', { body, signal: until }).catch(() => null)
      if (until.aborted) return
      // Nobody answers for the moment, or it is still looked at: the code stays good.
      if (!answer || answer.status === 202 || answer.status === 429 || answer.status >= 500) continue
      if (answer.status === 410) return fail(server, isRefused(answer.body) ? 'denied' : 'expired')
      const paired = answer.status === 200 ? z.safeParse(Paired, answer.body) : null
      if (!paired?.success) return fail(server, whyNot(answer.status))
      const { token, me } = paired.data
      await session.keepPairing(null)
      await session.change({ server, token, me, clock: me.now - answer.at })
      return become({ step: 'none' })
    }
  }

  return {
    changed,
    get current() {
      return pairing
    },
    /** `typed` is what the person wrote; the browser's own question was answered before, in the page. */
    async start(typed: string) {
      const until = begin()
      const address = serverAddress(typed)
      if (!address.ok) return fail(typed, 'unreachable')
      const server = address.value
      become({ step: 'asking', server })
      const body = { name: browserName(), protocol: PROTOCOL }
      const answer = await ask(server, '/api/pairing', { body, signal: until }).catch(() => null)
      if (until.aborted) return
      if (!answer) return fail(server, 'unreachable')
      const begun = answer.status === 200 || answer.status === 201 ? z.safeParse(Begun, answer.body) : null
      if (!begun?.success) return fail(server, whyNot(answer.status))
      const { secret, code, page, expiresIn, interval } = begun.data
      const times = { until: Date.now() + expiresIn * 1_000, interval: Math.max(1, interval) }
      const kept = { server, secret, code, page, ...times }
      await session.keepPairing(kept)
      await wait(kept, until)
    },
    async resume() {
      const kept = await session.pairing()
      if (kept) await wait(kept, begin())
    },
    async cancel() {
      round.abort()
      await session.keepPairing(null)
      become({ step: 'none' })
    },
  }
}
export type Pairings = ReturnType<typeof openPairings>

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

/** How the list of devices will name this one; the person may have several. */
const browserName = () => {
  const { userAgent } = navigator
  const browser = /Firefox\//.test(userAgent) ? 'Firefox' : /Edg\//.test(userAgent) ? 'Edge' : 'Chrome'
  const system = /Windows/.test(userAgent)
    ? 'Windows'
    : /Mac OS X/.test(userAgent)
      ? 'Mac'
      : /CrOS/.test(userAgent)
        ? 'ChromeOS'
        : 'Linux'
  return `${browser} on ${system}`
}
