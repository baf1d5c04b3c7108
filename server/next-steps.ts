import type { House } from './house.ts'
import { setupCode } from './team/setup-code.ts'

const extension = [
  '  In each browser: open chrome://extensions, switch on Developer mode, press "Load unpacked"',
  '  and choose the folder dist/chrome-mv3.',
]

/** What to do now, printed under the ready line. */
export const nextSteps = async (house: Pick<House, 'db' | 'writes' | 'publicUrl'>) => {
  const code = await setupCode(house)
  if (code === null) return ['', ...extension, '  Stop with Ctrl+C.'].join('\n')
  return [
    '',
    `  Next: open ${house.publicUrl} and make the first account. It owns the workspace.`,
    `  From another machine it asks for the setup code: ${code}`,
    ...extension,
    '  Stop with Ctrl+C.',
  ].join('\n')
}
