import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Debian, Fedora, Arch; Google's branded Chrome is left out: since 137 it takes no --load-extension. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium']

/** The browser to test with: the one named by CHROMIUM_PATH, Playwright's own, or the system's. Null when there is none. */
export const findChromium = (): string | null => {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...installed]
  return candidates.find((path) => path && existsSync(path)) ?? null
}

export const chromiumPath = (): string => {
  const path = findChromium()
  if (!path) throw new Error(HOW_TO_GET_CHROMIUM)
  return path
}

export const HOW_TO_GET_CHROMIUM =
  'The tests need Chromium and found none: run `npx playwright install --with-deps chromium`, or on Debian `apt-get install chromium`, or set CHROMIUM_PATH.'
