type Listener<Event> = (event: Event) => void

/**
 * Who wants to hear what. Telling is synchronous: a listener decides inside the person's own press. A listener that
 * throws is reported and keeps none of the others from hearing.
 */
export const createEvents = <Events extends object>() => {
  const listeners = new Map<keyof Events, Set<Listener<never>>>()

  return {
    observe<Kind extends keyof Events>(kind: Kind, listener: Listener<Events[Kind]>, signal: AbortSignal) {
      if (signal.aborted) return
      const set = listeners.get(kind) ?? new Set()
      listeners.set(kind, set.add(listener as Listener<never>))
      signal.addEventListener('abort', () => set.delete(listener as Listener<never>), { once: true })
    },
    emit<Kind extends keyof Events>(kind: Kind, event: Events[Kind]) {
      for (const listener of [...(listeners.get(kind) ?? [])] as Listener<Events[Kind]>[]) {
        try {
          listener(event)
        } catch (error) {
          reportError(error)
        }
      }
    },
  }
}

export type Events<Kinds extends object> = ReturnType<typeof createEvents<Kinds>>
