import { rm } from 'node:fs/promises'
import { pino } from 'pino'
import { expect } from 'vitest'
import { words } from '#shared/words/words.ts'
import { type Config, readConfig } from '../../server/config.ts'
import { people } from '../../server/http/people/people.ts'
import { attachRealtime } from '../../server/realtime/attach.ts'
import { start } from '../../server/start.ts'
import { freshFolder } from './server.ts'
import { aVisitor, type Said, type Visitor } from './visitor.ts'

export const OWNER = {
  workspace: 'Halla Coffee',
  name: 'Priya Nair',
  email: 'priya@halla.coffee',
  password: 'a kettle of fish',
}

/** The real server with the pages' routes, its log kept in memory, and a clock that a test can turn on. */
export const startPeopleServer = async (config: Partial<Config> = {}) => {
  const data = await freshFolder()
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) })
  const running = await start({ ...readConfig({ PERCH_PORT: '0', PERCH_DATA: data }), ...config }, log, {
    pages: people,
    attachRealtime,
  })
  let ahead = 0
  running.house.now = () => Date.now() + ahead
  return {
    ...running,
    data,
    url: `http://localhost:${running.port}`,
    log: () => lines.join(''),
    later(milliseconds: number) {
      ahead += milliseconds
    },
    async [Symbol.asyncDispose]() {
      await running.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

export type PeopleServer = Awaited<ReturnType<typeof startPeopleServer>>

/** A server whose first account is made, and its owner, signed in. */
export const withOwner = async (config: Partial<Config> = {}, who: Partial<typeof OWNER> = {}) => {
  const server = await startPeopleServer(config)
  const owner = aVisitor(server.url)
  const made = await owner.post('/api/first-run', { ...OWNER, ...who })
  expect(made.status).toBe(201)
  return { server, owner }
}

/** A link for one person, made by somebody signed in. Gives the secret in it. */
export const inviteLink = async (by: Visitor, role = 'writer') => {
  const made = await by.post('/api/invitations', { role, clients: null })
  expect(made.status).toBe(201)
  return { id: String(made.body.id), token: String(made.body.link).split('/').at(-1) ?? '' }
}

/** A refusal with a status and a code that a person can read in both languages. */
export const expectRefusal = (said: Said, status: number, code: string) => {
  expect({ status: said.status, code: said.body.code }).toEqual({ status, code })
  const details = { who: '', name: '', seconds: 60, left: 1, ...(said.body.details as object) }
  const sentences = (['en', 'ko'] as const).map((language) => {
    const { pages, refusals } = words[language]
    const all = { ...refusals, ...pages.errors } as Record<string, ((details: object) => string) | undefined>
    return all[code]?.(details) ?? ''
  })
  for (const sentence of sentences) expect(sentence.length).toBeGreaterThan(5)
  expect(sentences[0]).not.toBe(sentences[1])
}
