/** Something that others wait for. Listeners run in the teller's own turn, and go with their signal. */
export type Topic<Value> = {
  tell(value: Value): void
  on(listener: (value: Value) => void, signal?: AbortSignal): void
}

export const topic = <Value>(): Topic<Value> => {
  const listeners = new Set<(value: Value) => void>()
  return {
    tell: (value) => {
      for (const listener of [...listeners]) listener(value)
    },
    on: (listener, signal) => {
      if (signal?.aborted) return
      listeners.add(listener)
      signal?.addEventListener('abort', () => listeners.delete(listener))
    },
  }
}
