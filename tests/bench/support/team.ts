import { cp, rm } from 'node:fs/promises'
import { newId } from '../../../server/people.fixtures.ts'
import { aConversation } from '../../support/conversations.ts'
import { aMember, aWorkspace, done } from '../../support/people.ts'
import type { Person } from '../../support/person.ts'
import { freshFolder, spawnServer, startServer } from '../../support/server.ts'
import { pinned } from './child.ts'

/** How many people the team has: the largest row needs 20. */
const PEOPLE = 20

export type Team = { data: string; people: readonly Person[]; room: string; conversation: string }

const found = async (): Promise<Team> => {
  const data = await freshFolder()
  const server = await startServer({ data })
  const workspace = await aWorkspace(server.house)
  const people: Person[] = []
  for (let index = 0; index < PEOPLE; index += 1)
    people.push(await aMember(server.house, workspace, `Person ${index}`))
  const conversation = await aConversation(server.house, workspace)
  const draft = newId()
  await done(server.house, workspace.owner, 'conversation.claim', conversation, { draft })
  await done(server.house, workspace.owner, 'conversation.release', conversation, {})
  await server.stop()
  process.once('exit', () => void rm(data, { recursive: true, force: true }))
  return { data, people, room: `draft.${draft}`, conversation }
}

let team: Promise<Team> | undefined

/** A team with a draft, founded once per run; each measurement starts from a copy. */
export const aTeam = () => {
  team ??= found()
  return team
}

/** Our server in a process of its own over a fresh copy of the team's folder. */
export const ours = async () => {
  const { data: original, ...rest } = await aTeam()
  const data = await freshFolder()
  await cp(original, data, { recursive: true })
  const start = (port = 0) => spawnServer({ data, port, under: pinned, env: { PERCH_LOG: 'silent' } })
  return { ...rest, data, start, forget: () => rm(data, { recursive: true, force: true }) }
}
