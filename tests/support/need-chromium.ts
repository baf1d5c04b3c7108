import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts'

if (!findChromium()) {
  console.error(HOW_TO_GET_CHROMIUM)
  process.exitCode = 1
}
