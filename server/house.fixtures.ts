import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Role } from '#shared/team/capability.ts'
import type { ClientId, MemberId, WorkspaceId } from '#shared/team/member.ts'
import { readConfig } from './config.ts'
import { logId } from './db/log-id.ts'
import { openDatabase } from './db/open.ts'
import { type House, nobodyThere } from './house.ts'
import { authenticateToken } from './http/authenticate.ts'
import type { Session } from './http/session.ts'
import { comeIn, foundWorkspace, startSession } from './people.fixtures.ts'

// A real house on a real file in a folder of its own, and people in it, for tests of this room.

export type TestHouse = House & {
  folder: string
  /** The clock; tests turn it. */
  time: { now: number }
  close(): Promise<void>
}

export const aHouse = async (): Promise<TestHouse> => {
  const folder = mkdtempSync(join(tmpdir(), 'perch-house-'))
  const database = openDatabase(folder)
  const time = { now: Date.now() }
  return {
    folder,
    time,
    config: readConfig({ PERCH_DATA: folder, PERCH_LOG: 'silent' }),
    publicUrl: 'http://localhost:4747',
    logId: await logId(database),
    db: database.reads,
    writes: database.writes,
    log: pino({ level: 'silent' }),
    now: () => time.now,
    ...nobodyThere(),
    async close() {
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export type Person = { member: MemberId; account: string; token: string; session: Session }
export type Place = { workspace: WorkspaceId; client: ClientId; owner: Person }

/** A way in for a member, as the sign-in would open it. */
export const signIn = async (
  house: TestHouse,
  workspace: WorkspaceId,
  member: MemberId,
  account: string,
): Promise<Person> => {
  const { token } = await startSession(house, { workspace, member })
  const session = await authenticateToken(house, token)
  if (!session) throw new Error('the session that was just started is not there')
  return { member, account, token, session }
}

export const aWorkspace = async (house: TestHouse, name = 'Harbour Foods'): Promise<Place> => {
  const { workspace, client, member, account } = await foundWorkspace(house, { name, owner: 'Dana' })
  return { workspace, client, owner: await signIn(house, workspace, member, account) }
}

/** Comes in by an invitation, as in life. */
export const aMember = async (
  house: TestHouse,
  { workspace, owner }: Place,
  role: Role,
  { name = 'Min', clients = null }: { name?: string; clients?: ClientId[] | null } = {},
): Promise<Person> => {
  const { member, account } = await comeIn(
    house,
    { workspace, member: owner.member },
    { name, role, clients },
  )
  return signIn(house, workspace, member, account)
}

/** The body of a request to POST /api/commands. */
export const envelope = (
  { workspace }: Pick<Session, 'workspace'>,
  name: string,
  on: string,
  input: unknown,
  more: { commandId?: string; basedOn?: number; protocol?: number } = {},
) => ({ commandId: randomUUID(), workspace, name, on, input, protocol: 1, ...more })
