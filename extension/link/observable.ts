/** A value that tells when it changes, in the shape that useSyncExternalStore asks for. Nobody is told of an equal value. */
export type Observable<Value> = {
  get(): Value
  subscribe(listener: () => void): () => void
}

export const observable = <Value>(initial: Value): Observable<Value> & { set(value: Value): void } => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
