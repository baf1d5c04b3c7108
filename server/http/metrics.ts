import { monitorEventLoopDelay } from 'node:perf_hooks'
import { capabilitiesOf } from '#shared/team/capability.ts'
import type { House } from '../house.ts'
import { isAtTheMachine } from '../people/at-the-machine.ts'
import { authenticate } from './authenticate.ts'
import { clientAddress } from './client-address.ts'
import { router } from './environment.ts'

type Labels = Readonly<Record<string, string>>

/** Numbers that only grow, by name and labels. */
export class Counters {
  readonly #values = new Map<string, number>()

  add(name: string, labels: Labels = {}, amount = 1) {
    const pairs = Object.entries(labels).map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    const line = pairs.length > 0 ? `${name}{${pairs.join(',')}}` : name
    this.#values.set(line, (this.#values.get(line) ?? 0) + amount)
  }

  lines() {
    return [...this.#values].map(([line, value]) => `${line} ${value}`)
  }
}

/** How often the loop is looked at, in milliseconds. What Node measures includes this wait. */
const RESOLUTION = 20

const lateness = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - RESOLUTION / 1e3).toFixed(4)

const mayRead = async (house: House, request: Request, socketAddress: string | undefined) => {
  const { headers } = request
  if (isAtTheMachine(house, clientAddress(house, socketAddress, headers), headers)) return true
  const session = await authenticate(house, request)
  return session !== null && capabilitiesOf[session.role].includes('manage-workspace')
}

/** GET /metrics in the text format that Prometheus reads. For whoever sits at the machine, else with an owner's token. */
export const metrics = (house: House, counters: Counters) => {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  delay.enable()
  const gauges = async () => {
    const last = await house.db.selectFrom('events').select('seq').orderBy('seq', 'desc').executeTakeFirst()
    return [
      `perch_events ${last?.seq ?? 0}`,
      `perch_writes_waiting ${house.writes.waiting}`,
      `perch_event_loop_delay_p99_seconds ${lateness(delay.percentile(99))}`,
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      `process_uptime_seconds ${Math.round(process.uptime())}`,
    ]
  }
  return router().get('/metrics', async (context) => {
    const socketAddress = context.env?.incoming?.socket.remoteAddress
    if (!(await mayRead(house, context.req.raw, socketAddress)))
      return context.json({ code: 'not-found' }, 404)
    return context.text(`${[...(await gauges()), ...counters.lines()].join('\n')}\n`)
  })
}
