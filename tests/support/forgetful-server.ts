import { pino } from 'pino'
import { readConfig } from '../../server/config.ts'
import { attachRealtime } from '../../server/realtime/attach.ts'
import { draftLog } from '../../server/realtime/drafts/draft-log.ts'
import { start } from '../../server/start.ts'

// The server with its log switched off: edits are acknowledged and never written. It exists to show that the tests of
// lost edits can fail, and is started by them alone.

const log = pino({ level: 'error' }, pino.destination(2))
const running = await start(readConfig(process.env), log, {
  attachRealtime: (server, house) =>
    attachRealtime(server, house, { log: { ...draftLog(house), append: async () => {} } }),
})
console.log(`Perch is ready at ${running.house.publicUrl}`)
