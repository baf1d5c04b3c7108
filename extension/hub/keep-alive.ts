import type { Topic } from './topic.ts'

/** An idle worker is stopped after 30 s, an open port notwithstanding; a call of the browser's counts as work. */
const EVERY = 20_000

/**
 * Keeps the worker while somebody looks at something of ours. Otherwise it may go, and takes its socket along: all it knows
 * is on disk, and the next port wakes it.
 */
export const keepAlive = (
  house: { isInUse(): boolean; rest(isResting: boolean): void; mayBeInUse: readonly Topic<void>[] },
  signal: AbortSignal,
) => {
  let idle = 0
  const timer = setInterval(() => {
    if (house.isInUse()) void chrome.runtime.getPlatformInfo()
    else if (++idle > 1) house.rest(true)
  }, EVERY)
  const look = () => {
    if (!house.isInUse()) return
    idle = 0
    house.rest(false)
  }
  for (const topic of house.mayBeInUse) topic.on(look, signal)
  signal.addEventListener('abort', () => clearInterval(timer))
}
