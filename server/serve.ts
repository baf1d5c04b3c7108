import { pino } from 'pino'
import { help, readConfig } from './config.ts'
import { Fault } from './fault.ts'
import { people } from './http/people/people.ts'
import { nextSteps } from './next-steps.ts'
import { attachRealtime } from './realtime/attach.ts'
import { type Running, start } from './start.ts'

/** A stop that takes longer than this, in milliseconds, is cut: whoever sent SIGTERM waits ten seconds. */
const LAST_MOMENT = 9_000

/** One sentence for what a person can mend, the whole trace for what they cannot. */
const giveUp = (error: unknown): never => {
  process.stderr.write(`${error instanceof Fault ? error.message : (error as Error)?.stack}\n`)
  process.exit(1)
}

const stopOnSignal = (running: Running) => {
  const stop = () => {
    setTimeout(
      () => giveUp(new Fault('stopping', 'The server did not come to rest in time.')),
      LAST_MOMENT,
    ).unref()
    running.stop().then(() => process.exit(0), giveUp)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const main = async () => {
  process.umask(0o077) // what the server writes is for its own user alone
  if (process.argv.includes('--help')) return console.log(help())
  const config = readConfig(process.env)
  const log = pino(
    { level: config.log, redact: ['req.headers', '*.token', '*.password'] },
    pino.destination(2),
  )
  const running = await start(config, log, { pages: people, attachRealtime })
  stopOnSignal(running)
  console.log(`Perch is ready at ${running.house.publicUrl}`)
  console.log(await nextSteps(running.house))
}

main().catch(giveUp)
