import { pino } from 'pino'
import { expect, it } from 'vitest'
import type { House } from '../house.ts'
import { runJobs } from './run-jobs.ts'

it('runs each job again and again, through its failures, until it is told to stop; then waits for the round under way', async () => {
  const stopping = new AbortController()
  const house = { log: pino({ level: 'silent' }) } as House
  let rounds = 0
  let ended = 0
  const job = {
    name: 'count',
    every: 1,
    async run() {
      rounds += 1
      if (rounds === 3) stopping.abort()
      await new Promise((resolve) => setTimeout(resolve, 5))
      ended += 1
      throw new Error('as it happens')
    },
  }
  await runJobs(house, [job], stopping.signal)
  expect([rounds, ended]).toEqual([3, 3])
})
