import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)

/** One of each kind of crossing, and which of the two tools must see it. */
const planted = [
  {
    file: 'shared/team/planted-server.ts',
    code: "import { openHouse } from '../../server/house.ts'\nexport const x = openHouse\n",
    by: ['tsc', 'biome'],
  },
  { file: 'shared/team/planted-document.ts', code: 'export const x = document.title\n', by: ['tsc'] },
  { file: 'shared/team/planted-global.ts', code: 'export const x = globalThis.document\n', by: ['tsc'] },
  { file: 'shared/team/planted-process.ts', code: 'export const x = process.env.X\n', by: ['tsc', 'biome'] },
  {
    file: 'shared/team/planted-timer.ts',
    code: 'setTimeout(() => {}, 1)\nexport {}\n',
    by: ['tsc', 'biome'],
  },
  { file: 'shared/team/planted-fetch.ts', code: "export const x = fetch('/')\n", by: ['tsc', 'biome'] },
  {
    file: 'shared/team/planted-node.ts',
    code: "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n",
    by: ['tsc', 'biome'],
  },
  { file: 'shared/team/planted-clock.ts', code: 'export const x = Date.now()\n', by: ['biome'] },
  {
    file: 'shared/team/planted-zod.ts',
    code: "import * as z from 'zod'\nexport const x = z.string()\n",
    by: ['biome'],
  },
  { file: 'shared/team/planted-any.ts', code: 'export const x = (y: any) => y\n', by: ['biome'] },
  {
    file: 'shared/team/planted-a.ts',
    code: "import { b } from './planted-b.ts'\nexport const a = () => b\n",
    by: ['biome'],
  },
  {
    file: 'shared/team/planted-b.ts',
    code: "import { a } from './planted-a.ts'\nexport const b = () => a\n",
    by: ['biome'],
  },
  {
    file: 'extension/hub/planted-server.ts',
    code: "import { openHouse } from '../../server/house.ts'\nexport const x = openHouse\n",
    by: ['tsc', 'biome'],
  },
  { file: 'extension/hub/planted-process.ts', code: 'export const x = process.env.X\n', by: ['biome'] },
  {
    file: 'extension/hub/planted-site.ts',
    code: "import { sites } from '../sites/registry.ts'\nexport const x = sites\n",
    by: ['biome'],
  },
  {
    file: 'extension/features/planted-site.ts',
    code: "import * as x from '../sites/x/subject.ts'\nexport { x }\n",
    by: ['biome'],
  },
  {
    file: 'extension/features/planted-lazy.ts',
    code: "export const x = () => import('../sites/x/subject.ts')\n",
    by: ['biome'],
  },
  {
    file: 'extension/features/planted-through.ts',
    code: "export * from '../sites/x/subject.ts'\n",
    by: ['biome'],
  },
  {
    file: 'extension/features/planted-other.ts',
    code: "import * as x from './show-chip.ts'\nexport { x }\n",
    by: ['biome'],
  },
  {
    file: 'extension/features/planted-react.ts',
    code: "import { useState } from 'react'\nexport const x = useState\n",
    by: ['biome'],
  },
  {
    file: 'extension/sites/planted-feature.ts',
    code: "import * as x from '../features/show-chip.ts'\nexport { x }\n",
    by: ['biome'],
  },
  {
    file: 'extension/panel/planted-hub.ts',
    code: "import * as x from '../hub/session.ts'\nexport { x }\n",
    by: ['biome'],
  },
  {
    file: 'server/http/planted-extension.ts',
    code: "import * as x from '../../extension/link/status.ts'\nexport { x }\n",
    by: ['tsc', 'biome'],
  },
  {
    file: 'server/http/planted-promise.ts',
    code: 'const later = async () => 1\nexport const x = () => {\n  later()\n}\n',
    by: ['biome'],
  },
  {
    file: 'server/pages/planted-db.ts',
    code: "import * as x from '../db/open.ts'\nexport { x }\n",
    by: ['biome'],
  },
]

/** Brings Node's types into the room with it, which would hide the others there: planted last. */
const leaky = new Set(['shared/team/planted-server.ts'])

describe('the borders between rooms', () => {
  const copy = mkdtempSync(join(tmpdir(), 'perch-borders-'))
  let biome = ''
  let tsc = ''

  beforeAll(() => {
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    })
    for (const file of files.split('\n').filter(Boolean)) {
      try {
        cpSync(join(root, file), join(copy, file))
      } catch {
        // Listed, but deleted in the work tree.
      }
    }
    cpSync(join(root, '.wxt'), join(copy, '.wxt'), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    execFileSync('git', ['init', '-q'], { cwd: copy })
    const plant = (leaks: boolean) => {
      for (const { file, code } of planted.filter(({ file }) => leaky.has(file) === leaks)) {
        mkdirSync(dirname(join(copy, file)), { recursive: true })
        writeFileSync(join(copy, file), code)
      }
    }
    const run = (command: string, args: string[]) => {
      const { stdout, stderr, status } = spawnSync(bin(command), args, {
        cwd: copy,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      })
      expect(status, `${command} must fail`).not.toBe(0)
      return `${stdout}${stderr}`
    }
    plant(false)
    tsc = run('tsc', ['-b', '--pretty', 'false'])
    plant(true)
    biome = run('biome', ['lint', '--max-diagnostics=none', '--colors=off', '.'])
    tsc += run('tsc', ['-b', '--pretty', 'false'])
  }, 120_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it.each(planted.flatMap(({ file, by }) => by.map((tool) => [tool, file] as const)))(
    '%s sees %s',
    (tool, file) => {
      expect(tool === 'tsc' ? tsc : biome).toContain(file)
    },
  )

  it('were looked at in every room: silence of a tool that read nothing is no pass', () => {
    const [, checked] = /Checked (\d+) files/.exec(biome) ?? []
    expect(Number(checked)).toBeGreaterThan(200)
  })

  it('let no chance into shared/', () => {
    const found = spawnSync(
      'git',
      ['grep', '-nE', 'Math\\.random|getRandomValues|Temporal\\.Now', '--', 'shared'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    expect(found.stdout).toBe('')
  })
})
