import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './until.ts'

export const hasStrace = spawnSync('strace', ['-V']).status === 0

const CALLS = 'trace=read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg,pwrite64,fsync,fdatasync'

/** Lets strace look over a running process's shoulder. `stop` gives the calls in their order, files and sockets by name. */
export const traced = async (pid: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'perch-strace-'))
  const file = join(folder, 'calls')
  const child: ChildProcess = spawn(
    'strace',
    ['-f', '-yy', '-s', '4096', '-e', CALLS, '-o', file, '-p', String(pid)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await until(() => said.includes('attached'), 10_000, `strace to attach: ${said}`)
  return {
    async stop() {
      child.kill('SIGINT')
      await gone
      const calls = (await readFile(file, 'utf8')).split('\n')
      await rm(folder, { recursive: true, force: true })
      return calls
    },
  }
}
