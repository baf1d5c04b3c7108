import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright'
import { build } from 'vite'
import { serveStandIn } from '../../hosts/serve.ts'
import { aProfileFolder } from '../../support/browser.ts'
import { chromiumPath } from '../../support/chromium.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, '.cache/bench/react-chips')

/** As extensions with React are commonly built: on each post a shadow root with its own style, an own React root, an observer. */
const source = `
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
const css = '.chip{display:inline-flex;align-items:center;gap:4px;height:22px;padding:0 8px;border-radius:11px;border:1px solid #8899;font:13px sans-serif}.chip button{border:0;background:none}'
const Chip = ({ article }) => {
  const [text, setText] = useState('')
  useEffect(() => {
    const read = () => setText(article.querySelector('a[href*="/status/"]')?.getAttribute('href') ?? '')
    read()
    const observer = new MutationObserver(read)
    observer.observe(article, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [article])
  const isOurs = article.textContent.includes('@hallacoffee')
  return <span className="chip" title={text}><span>{isOurs ? 'Free' : ''}</span>{isOurs && <button type="button">Take</button>}</span>
}
const roots = new Map()
const mount = (article) => {
  const row = article.querySelector('[data-testid="User-Name"]')?.parentElement
  if (roots.has(article) || !row) return
  const host = document.createElement('div')
  const shadow = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = css
  const place = document.createElement('div')
  shadow.append(style, place)
  row.append(host)
  const react = createRoot(place)
  roots.set(article, react)
  react.render(<Chip article={article} />)
}
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue
      if (node.matches('article')) mount(node)
      for (const article of node.querySelectorAll('article')) mount(article)
    }
  for (const [article, react] of roots) if (!article.isConnected) { react.unmount(); roots.delete(article) }
}).observe(document, { childList: true, subtree: true })
`

/** Built once per run into a folder that Chromium can load. */
const reactExtension = async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'source.jsx'), source)
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'React chips',
      version: '1',
      content_scripts: [{ matches: ['https://x.com/*'], js: ['chips.js'], run_at: 'document_start' }],
    }),
  )
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: join(folder, 'source.jsx'),
        formats: ['iife'],
        name: 'chips',
        fileName: () => 'chips.js',
      },
    },
  })
  return folder
}

let built: Promise<string> | undefined

/** A Chromium without us on the stand-in: bare, or with React's chips. */
export const withoutUs = async (kind: 'bare' | 'react'): Promise<BrowserContext> => {
  built ??= kind === 'react' ? reactExtension() : undefined
  const extension = kind === 'react' ? await built : undefined
  const context = await chromium.launchPersistentContext(aProfileFolder(), {
    executablePath: chromiumPath(),
    chromiumSandbox: false,
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    args: [
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
    ],
  })
  await serveStandIn(context, { as: 'hallacoffee' })
  return context
}
