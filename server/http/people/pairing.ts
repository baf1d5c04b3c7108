import * as z from 'zod/mini'
import { OLDEST_PROTOCOL, PROTOCOL } from '#shared/sync/protocol.ts'
import type { PairingBegun } from '#shared/team/answers.ts'
import type { House } from '../../house.ts'
import { beginSession } from '../../people/begin-session.ts'
import { addressKey, type Limits } from '../../people/limits.ts'
import { beginPairing, collectPairing, PAIRING_LASTS } from '../../people/pairings.ts'
import { readMe } from '../../team/read-me.ts'
import { authenticateToken } from '../authenticate.ts'
import { router } from '../environment.ts'
import { addressOf, no, readBody, tooMany } from './asked.ts'

/** How long a browser waits between two questions, in seconds. */
const INTERVAL = 2

/** A name is shown to the person who is asked to trust it: one line, no invisible or direction-turning characters. */
const Name = z.string().check(z.maxLength(200), z.minLength(1))
const plain = (name: string) => name.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim().slice(0, 80)

const Begin = z.object({ name: Name, protocol: z.int() })
const Collect = z.object({ secret: z.string().check(z.minLength(20), z.maxLength(200)) })

/** Where each pairing was asked from, while it lasts. In memory only: an address is nothing to keep. */
export type AskedFrom = Map<string, string>

/**
 * The browser's half of the pairing, after RFC 8628: it asks for a code, shows it, and asks with its secret until its
 * person has said yes on our page. No cookie counts here, and the answer to a yes is given once.
 */
export const pairing = (house: House, limits: Limits, askedFrom: AskedFrom) =>
  router()
    .post('/api/pairing', async (context) => {
      const address = addressOf(house, context)
      const taken = await limits.take('pairingBegun', addressKey(address))
      if (!taken.ok) return tooMany(context, taken.wait)
      const input = await readBody(context, Begin)
      if (!input || !plain(input.name)) return no(context, 422, 'bad-input')
      if (input.protocol < OLDEST_PROTOCOL)
        return no(context, 426, 'too-old', { oldest: OLDEST_PROTOCOL, newest: PROTOCOL })

      const { id, secret, code } = await beginPairing(house, plain(input.name))
      askedFrom.set(id, address)
      setTimeout(() => askedFrom.delete(id), PAIRING_LASTS).unref()
      const begun: PairingBegun = {
        secret,
        code,
        page: `${house.publicUrl}/pair?code=${code}`,
        expiresIn: PAIRING_LASTS / 1000,
        interval: INTERVAL,
      }
      return context.json(begun, 201)
    })
    .post('/api/pairing/token', async (context) => {
      const taken = await limits.take('pairingPolled', addressKey(addressOf(house, context)))
      if (!taken.ok) return tooMany(context, taken.wait)
      const input = await readBody(context, Collect)
      if (!input) return no(context, 422, 'bad-input')
      const collected = await collectPairing(house, input.secret)
      if (collected.state === 'waiting') return context.json({ state: 'waiting' }, 202)
      if (collected.state !== 'approved') return no(context, 410, `pairing-${collected.state}`)

      const { id, session, member, name } = collected
      askedFrom.delete(id)
      const row = await house.db
        .selectFrom('members')
        .select('workspace')
        .where('id', '=', member)
        .executeTakeFirst()
      const begun =
        row &&
        (await beginSession(
          house,
          { member, workspace: row.workspace },
          { kind: 'device', name, id: session },
        ))
      const known = begun && (await authenticateToken(house, begun.token))
      if (!begun || !known) return no(context, 410, 'pairing-refused')
      return context.json({ token: begun.token, me: await readMe(house, known) })
    })
