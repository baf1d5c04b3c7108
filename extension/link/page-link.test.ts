import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Subject } from '#shared/inbox/subject.ts'
import { openPageLink } from './page-link.ts'

const subject = 'x:status:20' as Subject
const settled = { type: 'settled', outcome: 'done', code: null, details: {} }

/** One opened port: what was said through it, and how the hub answers or dies. */
const aPort = () => {
  const heard: ((message: unknown) => void)[] = []
  const ends: (() => void)[] = []
  return {
    sent: [] as { type: string; n?: number }[],
    postMessage(message: { type: string }) {
      this.sent.push(message)
    },
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: (message: unknown) => void) => void heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => void ends.push(listener) },
    say(message: unknown) {
      for (const listener of heard) listener(message)
    },
    die() {
      for (const listener of ends) listener()
    },
  }
}

describe('a page and its hub', () => {
  let ports: ReturnType<typeof aPort>[]
  let runtime: { id: string | undefined; connect: () => unknown }
  const last = () => ports.at(-1)!
  const open = (gone = () => {}) => openPageLink(new AbortController().signal, gone)

  const connect = () => {
    ports.push(aPort())
    return last()
  }

  beforeEach(() => {
    vi.useFakeTimers()
    ports = []
    runtime = { id: 'an extension', connect }
    vi.stubGlobal('chrome', { runtime })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('say again what still holds when the hub was restarted, and not what has passed', () => {
    const link = open()
    link.tell({ type: 'shown', subjects: [subject] })
    link.tell({ type: 'stopped', subject })
    last().die()
    vi.runAllTimers()
    expect(ports).toHaveLength(2)
    expect(last().sent.map(({ type }) => type)).toEqual(['hello', 'shown'])
  })

  it('ask again for what may be done twice, and call the rest failed', async () => {
    const link = open()
    const claim = link.act({
      verb: 'claim',
      source: { subject, url: 'https://x.com/a/status/20', author: 'a' },
    })
    const done = link.act({ verb: 'done', subject })
    last().die()
    await expect(done).resolves.toMatchObject({ outcome: 'failed', code: 'lost' })
    vi.runAllTimers()
    expect(last().sent).toMatchObject([{ type: 'hello' }, { type: 'act', n: 1 }])
    last().say({ ...settled, n: 1 })
    await expect(claim).resolves.toMatchObject({ outcome: 'done' })
  })

  it('keep what was heard last while the hub is away, and drop what cannot be read', () => {
    const link = open()
    last().say({ type: 'views', views: [{ subject, view: null }] })
    last().say({ type: 'views', views: [{ subject, view: 'evil' }] })
    last().die()
    expect(link.view(subject)).toBe(null)
    expect(link.view('x:status:21' as Subject)).toBe(undefined)
  })

  it('part when the extension is gone', () => {
    const gone = vi.fn()
    open(gone)
    runtime.id = undefined
    last().die()
    vi.runAllTimers()
    expect(gone).toHaveBeenCalledOnce()
  })

  it('part when the hub turns the page away again and again', () => {
    const controller = new AbortController()
    openPageLink(controller.signal, () => controller.abort())
    for (let cut = 0; cut < 7; cut++) {
      expect(controller.signal.aborted).toBe(false)
      last().die()
      vi.runAllTimers()
    }
    expect(controller.signal.aborted).toBe(true)
    expect(ports).toHaveLength(7)
  })
})
