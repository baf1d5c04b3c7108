import type { House } from '../house.ts'

/** Work that comes round again. `every`: milliseconds between the end of one round and the start of the next. */
export type Job = { name: string; every: number; run(house: House): Promise<void> }
