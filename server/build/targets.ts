/** What can be built into dist/, from which sources, by which command. Paths are relative to the project's folder. */
export type Target = { sources: readonly string[]; command: readonly string[] }

const wxt = (browser: string) => ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mv3']
const vite = (config: string) => ['node_modules/vite/bin/vite.js', 'build', '-c', config]
const always = ['package-lock.json', 'shared']

export const targets = {
  'chrome-mv3': { sources: [...always, 'extension', 'wxt.config.ts'], command: wxt('chrome') },
  'firefox-mv3': { sources: [...always, 'extension', 'wxt.config.ts'], command: wxt('firefox') },
  pages: {
    sources: [...always, 'server/pages', 'extension/ui'],
    command: vite('server/pages/vite.config.ts'),
  },
  hosts: { sources: ['package-lock.json', 'tests/hosts'], command: vite('tests/hosts/vite.config.ts') },
} satisfies Record<string, Target>

export type TargetName = keyof typeof targets
