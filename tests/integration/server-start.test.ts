import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { canMount, mounted } from '../support/mounted.ts'
import { aFolder, runServer, startServer } from '../support/server-process.ts'

const oneSentence = /^[^\n]+\.\n$/

describe('a server that starts', () => {
  it('prints where it is ready and what to do next, with a code that stays the same until it is used', async () => {
    using data = aFolder()
    const codes: (string | undefined)[] = []
    for (let time = 0; time < 2; time += 1) {
      const server = await startServer({ PERCH_DATA: data.path })
      expect(server.stdout).toMatch(/^Perch is ready at http:\/\/localhost:\d+\n/)
      expect(server.stdout).toContain('chrome://extensions')
      codes.push(/setup code: (\S+)/.exec(server.stdout)?.[1])
      server.kill('SIGTERM')
      await server.ended
    }
    expect(codes[0]).toMatch(/^[0-9a-f-]{20,}$/)
    expect(codes[1]).toBe(codes[0])
  })

  it('shows the address that people open, when that is another', async () => {
    using data = aFolder()
    const server = await startServer({ PERCH_DATA: data.path, PERCH_PUBLIC_URL: 'https://perch.example.com' })
    expect(server.url).toBe('https://perch.example.com')
    server.kill('SIGTERM')
    expect((await server.ended).code).toBe(0)
  })

  it('says in one sentence that the port is taken', async () => {
    using data = aFolder()
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const { code, stderr } = await runServer({ PERCH_DATA: data.path, PERCH_PORT: String(port) })
    other.close()
    expect(code).toBe(1)
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(`Port ${port} is taken`)
  })

  it.runIf(canMount)('says in one sentence that the data folder is mounted read-only', async () => {
    using data = mounted('size=4m,ro')
    const { code, stderr } = await runServer({ PERCH_DATA: data.path })
    expect(code).toBe(1)
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('cannot be written (EROFS)')
  })

  it.runIf(canMount)('says in one sentence that the disk is full', async () => {
    using data = mounted('size=64k')
    const { code, stderr } = await runServer({ PERCH_DATA: data.path })
    expect(code).toBe(1)
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('is full')
  })

  it('says in one sentence that the data are of a newer version', async () => {
    using data = aFolder()
    const first = await startServer({ PERCH_DATA: data.path })
    first.kill('SIGTERM')
    await first.ended
    const raw = new DatabaseSync(join(data.path, 'perch.db'))
    raw.exec("insert into migrations values ('2099-01-01-later', 0)")
    raw.close()
    const { code, stderr } = await runServer({ PERCH_DATA: data.path })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The data folder was written by a newer version.*2099-01-01-later.*\n$/)
  })

  it.each([
    ['a file', (path: string) => writeFileSync(path, ''), 'is a file and no folder'],
    [
      'a folder with something else in place of the database',
      (path: string) => {
        mkdirSync(path)
        writeFileSync(join(path, 'perch.db'), 'no database'.repeat(500))
      },
      'is no database, or damaged',
    ],
  ])('says in one sentence that the data folder is %s', async (_what, make, says) => {
    using folder = aFolder()
    const path = join(folder.path, 'data')
    make(path)
    const { code, stderr } = await runServer({ PERCH_DATA: path })
    expect(code).toBe(1)
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(says)
  })

  it('leaves the folder to the one that has it, and takes it at once when that one was killed', async () => {
    using data = aFolder()
    const first = await startServer({ PERCH_DATA: data.path })
    const second = await runServer({ PERCH_DATA: data.path })
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(oneSentence)
    expect(second.stderr).toContain('Another Perch server')
    first.kill('SIGKILL')
    await first.ended
    const third = await startServer({ PERCH_DATA: data.path })
    third.kill('SIGTERM')
    expect((await third.ended).code).toBe(0)
    rmSync(data.path, { recursive: true })
  })
})
