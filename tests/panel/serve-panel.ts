import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Page } from 'playwright/test'
import { build, type Rolldown } from 'vite'

const root = new URL('../../extension/entrypoints', import.meta.url).pathname

/** The extension's pages alone, without worker and content script: what a picture needs, in a few seconds. */
export const buildPanel = async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'perch-panel-'))
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: join(root, '../public'),
    plugins: [react(), tailwindcss()],
    build: {
      outDir,
      target: 'chrome144',
      rolldownOptions: {
        input: { sidepanel: join(root, 'sidepanel/index.html'), welcome: join(root, 'welcome/index.html') },
      },
    },
  })
  return { outDir, firstPaint: (entry: string) => firstPaint(built as Rolldown.RolldownOutput, entry) }
}
export type BuiltPanel = Awaited<ReturnType<typeof buildPanel>>

/** Bytes, gzipped, of every script and style that an entry loads before anything is drawn. */
const firstPaint = ({ output }: Rolldown.RolldownOutput, entry: string) => {
  const chunks = output.filter((one) => one.type === 'chunk')
  const wanted = new Set<string>()
  const want = (name: string) => {
    if (wanted.has(name)) return
    wanted.add(name)
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach(want)
  }
  for (const { isEntry, name, fileName } of chunks) if (isEntry && name === entry) want(fileName)
  const texts = output.flatMap((one) => {
    if (one.type === 'chunk') return wanted.has(one.fileName) ? [one.code] : []
    return one.fileName.endsWith('.css') ? [String(one.source)] : []
  })
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}
/** As strict as in the extension: a style or script that its policy forbids must fail here too. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:"

export const ORIGIN = 'http://panel.localhost'

export const servePanel = (page: Page, { outDir }: BuiltPanel) =>
  page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const body = await readFile(join(outDir, pathname)).catch(() => null)
    if (!body) return route.fulfill({ status: 404 })
    return route.fulfill({
      body,
      contentType: types[extname(pathname)] ?? 'application/octet-stream',
      headers: { 'content-security-policy': policy },
    })
  })
