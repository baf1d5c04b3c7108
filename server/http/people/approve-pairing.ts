import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as z from 'zod/mini'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import type { WaitingBrowser } from '#shared/team/answers.ts'
import { pairDevice } from '#shared/team/pair-device.ts'
import { execute } from '../../commands/execute.ts'
import type { PairingRow } from '../../db/tables.ts'
import type { House } from '../../house.ts'
import { readCode } from '../../people/codes.ts'
import type { Limits } from '../../people/limits.ts'
import { closedBecause, findByCode, refusePairing } from '../../people/pairings.ts'
import { type Environment, router } from '../environment.ts'
import { signedIn } from '../signed-in.ts'
import { addressOf, no, readBody, tooMany } from './asked.ts'
import type { AskedFrom } from './pairing.ts'

const Input = z.object({ code: z.string().check(z.maxLength(40)) })

/** A yes needs a person in front of our page: a device or a program may not let further devices in. */
const onOurPage = createMiddleware<Environment>(async (context, next) =>
  context.get('session').kind === 'web' ? next() : no(context, 403, 'no-right'),
)

/** The browser that waits with this code; a Response where there is none. Each look counts as a try. */
const waiting = async (
  house: House,
  limits: Limits,
  context: Context<Environment>,
  typed: string,
): Promise<{ code: string; row: PairingRow } | Response> => {
  const { account } = context.get('session')
  const taken = await limits.take('pairingCode', account)
  if (!taken.ok) return tooMany(context, taken.wait)
  const code = readCode(typed)
  const row = code && (await findByCode(house, code))
  if (!code || !row) return no(context, 404, 'pairing-unknown')
  await limits.giveBack('pairingCode', account)
  const closed = closedBecause(row, house.now())
  if (closed) return no(context, 410, `pairing-${closed}`)
  return row.approved_by ? no(context, 410, 'pairing-used') : { code, row }
}

/** The person's half of the pairing: look at the code and the browser, then say that it is the same, or "not me". */
export const approvePairing = (house: House, limits: Limits, askedFrom: AskedFrom) =>
  router()
    .get('/api/pairing', signedIn(house), onOurPage, async (context) => {
      const found = await waiting(house, limits, context, context.req.query('code') ?? '')
      if (found instanceof Response) return found
      const from = askedFrom.get(found.row.id)
      const shown: WaitingBrowser = {
        code: found.code,
        name: found.row.name,
        askedAt: found.row.created_at,
        expiresAt: found.row.expires_at,
        sameAddress: from === undefined ? null : from === addressOf(house, context),
      }
      return context.json(shown)
    })
    .post('/api/pairing/approve', signedIn(house), onOurPage, async (context) => {
      const input = await readBody(context, Input)
      if (!input) return no(context, 422, 'bad-input')
      const found = await waiting(house, limits, context, input.code)
      if (found instanceof Response) return found
      const session = context.get('session')
      const envelope = {
        commandId: randomUUID(),
        workspace: session.workspace,
        name: pairDevice.name,
        on: found.row.id,
        input: {},
        protocol: PROTOCOL,
      }
      const answer = await execute(house, envelope, session)
      if (answer.status === 409) return no(context, 410, `pairing-${answer.body.code}`)
      return context.json(answer.status === 200 ? {} : answer.body, answer.status)
    })
    .post('/api/pairing/refuse', signedIn(house), onOurPage, async (context) => {
      const input = await readBody(context, Input)
      if (!input) return no(context, 422, 'bad-input')
      const found = await waiting(house, limits, context, input.code)
      if (found instanceof Response) return found
      await refusePairing(house, found.row.id)
      return context.json({})
    })
