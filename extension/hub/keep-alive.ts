/** An idle worker is stopped after 30 s, an open port or socket notwithstanding; a call of the browser's counts as work. */
const EVERY = 20_000

/** Keeps the worker while somebody looks at something of ours. Otherwise it may go: all it knows is on disk. */
export const keepAlive = (isInUse: () => boolean, signal: AbortSignal) => {
  const timer = setInterval(() => {
    if (isInUse()) void chrome.runtime.getPlatformInfo()
  }, EVERY)
  signal.addEventListener('abort', () => clearInterval(timer))
}
