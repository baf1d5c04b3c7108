import { setTimeout as sleep } from 'node:timers/promises'
import type { House } from '../house.ts'
import type { Job } from './job.ts'

const wait = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined) // stopped: the loop sees it

const loop = async (house: House, job: Job, signal: AbortSignal) => {
  while (!signal.aborted) {
    await wait(job.every, signal)
    if (signal.aborted) return
    try {
      await job.run(house)
    } catch (error) {
      house.log.error({ err: error, job: job.name }, 'a job failed; it is tried again at its next turn')
    }
  }
}

/** Runs each job again and again until the signal; resolves once the last round of each is over. */
export const runJobs = async (house: House, jobs: readonly Job[], signal: AbortSignal) => {
  await Promise.all(jobs.map((job) => loop(house, job, signal)))
}
