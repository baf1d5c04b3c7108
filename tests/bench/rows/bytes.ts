import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Row } from '../row.ts'

const dist = join(import.meta.dirname, '../../../dist/chrome-mv3')

/** What runs in a page: at once, and what the hub brings when the person turns to a post or a reply. */
const content = ['x.js', 'x-writing.js']

/** Gzip -9, in kB of 1,000 bytes. */
const zipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length / 1000

/** A page's first paint: what its HTML names, and what those chunks import at once. */
const firstPaint = (page: string) => {
  const html = readFileSync(join(dist, page), 'utf8')
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path) || !existsSync(path)) return
    seen.add(path)
    if (!path.endsWith('.js')) return
    for (const [, imported] of readFileSync(path, 'utf8').matchAll(
      /(?:^|[;}\s])import\s*(?:[^'"()]*?from\s*)?["'](\.[^"']+)["']/g,
    )) {
      visit(join(path, '..', imported ?? ''))
    }
  }
  for (const [, named] of html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g))
    visit(join(dist, named ?? ''))
  return [...seen].reduce((sum, path) => sum + zipped(path), 0)
}

const weigh = (measure: () => number) => async () => {
  if (!existsSync(dist)) throw new Error('dist/chrome-mv3 is not built: npm run build')
  return { rounds: [{ value: measure() }], samples: 1 }
}

export const bytes: Row[] = [
  { id: 'bytes.content', unit: 'kB', goal: 'abs<=25', run: weigh(() => zipped(join(dist, 'x.js'))) },
  {
    id: 'bytes.content.all',
    unit: 'kB',
    goal: 'abs<=60',
    run: weigh(() => content.reduce((sum, script) => sum + zipped(join(dist, script)), 0)),
  },
  { id: 'bytes.panel', unit: 'kB', goal: 'abs<=260', run: weigh(() => firstPaint('sidepanel.html')) },
  {
    id: 'bytes.worker',
    unit: 'kB',
    goal: 'abs<=90',
    run: weigh(() => zipped(join(dist, 'background.js'))),
  },
]
