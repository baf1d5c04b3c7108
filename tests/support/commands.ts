import { randomUUID } from 'node:crypto'
import { PROTOCOL } from '#shared/sync/protocol.ts'
import type { Person } from './person.ts'

/** An envelope as the hub sends it. */
export const ask = (person: Pick<Person, 'workspace'>, name: string, on: string, input: unknown) => ({
  commandId: randomUUID(),
  workspace: person.workspace,
  name,
  on,
  input,
  protocol: PROTOCOL,
})

/** POST /api/commands. The body of a refusal comes back like any other. */
export const post = async (url: string, { token }: Pick<Person, 'token'>, envelope: unknown) => {
  const response = await fetch(`${url}/api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(envelope),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
