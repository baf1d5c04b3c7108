import type { Slot } from '../../site.ts'

/** Where a host goes, found anew each time: null while the page has no such place. */
export type Spot = {
  /** Puts the host in. Must leave the page's own nodes where they are. */
  put(host: HTMLElement): void
  readonly width: number
  readonly inset: number
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * `all: initial` keeps the page's rules off the host; what follows places it. Inline, so that no style of ours is needed;
 * in one piece, since each rule set by itself is parsed and noted by itself, for every post that scrolls by.
 */
export const style = (host: HTMLElement, rules: Readonly<Record<string, string>>) => {
  host.style.cssText = `all: initial${Object.entries(rules)
    .map(([name, value]) => `; ${dashed(name)}: ${value}`)
    .join('')}`
}

/** An element like any other of the page: no name, no id, no class. */
export const createHost = () => document.createElement('div')

export type OpenSlot = {
  readonly slot: Slot
  /** Puts the host back where the page has thrown it out; false when its place is gone for good. */
  restore(): boolean
}

/** `find` is asked again whenever the page has removed the host. */
export const openSlot = (
  find: () => Spot | null,
  { isAlive, onClose }: { isAlive: () => boolean; onClose: (host: HTMLElement) => void },
  mark: (host: HTMLElement) => void,
): OpenSlot | null => {
  const spot = find()
  if (!spot) return null
  const { width, inset } = spot
  const host = createHost()
  mark(host)
  spot.put(host)
  const close = () => {
    onClose(host)
    host.remove()
  }
  return {
    slot: { host, width, inset, close },
    restore() {
      if (!isAlive()) return false
      if (!host.isConnected) find()?.put(host)
      return true
    },
  }
}
