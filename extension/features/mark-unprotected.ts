import type { Feature } from './feature.ts'

/** A worker that wakes and a socket that reconnects take less than this, in milliseconds: no word of alarm for them. */
const GRACE = 1_500

/**
 * Nobody can say whether a teammate is replying: from then on every chip and companion that would need to know says so.
 * Native buttons go on working. A person who was never signed in here has nothing to lose and sees nothing.
 */
export const markUnprotected: Feature = ({ link, signals, signal }) => {
  let wasSignedIn = false
  let timer: ReturnType<typeof setTimeout> | undefined

  link.onHouse(({ status, me }) => {
    wasSignedIn ||= me !== null
    const isAway = status === 'offline' || status === 'too old' || status === 'signed out'
    if (!isAway) {
      clearTimeout(timer)
      timer = undefined
      if (signals.away()) signals.tell('away', null)
      return
    }
    // Only a lost line comes back by itself.
    const mayPass = status === 'offline'
    if (!wasSignedIn || signals.away() || (mayPass && timer !== undefined)) return
    clearTimeout(timer)
    const since = Date.now()
    timer = setTimeout(
      () => {
        timer = undefined
        signals.tell('away', { since })
      },
      mayPass ? GRACE : 0,
    )
  }, signal)
  signal.addEventListener('abort', () => clearTimeout(timer))
}
