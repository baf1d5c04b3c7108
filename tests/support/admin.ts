import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The command line as people use it, in a process of its own. */
export const admin = (data: string, ...args: string[]) =>
  new Promise<{ code: number; out: string; why: string }>((done) =>
    execFile(
      process.execPath,
      [join(root, 'server/admin/main.ts'), ...args],
      { env: { ...process.env, PERCH_DATA: data } },
      (error, out, why) => done({ code: error ? Number(error.code) : 0, out, why }),
    ),
  )
