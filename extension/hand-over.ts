import type { Stage } from './features/feature.ts'

/** In the isolated world, which no page can see: where the first script leaves its stage for the second. */
const STAGE = Symbol.for('stage')
const world = globalThis as { [STAGE]?: Stage }

/** The newest script's stage counts; one that has ended is there for nobody. */
export const handOver = (stage: Stage) => {
  world[STAGE] = stage
  stage.signal.addEventListener('abort', () => {
    if (world[STAGE] === stage) delete world[STAGE]
  })
}

/** Once: whoever comes again, because it was asked for twice, finds nothing to do. */
export const takeOver = (): Stage | null => {
  const stage = world[STAGE]
  delete world[STAGE]
  return stage ?? null
}
