import * as z from 'zod/mini'
import type { FirstRunState } from '#shared/team/answers.ts'
import { ClientId, MemberId, WorkspaceId } from '#shared/team/member.ts'
import { executeAsServer } from '../../commands/execute-as-server.ts'
import type { House } from '../../house.ts'
import { AccountInput, accountProblem, nameProblem } from '../../people/account-input.ts'
import { hasAccounts, insertAccount, newId } from '../../people/accounts.ts'
import { isAtTheMachine } from '../../people/at-the-machine.ts'
import { addressKey, type Limits, takeInTurn } from '../../people/limits.ts'
import { hashPassword } from '../../people/password.ts'
import { isSetupCode } from '../../team/setup-code.ts'
import { router } from '../environment.ts'
import { addressOf, fromOwnPage, no, readBody, tooMany } from './asked.ts'
import { signInHere } from './session-cookie.ts'

const Input = z.extend(AccountInput, {
  workspace: z.string(),
  setupCode: z.optional(z.string().check(z.maxLength(40))),
})

/** Two first accounts asked for in the same instant: the second finds this under the lock. */
class AlreadySetUp extends Error {}

/** The first account and its workspace, in one transaction. Null when somebody was faster. */
const found = async (house: House, { workspace, name, email, password }: z.infer<typeof Input>) => {
  const passwordHash = await hashPassword(password)
  const id = WorkspaceId.parse(newId(house))
  const account = newId(house)
  const member = MemberId.parse(newId(house))
  try {
    const answer = await executeAsServer(house, {
      workspace: id,
      name: 'workspace.found',
      on: id,
      input: { name: workspace.trim(), account, member, client: ClientId.parse(newId(house)) },
      async within(transaction) {
        if (await hasAccounts(transaction)) throw new AlreadySetUp()
        await insertAccount(transaction, { id: account, email, name: name.trim(), passwordHash }, house.now())
      },
    })
    if (answer.status !== 200) throw new Error(`the first workspace was answered with ${answer.status}`)
    return { member, workspace: id }
  } catch (error) {
    if (error instanceof AlreadySetUp) return null
    throw error
  }
}

/** The first account of a server, which owns it. Away from the server's own machine it takes the code that the start printed. */
export const firstRun = (house: House, limits: Limits) =>
  router()
    .get('/api/first-run', async (context) => {
      const needed = !(await hasAccounts(house.db))
      const near = isAtTheMachine(house, addressOf(house, context), context.req.raw.headers)
      const state: FirstRunState = { needed, setupCode: needed && !near }
      return context.json(state)
    })
    .post('/api/first-run', fromOwnPage(house), async (context) => {
      if (await hasAccounts(house.db)) return no(context, 409, 'already-set-up')
      const input = await readBody(context, Input)
      if (!input) return no(context, 422, 'bad-input')

      const address = addressOf(house, context)
      if (!isAtTheMachine(house, address, context.req.raw.headers)) {
        const taken = await takeInTurn(limits, [
          ['setupCode', addressKey(address)],
          ['setupCodes', 'all'],
        ])
        if (!taken.ok) return tooMany(context, taken.wait)
        if (!(await isSetupCode(house, input.setupCode ?? ''))) return no(context, 403, 'setup-code-wrong')
        await limits.giveBack('setupCode', addressKey(address))
        await limits.giveBack('setupCodes', 'all')
      }
      const problem = nameProblem(input.workspace, 'workspace-missing') ?? accountProblem(input)
      if (problem) return no(context, 422, problem)

      const membership = await found(house, input)
      if (!membership) return no(context, 409, 'already-set-up')
      return context.json(await signInHere(house, context, membership), 201)
    })
