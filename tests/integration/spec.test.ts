import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const rules = [...readFileSync(join(root, 'shared/SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(
  ([, number]) => number ?? '',
)
const titles = execFileSync(
  'git',
  [
    'grep',
    '-hE',
    '--untracked',
    '(it|test|describe)(\\.each.*)?\\(|\\([A-Z][0-9]+(, [A-Z][0-9]+)*\\)',
    '--',
    '*.test.ts',
    '*.test.tsx',
    '*.spec.ts',
  ],
  { cwd: root, encoding: 'utf8' },
)

describe('the numbered rules', () => {
  it('are there', () => expect(rules.length).toBeGreaterThan(30))

  it.each(rules)('%s is quoted by a test', (number) => {
    expect(titles).toMatch(new RegExp(`\\((?:[A-Z]\\d+, )*${number}(?:, [A-Z]\\d+)*\\)`))
  })
})
