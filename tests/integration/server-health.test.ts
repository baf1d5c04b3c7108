import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { canMount, mounted } from '../support/mounted.ts'
import { aFolder, type ServerProcess, startServer } from '../support/server-process.ts'

const running = async (folder: string, use: (server: ServerProcess) => Promise<void>) => {
  const server = await startServer({ PERCH_DATA: folder })
  try {
    await use(server)
  } finally {
    server.kill('SIGTERM')
    await server.ended
  }
}

/** Asks until the answer is that one: a probe's result is kept for a second. */
const waitForReady = async (url: string, status: number) => {
  const until = Date.now() + 15_000
  for (;;) {
    const answer = await fetch(`${url}/readyz`)
    if (answer.status === status || Date.now() > until) return answer
    await sleep(200)
  }
}

describe('a running server', () => {
  it('is healthy and ready', async () => {
    using data = aFolder()
    await running(data.path, async ({ url }) => {
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
    })
  })

  it('answers a client that offers HTTP/2 beside its question', async () => {
    using data = aFolder()
    await running(data.path, async ({ url }) => {
      const answer = Promise.withResolvers<string>()
      const asked = connect(Number(new URL(url).port), '127.0.0.1')
      asked.once('data', (text) => answer.resolve(String(text)))
      asked.write(
        'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n',
      )
      expect(await answer.promise).toMatch(/^HTTP\/1\.1 200 /)
      asked.destroy()
    })
  })

  it.runIf(canMount)(
    'is not ready, with the reason, while the disk is full, and ready again by itself when there is room',
    async () => {
      using data = mounted('size=8m')
      await running(data.path, async ({ url, pid }) => {
        const ballast = join(data.path, 'ballast')
        const { bavail, bsize } = statfsSync(data.path)
        writeFileSync(ballast, Buffer.alloc(bavail * bsize))
        const full = await waitForReady(url, 503)
        expect(full.status).toBe(503)
        expect(await full.json()).toMatchObject({ reason: expect.stringContaining('disk is full') })
        expect((await fetch(`${url}/healthz`)).status).toBe(200)
        rmSync(ballast)
        expect((await waitForReady(url, 200)).status).toBe(200)
        expect(() => process.kill(pid, 0)).not.toThrow()
      })
    },
  )

  it('shows its numbers to whoever sits at the machine', async () => {
    using data = aFolder()
    await running(data.path, async ({ url }) => {
      expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^perch_events \d+$/m)
    })
  })

  it.each([
    '/api/me',
    '/api/devices',
    '/api/members',
    '/api/conversations/018f0000-0000-7000-8000-000000000000',
  ])('shows nothing of %s without a token', async (path) => {
    using data = aFolder()
    await running(data.path, async ({ url }) => {
      for (const headers of [
        {},
        { authorization: `Bearer ${'a'.repeat(43)}` },
        { cookie: `perch_session=${'a'.repeat(43)}` },
      ]) {
        const answer = await fetch(`${url}${path}`, { headers: headers as Record<string, string> })
        expect([answer.status, await answer.json()]).toEqual([401, { code: 'signed-out' }])
      }
    })
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops on %s within ten seconds, with a client that never ends',
    async (signal) => {
      using data = aFolder()
      const server = await startServer({ PERCH_DATA: data.path })
      const { hostname, port } = new URL(server.url)
      const slow = connect(Number(port), hostname)
      slow.on('error', () => undefined)
      slow.write('POST /api/commands HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{')
      await sleep(200)
      const since = Date.now()
      server.kill(signal)
      expect(await server.ended).toMatchObject({ code: 0, signal: null })
      expect(Date.now() - since).toBeLessThan(10_000)
      slow.destroy()
    },
  )
})
