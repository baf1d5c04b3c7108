import { parseArgs } from 'node:util'
import { buildWhatIsOlder } from '../../server/build/build.ts'
import { known } from '../hosts/x/store/seed.ts'
import { findChromium, HOW_TO_GET_CHROMIUM } from '../support/chromium.ts'
import { takePictures } from './pictures.ts'
import { setStage } from './stage.ts'

const { values: flags } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, pictures: { type: 'string' } },
})

/** Two windows side by side on a 1,920 pixel screen. */
const window = (x: number) => ({
  headless: flags.headless,
  // The last one keeps a bar about the missing sandbox off the picture.
  args: [`--window-position=${x},0`, '--window-size=960,1040', '--test-type'],
})

const explain = (server: string) =>
  [
    `Perch is ready at ${server}`,
    '',
    'Two windows are open on a stand-in for X, nothing reaches the network: Dana on the left, Min on the right.',
    "Press Reply under Lena's post in one, and look at the same post in the other. Then press Reply there too.",
    'The bird behind the puzzle piece opens the side panel. Ctrl+C ends the demo and forgets everything.',
  ].join('\n')

const main = async () => {
  if (!findChromium()) throw new Error(HOW_TO_GET_CHROMIUM)
  if (!flags.headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Error('There is no screen to open windows on. Use `npm run demo -- --headless --pictures DIR`.')
  buildWhatIsOlder(['chrome-mv3', 'pages', 'hosts'])
  const stage = await setStage({ dana: window(0), min: window(960) })
  try {
    if (flags.pictures) return await takePictures(stage, flags.pictures)
    await stage.dana.opens(known.lenaBrokenMug)
    await stage.min.opens(known.lenaBrokenMug, { by: 'feed' })
    console.log(explain(stage.server.url))
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
      void Promise.all(
        [stage.dana, stage.min].map(({ context }) => context.waitForEvent('close', { timeout: 0 })),
      ).then(() => resolve())
    })
  } finally {
    await stage.strike()
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
