import type { AllowedOnce, WrittenFor } from '#shared/inbox/verdict.ts'
import type { Composer } from '../sites/site.ts'

/** What is being written in one native field, as far as it concerns a verdict. Lives on this page and nowhere else. */
export type Composition = {
  readonly composer: Composer
  readonly text: string
  readonly isFocused: boolean
  /** The team profile as which the text was begun; null for a private text, and for none. */
  readonly writtenFor: WrittenFor | null
  readonly allowedOnce: AllowedOnce | null
  /** A send was just stopped: said until the next key. */
  readonly wasStopped: boolean
  /** The gate is open over it and says what the collision row would. */
  readonly isExplained: boolean
}

export type Compositions = {
  of(composer: Composer): Composition | null
  all(): readonly Composition[]
  /** Changes what is known, or begins it. */
  put(composer: Composer, changes: Partial<Omit<Composition, 'composer'>>): void
  drop(composer: Composer): void
  onChange(listener: (composition: Composition) => void, signal: AbortSignal): void
}

export const createCompositions = (): Compositions => {
  const known = new Map<number, Composition>()
  const listeners = new Set<(composition: Composition) => void>()
  const begun = {
    text: '',
    isFocused: false,
    writtenFor: null,
    allowedOnce: null,
    wasStopped: false,
    isExplained: false,
  }

  return {
    of: (composer) => known.get(composer.id) ?? null,
    all: () => [...known.values()],
    put(composer, changes) {
      const next = { ...begun, ...known.get(composer.id), ...changes, composer }
      known.set(composer.id, next)
      for (const listener of listeners) listener(next)
    },
    drop: (composer) => known.delete(composer.id),
    onChange(listener, signal) {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true })
    },
  }
}
