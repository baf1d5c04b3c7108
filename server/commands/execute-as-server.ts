import { randomUUID } from 'node:crypto'
import type * as z from 'zod/mini'
import type { AnyCommand } from '#shared/commands.ts'
import { type MemberId, SYSTEM, type WorkspaceId } from '#shared/team/member.ts'
import type { Transaction } from '../db/write-queue.ts'
import type { House } from '../house.ts'
import type { Answer } from './answer.ts'
import { run } from './execute.ts'
import { findCommand } from './find-command.ts'

type Named<Name extends AnyCommand['name']> = Extract<AnyCommand, { name: Name }>

/**
 * `member`: on whose behalf, the server itself when left out. `session`: theirs, which a changed password spares.
 * `within`: rows that stand or fall with a yes (a new account). It may do nothing but write, since it may run twice.
 */
export type ServerRequest<Name extends AnyCommand['name']> = {
  workspace: WorkspaceId
  name: Name
  on: string
  input: z.input<Named<Name>['input']>
  member?: MemberId
  session?: string
  commandId?: string
  within?: (transaction: Transaction) => Promise<unknown>
}

/** The server's own way to decide: after a password, a link's secret or a clock was looked at. Same transaction, same audit. */
export const executeAsServer = async <Name extends AnyCommand['name']>(
  house: House,
  request: ServerRequest<Name>,
): Promise<Answer> => {
  const command = findCommand(request.name, 'server')
  if (!command) throw new Error(`There is no command ${request.name}`)
  const { workspace, on, member = SYSTEM, session = null, within } = request
  const input = command.input.parse(request.input)
  const actor = { member, role: 'owner' as const, session } // the role is looked up under the lock
  const commandId = request.commandId ?? randomUUID()
  return run(house, { command, commandId, workspace, on, input, actor, within })
}
