import * as z from 'zod/mini'

/** How soon a cut port is opened again, in milliseconds: at once, then slower while the hub does not come up. */
const AGAIN = [0, 100, 500, 2_000]

export type PortClient<Sent> = { send(message: Sent): void }

/**
 * A port to the hub that outlives the hub: the worker is stopped by the browser at will, and opening the port again
 * starts it. `opened` runs at each opening, so that it can say again what the hub has to know; `lost` when the extension
 * itself is gone (updated, switched off) and nothing will come any more. What arrives unparsable is dropped.
 */
export const openPort = <Sent, Schema extends z.ZodMiniType>(options: {
  name: string
  incoming: Schema
  opened: (send: (message: Sent) => void) => void
  received: (message: z.output<Schema>) => void
  cut?: () => void
  lost?: () => void
  signal: AbortSignal
}): PortClient<Sent> => {
  const { name, incoming, signal } = options
  let port: chrome.runtime.Port | null = null
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = (message: Sent) => {
    try {
      port?.postMessage(message)
    } catch {
      // The port was cut in this very turn: onDisconnect follows and opens another.
    }
  }

  const open = () => {
    if (signal.aborted) return
    if (!chrome.runtime?.id) return options.lost?.()
    try {
      port = chrome.runtime.connect({ name })
    } catch {
      return options.lost?.()
    }
    port.onMessage.addListener((message: unknown) => {
      tries = 0
      const parsed = z.safeParse(incoming, message)
      if (parsed.success) options.received(parsed.data)
    })
    port.onDisconnect.addListener(() => {
      port = null
      options.cut?.()
      timer = setTimeout(open, AGAIN[Math.min(tries++, AGAIN.length - 1)])
    })
    options.opened(send)
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    port?.disconnect()
    port = null
  })
  open()
  return { send }
}
