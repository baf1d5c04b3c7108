import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const folder = join(import.meta.dirname, '../peers')

/**
 * The packages we measure ourselves against have a lock file of their own and come on first use: nobody who only builds or
 * tests Perch downloads them. Throws with npm's words when they cannot be had: a missing comparison is no pass.
 */
export const peer = (script: string) => {
  if (!existsSync(join(folder, 'node_modules/.package-lock.json'))) {
    const path = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter)
    try {
      execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
        cwd: folder,
        env: { ...process.env, PATH: path },
        stdio: ['ignore', 'ignore', 'pipe'],
        timeout: 180_000,
      })
    } catch (cause) {
      throw new Error(`the peers could not be installed: ${String((cause as Error).message).slice(0, 300)}`, {
        cause,
      })
    }
  }
  return join(folder, script)
}
