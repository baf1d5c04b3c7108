import { uuidv7 } from '#shared/kit/id.ts'
import type { Done } from '#shared/sync/envelope.ts'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import { post } from './ask.ts'

/** Whoever creates a thing names it. `getRandomValues` is there on plain http too; `randomUUID` is not. */
export const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** One command of the person who is signed in on this page. */
export const command = (workspace: string, name: string, on: string, input: unknown = {}) =>
  post<Done>('/api/commands', { commandId: newId(), workspace, name, on, input, protocol: PROTOCOL })
