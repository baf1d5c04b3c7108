import type { Database, KeptRows } from './database.ts'

/** Rows change in bursts; the disk hears of it this much later, in milliseconds. */
const CALM = 400

export type RowKeeper = {
  load(room: string): Promise<KeptRows | null>
  /** `soon` false: at once, since the next moment may be the worker's last. */
  keep(room: string, rows: () => KeptRows, soon?: boolean): void
  drop(rooms: 'all' | readonly string[]): Promise<void>
}

/** `failed` hears of a disk that takes no more: the rows on screen stay right, only the next start is poorer. */
export const rowKeeper = (db: Database, failed: (error: unknown) => void): RowKeeper => {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  return {
    load: async (room) => (await db.get('rows', room)) ?? null,
    keep(room, rows, soon = true) {
      const write = () => {
        timers.delete(room)
        db.put('rows', rows(), room).catch(failed)
      }
      if (!soon) {
        clearTimeout(timers.get(room))
        write()
      } else if (!timers.has(room)) timers.set(room, setTimeout(write, CALM))
    },
    async drop(rooms) {
      for (const [room, timer] of timers) {
        if (rooms !== 'all' && !rooms.includes(room)) continue
        clearTimeout(timer)
        timers.delete(room)
      }
      if (rooms === 'all') await db.clear('rows')
      else await Promise.all(rooms.map((room) => db.delete('rows', room)))
    },
  }
}
