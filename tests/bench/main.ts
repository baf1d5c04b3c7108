import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judge } from './judge.ts'
import { machine } from './machine.ts'
import type { Measured, Row } from './row.ts'
import { rows } from './rows.ts'
import { interval, median } from './statistics.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
  },
})
const rounds = Number(flags.rounds ?? (flags.quick ? 3 : 5))
const note = (line: string) => console.error(line)

const beside = (name: string | undefined, figures: readonly (number | undefined)[]) => {
  const known = figures.filter((figure) => figure !== undefined)
  return name && known.length > 0 ? { name, value: median(known) } : undefined
}

const told = (row: Row, measured: Measured) => {
  const figures = measured.rounds.map(({ value }) => value)
  return {
    id: row.id,
    value: median(figures),
    unit: row.unit,
    samples: measured.samples,
    rounds: measured.rounds.length,
    ci: interval(figures),
    peer: beside(
      row.peer,
      measured.rounds.map(({ peer }) => peer),
    ),
    limit: beside(
      row.limit,
      measured.rounds.map(({ limit }) => limit),
    ),
    goal: row.goal,
    met: flags.quick ? null : judge(row.goal, measured.rounds),
    also: measured.also,
  }
}

/** An interval across the goal asks for more rounds: up to this many, begun within this many ms. */
const MOST_ROUNDS = 15
const PATIENCE = 120_000

const measure = async (row: Row): Promise<Measured> => {
  const started = performance.now()
  const options = { quick: flags.quick, rounds, note }
  let measured = await row.run(options)
  const isUndecided = () => !flags.quick && judge(row.goal, measured.rounds) === null
  while (isUndecided() && measured.rounds.length < MOST_ROUNDS && performance.now() - started < PATIENCE) {
    note(`  undecided after ${measured.rounds.length} rounds`)
    const more = await row.run(options)
    measured = {
      ...more,
      rounds: [...measured.rounds, ...more.rounds],
      samples: measured.samples + more.samples,
    }
  }
  return measured
}

const take = async (row: Row) => {
  note(`${row.id} ...`)
  try {
    return told(row, await measure(row))
  } catch (error) {
    // A comparison that could not be made is no pass.
    const failed =
      error instanceof Error ? [error.message, error.cause].filter(Boolean).join(': ') : String(error)
    return { id: row.id, value: null, unit: row.unit, samples: 0, goal: row.goal, met: false, failed }
  }
}

const wanted = flags.only?.split(',')
const chosen = rows.filter(
  ({ id }) => !wanted || wanted.some((name) => id === name || id.startsWith(`${name}.`)),
)
const before = machine()
const taken = []
for (const row of chosen) taken.push(await take(row))
const report = { machine: { ...before, loadAfter: loadavg()[0] ?? 0 }, quick: flags.quick, rows: taken }

const kept = join(import.meta.dirname, '../../.cache/bench')
mkdirSync(kept, { recursive: true })
writeFileSync(
  join(kept, `${new Date().toISOString().replaceAll(':', '-')}.json`),
  JSON.stringify(report, null, 2),
)

if (flags.json) console.log(JSON.stringify(report, null, 2))
else console.table(taken.map(({ id, value, unit, goal, met }) => ({ id, value, unit, goal, met })))
// What a row left open (a socket that still wants to come back) must not keep the run alive.
process.exit(taken.some((row) => 'failed' in row) ? 1 : 0)
