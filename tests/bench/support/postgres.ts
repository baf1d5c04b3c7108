import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../../support/until.ts'

/** Debian keeps the server's programs off the PATH. */
const DEBIAN = '/usr/lib/postgresql'

const programs = () => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
  if (!found) throw new Error('there is no PostgreSQL here to compare with: apt-get install postgresql')
  return found
}

const aFreePort = async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Its own defaults, said aloud: the comparison rests on them. */
const DURABLE = ['-c', 'fsync=on', '-c', 'synchronous_commit=on']

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket.destroy() !== null))
    socket.once('error', () => resolve(false))
  })

/** It refuses to run as root: there it becomes the user that its package made. */
const asPostgres = () => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** A throw-away PostgreSQL with its own defaults: what it says yes to is on disk. */
export const startPostgres = async () => {
  const bin = programs()
  const user = asPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'perch-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const initdb = [
    '-D',
    folder,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'ignore' })
  const port = await aFreePort()
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', folder, '-k', folder, '-h', '127.0.0.1', '-p', String(port), ...DURABLE],
    {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await until(() => answers(port), 20_000, 'PostgreSQL answers')
  return {
    port,
    async stop() {
      child.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
