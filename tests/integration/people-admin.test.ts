import { existsSync, readdirSync } from 'node:fs'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { admin } from '../support/admin.ts'
import { OWNER, type PeopleServer, withOwner } from '../support/people-server.ts'
import { freshFolder } from '../support/server.ts'
import { until } from '../support/until.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let server: PeopleServer
let owner: Visitor
let folder: string

beforeEach(async () => {
  ;({ server, owner } = await withOwner())
  folder = await freshFolder()
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

describe('admin token', () => {
  it('prints one bearer token and nothing else, which works at once on the running server', async () => {
    const { code, out, why } = await admin(server.data, 'token', '--member', 'PRIYA@halla.coffee')
    expect([code, why]).toEqual([0, ''])
    expect(out).toMatch(/^[\w-]{43}\n$/)
    const me = await aVisitor(server.url).get('/api/me', { authorization: `Bearer ${out.trim()}` })
    expect(me.body).toMatchObject({ email: 'priya@halla.coffee', device: null })
  })

  it('ends after the days that were asked for', async () => {
    const { out } = await admin(server.data, 'token', '--member', OWNER.email, '--days', '2')
    const ask = () => aVisitor(server.url).get('/api/me', { authorization: `Bearer ${out.trim()}` })
    server.later(86_400_000)
    expect((await ask()).status).toBe(200)
    server.later(86_400_001)
    expect((await ask()).status).toBe(401)
  })

  it('says in one sentence on stderr what it lacks, and exits with 1', async () => {
    const cases: [string[], RegExp][] = [
      [['token'], /^Use it like this: npm run admin -- token --member EMAIL/],
      [['token', '--member', 'nobody@halla.coffee'], /^Nobody here has the email nobody@halla.coffee\.$/],
      [
        ['token', '--member', OWNER.email, '--days', 'many'],
        /^--days takes a whole number from 1 to 3650\.$/,
      ],
      [['token', '--colour', 'red'], /Unknown option '--colour'/],
      [['mend'], /^There is no verb mend\./],
    ]
    for (const [args, sentence] of cases) {
      const { code, out, why } = await admin(server.data, ...args)
      expect([code, out]).toEqual([1, ''])
      expect(why.trim()).toMatch(sentence)
      expect(why).not.toContain('    at ')
    }
  })

  it('makes no data folder out of a typing mistake', async () => {
    const { code, why } = await admin(join(folder, 'dtaa'), 'token', '--member', OWNER.email)
    expect([code, existsSync(join(folder, 'dtaa'))]).toEqual([1, false])
    expect(why).toContain('Set PERCH_DATA')
  })
})

describe('admin reset-password', () => {
  it('prints a password that works, and ends what was signed in with the old one', async () => {
    const { code, out } = await admin(server.data, 'reset-password', OWNER.email)
    const [email, password] = out.trim().split('\n')
    expect([code, email]).toEqual([0, OWNER.email])
    expect((await owner.get('/api/me')).status).toBe(401)
    const visitor = aVisitor(server.url)
    const { email: to } = OWNER
    expect((await visitor.post('/api/sign-in', { email: to, password: OWNER.password })).status).toBe(401)
    expect((await visitor.post('/api/sign-in', { email: to, password })).status).toBe(200)
  })
})

describe('admin demo-data', () => {
  it('makes a team that can sign in, once', async () => {
    const fresh = join(folder, 'demo')
    const { code, out } = await admin(fresh, 'demo-data')
    expect(code).toBe(0)
    for (const line of [/Dana Reyes +manager/, /Min Seo +writer/, /Priya Nair +owner/, /Jo Almeida +viewer/])
      expect(out).toMatch(line)
    const database = new DatabaseSync(join(fresh, 'perch.db'), { readOnly: true })
    const names = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map(({ name }) => name)
    expect(names('select name from teams order by name')).toEqual(['Customer care', 'PR'])
    expect(names('select handle as name from profiles')).toEqual(['hallacoffee'])
    database.close()
    const again = await admin(fresh, 'demo-data')
    expect([again.code, again.out]).toEqual([1, ''])
    expect(again.why).toContain('was made before')
  })

  it('makes nothing where one of its people has an account', async () => {
    expect((await admin(server.data, 'demo-data')).code).toBe(1)
    expect(await server.house.db.selectFrom('workspaces').selectAll().execute()).toHaveLength(1)
  })
})

describe('admin backup and restore', () => {
  it('copies all that was acknowledged, in one file of its owner, while the server is written to', async () => {
    const file = join(folder, 'backup.db')
    let writing = true
    let made = 0
    const load = (async () => {
      while (writing)
        if ((await owner.post('/api/invitations', { role: 'viewer', clients: null })).status === 201) made++
    })()
    await until(() => made > 5)
    const before = made
    const { code, out } = await admin(server.data, 'backup', file)
    writing = false
    await load
    expect(code).toBe(0)
    expect(out).toMatch(/^Backed up to .*backup\.db, \d+ kB\.\n$/)
    expect(readdirSync(folder)).toEqual(['backup.db'])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const database = new DatabaseSync(file, { readOnly: true })
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const kept = Number(database.prepare('select count(*) as n from invitations').get()?.n)
    database.close()
    expect(kept).toBeGreaterThanOrEqual(before)
    expect(kept).toBeLessThanOrEqual(made)
  })

  it('writes over nothing', async () => {
    const file = join(folder, 'backup.db')
    await writeFile(file, 'something else')
    const { code, why } = await admin(server.data, 'backup', file)
    expect([code, why.trim()]).toEqual([1, `${file} is there already. Choose another name.`])
    expect((await admin(server.data, 'backup', join(folder, 'no', 'where.db'))).why).toContain(
      'There is no folder',
    )
  })

  it('restores only with no server on the folder, keeps what was there, and begins another log', async () => {
    const file = join(folder, 'backup.db')
    await admin(server.data, 'backup', file)
    await owner.post('/api/invitations', { role: 'viewer', clients: null })
    const refused = await admin(server.data, 'restore', file)
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.why).toContain('Stop it first.')

    const { logId } = server.house
    await server.stop()
    const { code, out } = await admin(server.data, 'restore', file)
    expect(code).toBe(0)
    const aside = /What was there before is in (.*)\.\n$/.exec(out)?.[1] ?? ''
    const count = (path: string, sql: string) => {
      const database = new DatabaseSync(path, { readOnly: true })
      const row = database.prepare(sql).get()
      database.close()
      return row?.n
    }
    const invitations = 'select count(*) as n from invitations'
    expect(count(join(server.data, 'perch.db'), invitations)).toBe(0)
    expect(count(aside, invitations)).toBe(1)
    expect(
      count(join(server.data, 'perch.db'), "select value as n from settings where name = 'log-id'"),
    ).not.toBe(logId)
  })

  it('takes no file that is not a backup', async () => {
    await server.stop()
    const wrong = join(folder, 'letter.txt')
    await writeFile(wrong, 'Dear Priya')
    for (const [file, sentence] of [
      [wrong, 'is no backup of Perch.'],
      [join(folder, 'nothing.db'), 'There is no file'],
    ] as const) {
      const { code, why } = await admin(server.data, 'restore', file)
      expect([code, why.includes(sentence)]).toEqual([1, true])
    }
    expect(existsSync(join(server.data, 'perch.db'))).toBe(true)
  })
})
