import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import type { NewInvitation } from '#shared/team/answers.ts'
import { capabilitiesOf, Role } from '#shared/team/capability.ts'
import { createInvitation } from '#shared/team/create-invitation.ts'
import { INVITATION_LASTS } from '#shared/team/invitation.ts'
import { ClientId } from '#shared/team/member.ts'
import { execute } from '../../commands/execute.ts'
import type { House } from '../../house.ts'
import { newId } from '../../people/accounts.ts'
import { openInvitations } from '../../people/invitations.ts'
import { router } from '../environment.ts'
import { signedIn } from '../signed-in.ts'
import { newToken, tokenHash } from '../token.ts'
import { no, readBody } from './asked.ts'

/** As in `invitation.create`, but for the hash: the decision parses all of it again. */
const Input = z.object({ role: Role, clients: z.nullable(z.array(ClientId)) })

/**
 * Links for those who may invite. A page on plain http has no sha-256 of its own, so the secret is made here, put into
 * the answer and forgotten; the decision is the same `invitation.create` that a program can ask for with a hash.
 */
export const invitations = (house: House) =>
  router()
    .get('/api/invitations', signedIn(house), async (context) => {
      const { workspace, role, clients } = context.get('session')
      if (!capabilitiesOf[role].includes('invite')) return no(context, 403, 'no-right')
      return context.json(await openInvitations(house, workspace, clients))
    })
    .post('/api/invitations', signedIn(house), async (context) => {
      const session = context.get('session')
      const input = await readBody(context, Input)
      if (!input) return no(context, 422, 'bad-input')
      const token = newToken()
      const id = newId(house)
      const envelope = {
        commandId: randomUUID(),
        workspace: session.workspace,
        name: createInvitation.name,
        on: id,
        input: { ...input, tokenHash: tokenHash(token) },
        protocol: PROTOCOL,
      }
      const answer = await execute(house, envelope, session)
      if (answer.status !== 200) return context.json(answer.body, answer.status)
      const made: NewInvitation = {
        id,
        link: `${house.publicUrl}/invite/${token}`,
        expiresAt: house.now() + INVITATION_LASTS,
      }
      return context.json(made, 201)
    })
