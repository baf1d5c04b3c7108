import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright'
import { hear, type SharedFeed } from './shared-feed.ts'

/** Where `vite build -c tests/hosts/vite.config.ts` puts the stand-in. */
const built = fileURLToPath(new URL('../../dist/hosts/x', import.meta.url))

/** Assets have an address of their own; every other path is the app's. */
const ASSETS = '/_standin/'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

/** As strict as the page's own: only its scripts, styles from anywhere in it, no frames. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'self'",
].join('; ')

const files = new Map<string, Buffer>()

/** Read once: a rebuild in the middle of a run changes nothing for it. */
const fileOf = async (file: string) => {
  const body = files.get(file) ?? (await readFile(join(built, file)))
  files.set(file, body)
  return body
}

type Answer = { status: number; headers: Record<string, string>; body: Buffer }

const fileFor = (path: string) => {
  if (!path.startsWith(ASSETS)) return 'index.html'
  const inside = normalize(decodeURIComponent(path.slice(ASSETS.length)))
  return inside.startsWith('..') ? 'index.html' : inside
}

const answer = async (path: string): Promise<Answer> => {
  const file = fileFor(path)
  try {
    const body = await fileOf(file)
    const type = types[extname(file)] ?? 'application/octet-stream'
    return { status: 200, headers: { 'content-type': type, 'content-security-policy': policy }, body }
  } catch (cause) {
    if (file !== 'index.html') return { status: 404, headers: {}, body: Buffer.alloc(0) }
    throw new Error('The stand-in is not built. Run: vite build -c tests/hosts/vite.config.ts', { cause })
  }
}

export type StandInOptions = {
  /** Switches for every page of this context, as in `?standin=`: `nodereuse,sending:failed`. */
  switches?: string
  /** Which account is active at the start: `hallacoffee` or `jo_almeida`. */
  as?: string
  language?: 'en' | 'ko' | 'ar'
  theme?: 'light' | 'black' | 'contrast'
  /** Pages that are served with the same feed see each other's posts at once. */
  feed?: SharedFeed
}

const keepFor = async (target: BrowserContext | Page, { switches, as, language, theme }: StandInOptions) => {
  const kept = Object.entries({
    standin: switches,
    'standin-as': as,
    'standin-lang': language,
    'standin-theme': theme,
  })
  await target.addInitScript((entries) => {
    if (!/^(x|twitter)\.com$/.test(location.hostname)) return
    for (const [name, value] of entries)
      if (value && localStorage.getItem(name) === null) localStorage.setItem(name, value)
  }, kept)
}

/**
 * Answers for x.com and twitter.com in this context from what was built; nothing of these hosts leaves the machine.
 * Gives the list of sends, which grows and outlives reloads.
 */
export const serveStandIn = async (target: BrowserContext | Page, options: StandInOptions = {}) => {
  await keepFor(target, options)
  const heard = await hear(target, options.feed)
  await target.route(/^https:\/\/([a-z0-9-]+\.)?(x|twitter)\.com\//, async (route) =>
    route.fulfill(await answer(new URL(route.request().url()).pathname)),
  )
  return heard
}
