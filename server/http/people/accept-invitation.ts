import type { Context } from 'hono'
import * as z from 'zod/mini'
import { MemberId, WorkspaceId } from '#shared/team/member.ts'
import { executeAsServer } from '../../commands/execute-as-server.ts'
import type { InvitationRow } from '../../db/tables.ts'
import type { House } from '../../house.ts'
import { AccountInput, accountProblem } from '../../people/account-input.ts'
import { findAccount, insertAccount, newId } from '../../people/accounts.ts'
import { findInvitation, readOffer } from '../../people/invitations.ts'
import { addressKey, type Limits } from '../../people/limits.ts'
import { hashPassword } from '../../people/password.ts'
import { checkPassword } from '../../people/sign-in.ts'
import { authenticate } from '../authenticate.ts'
import { type Environment, router } from '../environment.ts'
import { addressOf, fromOwnPage, no, readBody, tooMany } from './asked.ts'
import { signInHere } from './session-cookie.ts'

/** Somebody new, somebody with an account here, or the one who is signed in. */
const Input = z.object({
  account: z.optional(AccountInput),
  existing: z.optional(z.omit(AccountInput, { name: true })),
})

const nameOf = async (house: House, account: string) =>
  (await house.db.selectFrom('accounts').select('name').where('id', '=', account).executeTakeFirst())?.name ??
  null

type Coming = { account: string; made?: { email: string; name: string; passwordHash: string } }

/** The account that comes in; a Response where it cannot. */
const whoComes = async (
  house: House,
  limits: Limits,
  context: Context<Environment>,
  { account, existing }: z.infer<typeof Input>,
): Promise<Coming | Response> => {
  if (account) {
    const problem = accountProblem(account)
    if (problem) return no(context, 422, problem)
    if (await findAccount(house.db, account.email)) return no(context, 409, 'email-taken')
    const { email, name, password } = account
    return {
      account: newId(house),
      made: { email, name: name.trim(), passwordHash: await hashPassword(password) },
    }
  }
  if (existing) {
    const checked = await checkPassword(house, limits, existing, addressOf(house, context))
    if (checked.ok) return { account: checked.account.id }
    if (checked.status === 429) return tooMany(context, checked.details.seconds ?? 1)
    return no(context, checked.status, checked.code, checked.details)
  }
  const session = await authenticate(house, context.req.raw)
  return session ? { account: session.account } : no(context, 401, 'signed-out')
}

/** One transaction: the account if it is new, the membership, the spent link. Of two with one link exactly one gets in. */
const comeIn = async (house: House, row: InvitationRow, { account, made }: Coming) => {
  const member = newId(house)
  const answer = await executeAsServer(house, {
    workspace: WorkspaceId.parse(row.workspace),
    name: 'invitation.accept',
    on: row.id,
    input: { account, member: MemberId.parse(member) },
    within: (transaction) =>
      made ? insertAccount(transaction, { id: account, ...made }, house.now()) : Promise.resolve(),
  })
  // Whoever was here before comes back as the member they were.
  const event = answer.status === 200 ? answer.body.events[0] : undefined
  return { answer, membership: { member: String(event?.member ?? member), workspace: row.workspace } }
}

export const acceptInvitation = (house: House, limits: Limits) =>
  router()
    .get('/api/invitations/:token', async (context) => {
      const taken = await limits.take('invitationSeen', addressKey(addressOf(house, context)))
      if (!taken.ok) return tooMany(context, taken.wait)
      const found = await findInvitation(house, context.req.param('token'))
      if ('closed' in found) return gone(context, found.closed)
      const session = await authenticate(house, context.req.raw)
      return context.json(
        await readOffer(house, found.row, session && (await nameOf(house, session.account))),
      )
    })
    .post('/api/invitations/:token/accept', fromOwnPage(house), async (context) => {
      const taken = await limits.take('invitationAccepted', addressKey(addressOf(house, context)))
      if (!taken.ok) return tooMany(context, taken.wait)
      const found = await findInvitation(house, context.req.param('token'))
      if ('closed' in found) return gone(context, found.closed)
      const input = await readBody(context, Input)
      if (!input) return no(context, 422, 'bad-input')

      const coming = await whoComes(house, limits, context, input)
      if (coming instanceof Response) return coming
      const { answer, membership } = await comeIn(house, found.row, coming)
      if (answer.status === 409) {
        const { code } = answer.body
        if (code === 'already') return no(context, 409, 'email-taken')
        return code === 'already-member' ? no(context, 409, code) : gone(context, code)
      }
      if (answer.status !== 200) return gone(context, 'unknown')
      return context.json(await signInHere(house, context, membership), 201)
    })

/** 404 for a link that never was, 410 for one that was. */
const gone = (context: Context<Environment>, closed: string) =>
  no(context, closed === 'unknown' ? 404 : 410, `invitation-${closed}`)
