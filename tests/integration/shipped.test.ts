import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXTENSION_ID } from '#shared/sync/extension-id.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist/chrome-mv3')
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, code: readFileSync(join(dist, name), 'utf8') }))

describe('the built extension', () => {
  it('asks for these rights and no more: each new one needs a reason here', () => {
    expect(manifest.permissions).toEqual([
      'storage', // session, settings, rows for offline
      'unlimitedStorage', // texts that wait here must not be thrown away by the browser
      'scripting', // the page script is registered after consent, not before
      'alarms', // what waits is tried again after the worker was stopped
      'sidePanel',
    ])
    expect(manifest.host_permissions).toEqual(['https://x.com/*', 'https://twitter.com/*'])
    // Any self-hosted server, asked for at Connect.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*'])
  })

  it('declares no page script, nothing that pages can load, and nobody who may talk to it', () => {
    for (const key of [
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'optional_permissions',
    ])
      expect(manifest).not.toHaveProperty(key)
  })

  it('has the id that the server lets in, whatever folder it lies in', () => {
    const digest = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32)
    expect([...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')).toBe(
      EXTENSION_ID,
    )
  })

  it('was looked at', () => expect(scripts.length).toBeGreaterThan(4))

  it.each(scripts.map(({ name, code }) => [name, code] as const))(
    '%s makes no code out of text',
    (_name, code) => {
      expect(code).not.toMatch(/\bnew Function\b|[^\w$.]eval\(|\bdocument\.write\b/)
    },
  )

  it.each(['x.js', 'x-writing.js'])('has no way into the page as HTML in %s, which runs there', (script) => {
    const code = scripts.find(({ name }) => name === script)?.code
    expect(code).toBeTypeOf('string')
    expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|DOMParser|createContextualFragment/)
    expect(code).not.toMatch(/\bdocument\.cookie\b|XMLHttpRequest|\bfetch\(|new WebSocket/)
  })

  it('names these hosts and no others', () => {
    const hosts = new Set(scripts.flatMap(({ code }) => code.match(/https?:\/\/[a-z0-9.-]+/gi) ?? []))
    // The last ones stand in sentences of libraries, nothing is asked of them.
    expect([...hosts].sort()).toEqual([
      'http://localhost',
      'http://www.w3.org',
      'https://base-ui.com',
      'https://github.com',
      'https://react.dev',
      'https://twitter.com',
      'https://x.com',
    ])
  })
})

describe('the lockfile', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { integrity?: string; inBundle?: boolean; resolved?: string; hasInstallScript?: boolean }
    >
  }
  const locked = Object.entries(packages).filter(([path]) => path !== '')

  it('pins the content of every package that is fetched', () => {
    const fetched = locked.filter(([, { inBundle }]) => !inBundle)
    expect(fetched.length).toBeGreaterThan(300)
    expect(fetched.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  it('takes nothing from anywhere but the registry', () => {
    expect(
      locked.filter(([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    ).toEqual([])
  })

  it('runs no script of a package at install but those named here', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
    // Prints a line; comes with draft-js, of the stand-in page.
    expect(running).toEqual(['node_modules/core-js'])
  })
})
