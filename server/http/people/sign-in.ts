import * as z from 'zod/mini'
import { WorkspaceId } from '#shared/team/member.ts'
import { executeAsServer } from '../../commands/execute-as-server.ts'
import type { House } from '../../house.ts'
import type { Limits } from '../../people/limits.ts'
import { checkPassword, chooseMembership } from '../../people/sign-in.ts'
import { router } from '../environment.ts'
import { signedIn } from '../signed-in.ts'
import { addressOf, fromOwnPage, no, readBody, tooMany } from './asked.ts'
import { forgetCookie, signInHere } from './session-cookie.ts'

const Input = z.object({
  email: z.string().check(z.maxLength(200)),
  password: z.string().check(z.maxLength(1000)),
  workspace: z.optional(WorkspaceId),
})

export const signIn = (house: House, limits: Limits) =>
  router()
    .post('/api/sign-in', fromOwnPage(house), async (context) => {
      const input = await readBody(context, Input)
      if (!input) return no(context, 422, 'bad-input')
      const checked = await checkPassword(house, limits, input, addressOf(house, context))
      if (!checked.ok && checked.status === 429) return tooMany(context, checked.details.seconds ?? 1)
      if (!checked.ok) return no(context, checked.status, checked.code, checked.details)

      const chosen = await chooseMembership(house, checked.account.id, input.workspace)
      if (Array.isArray(chosen)) {
        if (chosen.length === 0) return no(context, 403, 'no-workspace')
        const workspaces = chosen.map(({ workspace: id, name }) => ({ id, name }))
        return no(context, 409, 'which-workspace', { workspaces })
      }
      const me = await signInHere(house, context, chosen)
      return me ? context.json(me) : no(context, 403, 'no-workspace')
    })
    .post('/api/sign-out', signedIn(house), async (context) => {
      const { id, member, workspace } = context.get('session')
      const input = { why: 'signed-out' } as const
      await executeAsServer(house, { workspace, member, name: 'session.end', on: id, input })
      forgetCookie(house, context)
      return context.body(null, 204)
    })
