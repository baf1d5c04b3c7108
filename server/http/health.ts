import { probeWrites } from '../db/probe-writes.ts'
import type { House } from '../house.ts'
import { router } from './environment.ts'

/** One trial write answers everybody who asks within this time, in milliseconds: asking must not cost a disk its rest. */
const PROBED_FOR = 1_000

/** healthz: the process answers. readyz: it can also keep what it is told. */
export const health = (house: House) => {
  let probe: { at: number; result: ReturnType<typeof probeWrites> } | null = null
  return router()
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      const now = house.now()
      if (!probe || now - probe.at >= PROBED_FOR) probe = { at: now, result: probeWrites(house) }
      const wrong = await probe.result
      return wrong
        ? context.json({ status: 'not ready', reason: wrong }, 503)
        : context.json({ status: 'ready' })
    })
}
