import type { Extension } from '@hocuspocus/server'
import { fault, isClosing } from './closing.ts'
import type { Carried } from './entry.ts'
import type { Log } from './needs.ts'

/** Hooks by which a room may say no: Hocuspocus waits for them and reads their rejection. */
const MAY_REFUSE = new Set([
  'onAuthenticate',
  'onLoadDocument',
  'beforeHandleMessage',
  'beforeHandleAwareness',
  'beforeSync',
])

type Hook = (payload: { context?: unknown; documentName?: string }) => unknown

/**
 * The one place where hooks meet Hocuspocus. Of most of its hooks nobody catches a rejection, so that one throw would
 * end the process for every team (seen in 4.7: onStateless, onChange, onDisconnect, onAwarenessUpdate and others): here
 * it is logged and stays with the socket that caused it. A fault closes the whole socket, since a provider told of
 * a single room's end does not come back to it while the socket lives.
 */
export const guarded = (extension: Extension, log: Log): Extension => {
  const wrapped = Object.entries(extension).map(([name, value]) =>
    typeof value === 'function' ? [name, guardedHook(name, value as Hook, log)] : [name, value],
  )
  return Object.fromEntries(wrapped)
}

const guardedHook =
  (name: string, hook: Hook, log: Log): Hook =>
  async (payload) => {
    try {
      return await hook(payload)
    } catch (thrown) {
      if (isClosing(thrown)) {
        if (MAY_REFUSE.has(name)) throw thrown
        return
      }
      log.error({ err: thrown, hook: name, room: payload?.documentName }, 'a room hook failed')
      const { socket } = (payload?.context ?? {}) as Partial<Carried>
      socket?.end(fault)
      if (MAY_REFUSE.has(name)) throw fault
    }
  }
