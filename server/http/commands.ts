import { execute } from '../commands/execute.ts'
import type { House } from '../house.ts'
import { router } from './environment.ts'
import type { Counters } from './metrics.ts'
import { signedIn } from './signed-in.ts'

const malformed = { issues: [{ path: [], message: 'The body has to be JSON.', code: 'json' }] }

const parse = (text: string): { json: unknown } | null => {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return null
  }
}

/** The one door for decisions. */
export const commands = (house: House, counters: Counters) =>
  router().post('/api/commands', signedIn(house), async (context) => {
    const body = parse(await context.req.text())
    if (!body) return context.json(malformed, 422)
    const answer = await execute(house, body.json, context.get('session'))
    counters.add('perch_commands_total', { status: String(answer.status) })
    return context.json(answer.body, answer.status)
  })
