import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The three that watch while one works: the extension, the server's pages, the server. Ctrl+C ends them all. */
const watchers = [
  ['node_modules/wxt/bin/wxt.mjs'],
  ['node_modules/vite/bin/vite.js', 'build', '--watch', '-c', 'server/pages/vite.config.ts'],
  ['--watch', 'server/main.ts'],
]

const children = watchers.map((command) =>
  spawn(process.execPath, command, { cwd: join(import.meta.dirname, '../..'), stdio: 'inherit' }),
)
const end = () => {
  for (const child of children) child.kill()
}
process.once('SIGINT', end)
process.once('SIGTERM', end)
