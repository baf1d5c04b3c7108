import type { CDPSession, Page } from 'playwright'

type TraceEvent = {
  name: string
  ph: string
  ts: number
  dur?: number
  /** CPU time of the thread: what neighbours on the machine cannot lengthen. */
  tdur?: number
  pid: number
  tid: number
  args?: { data?: { type?: string; url?: string } }
}

/** Presses thrown away: the first of each kind compile what they run. */
const WARM = 3

/** What belongs to one press of a button, from down to click. */
const PRESS = new Set(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])

const isWithin = (inner: TraceEvent, outer: TraceEvent) =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0)

/** The browser's own record of what ran while `act` lasted, times in µs. */
const traced = async (session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return events
}

export type PressCost = {
  /** Synchronous ms of our code within the events of one press: what the page waits for because of us. */
  ours: number
  /** The same in CPU time. */
  cpu: number
  /** The part of it in the click itself; the rest is in the four events before it. */
  click: number
  /** Ms of all that these events ran. */
  all: number
}

/**
 * Presses where `at` says, as a person does, and reads off what ran inside the press's own events. Our functions are told
 * from the page's by their address, so nothing has to be subtracted that noise could swallow.
 */
export const pressCosts = async (
  page: Page,
  count: number,
  { at, between }: { at: () => Promise<readonly [number, number]>; between: () => Promise<void> },
): Promise<PressCost[]> => {
  const session = await page.context().newCDPSession(page)
  const taken: PressCost[] = []
  for (let index = -WARM; index < count; index += 1) {
    const [x, y] = await at()
    const events = await traced(session, async () => {
      await page.mouse.click(x, y)
    })
    const presses = events.filter(
      ({ name, ph, args }) => name === 'EventDispatch' && ph === 'X' && PRESS.has(args?.data?.type ?? ''),
    )
    const calls = events.filter(
      ({ name, ph, args }) =>
        name === 'FunctionCall' && ph === 'X' && args?.data?.url?.startsWith('chrome-extension://'),
    )
    if (!presses.some(({ args }) => args?.data?.type === 'click'))
      throw new Error('The trace holds no click.')
    const inPress = calls.filter((call) => presses.some((press) => isWithin(call, press)))
    // A function of ours that runs inside another one of ours is counted with it already.
    const outer = inPress.filter((call) => !inPress.some((other) => other !== call && isWithin(call, other)))
    const sum = (list: readonly TraceEvent[]) => list.reduce((total, { dur = 0 }) => total + dur, 0) / 1_000
    const clicks = presses.filter(({ args }) => args?.data?.type === 'click')
    await between()
    if (index < 0) continue
    taken.push({
      ours: sum(outer),
      cpu: outer.reduce((total, { tdur = Number.NaN }) => total + tdur, 0) / 1_000,
      click: sum(outer.filter((call) => clicks.some((click) => isWithin(call, click)))),
      all: sum(presses),
    })
  }
  await session.detach()
  return taken
}
