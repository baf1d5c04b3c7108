import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Attention } from '../link/panel-messages.ts'
import { commandQueue, type QueueStore } from './command-queue.ts'
import type { Order, Waiting } from './order.ts'
import type { Verdict } from './verdict.ts'

const me = { server: 'https://perch.example', workspace: 'w', member: 'dana' }
const order = (more: Partial<Order> = {}): Order => ({
  name: 'conversation.note',
  on: 'c1',
  input: { text: 'a note' },
  subject: null,
  as: null,
  ...more,
})
const done = (on = 'c1', version = 2): Verdict => ({ kind: 'done', on, version, body: {} })
const held: Verdict = { kind: 'refused', code: 'held', details: {} }

/** A disk that outlives the queue, as IndexedDB does. */
const aDisk = () => {
  const queue = new Map<string, Waiting>()
  const attention: Attention[] = []
  const store: QueueStore = {
    all: async () => [...queue.values()],
    put: async (waiting) => {
      for (const one of waiting) queue.set(one.envelope.commandId, one)
    },
    remove: async (id) => void queue.delete(id),
    attention: async (item) => void attention.push(item),
  }
  return { queue, attention, store }
}

const aQueue = (
  post: (waiting: Waiting) => Promise<Verdict>,
  { disk = aDisk(), who = me as typeof me | null, isOffline = (): boolean => false } = {},
) => {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  let n = 0
  const queue = commandQueue({
    store: disk.store,
    post,
    newCommandId: () => `${Math.random()}-${++n}`,
    now: () => 1_000,
    who: () => who,
    isOffline,
    changed: () => {},
    faulted: () => {},
    signal: stop.signal,
  })
  return { queue, disk, stop }
}

describe('commands on their way', () => {
  it('are answered, and leave nothing on disk', async () => {
    const { queue, disk } = aQueue(async () => done())
    expect(await queue.ask([order()])).toMatchObject({ outcome: 'done' })
    await vi.waitFor(() => expect(disk.queue.size).toBe(0))
  })

  it('go in order within a conversation; another conversation does not wait', async () => {
    const begun: string[] = []
    let letFirst = () => {}
    const { queue } = aQueue(async ({ envelope }) => {
      begun.push(`${envelope.on} ${envelope.name}`)
      if (begun.length === 1) await new Promise<void>((resolve) => (letFirst = resolve))
      return done(envelope.on)
    })
    const both = queue.ask([order({ name: 'conversation.open' }), order({ name: 'conversation.claim' })])
    await queue.ask([order({ on: 'c2' })])
    expect(begun).toEqual(['c1 conversation.open', 'c2 conversation.note'])
    letFirst()
    await both
    expect(begun[2]).toBe('c1 conversation.claim')
  })

  it('follow a conversation that the team had already, under its own id', async () => {
    const sent: string[] = []
    const { queue } = aQueue(async ({ envelope }) => {
      sent.push(envelope.on)
      return done('theirs')
    })
    await queue.ask([order({ name: 'conversation.open', on: 'mine' }), order({ on: 'mine' })])
    await queue.ask([order({ on: 'mine' })])
    expect(sent).toEqual(['mine', 'theirs', 'theirs'])
  })

  it('take an own change for seen, and nobody else’s', async () => {
    const bases: (number | undefined)[] = []
    const { queue } = aQueue(async ({ envelope }) => {
      bases.push(envelope.basedOn)
      return done('c1', 5)
    })
    await Promise.all([
      queue.ask([order({ basedOn: 4 })]),
      queue.ask([order({ basedOn: 4 })]),
      queue.ask([order({ basedOn: 3 })]),
    ])
    expect(bases).toEqual([4, 5, 3])
  })

  it('are queued while the server is away, and go out under the same id once it is back', async () => {
    const ids: string[] = []
    let isAway = true
    const { queue, disk } = aQueue(async ({ envelope }) => {
      ids.push(envelope.commandId)
      if (isAway) throw new TypeError('Failed to fetch')
      return done()
    })
    expect(await queue.ask([order()])).toMatchObject({ outcome: 'queued' })
    expect(disk.queue.size).toBe(1)
    isAway = false
    queue.kick()
    await vi.waitFor(() => expect(disk.queue.size).toBe(0))
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
  })

  it('outlive the worker', async () => {
    const { queue, disk, stop } = aQueue(async () => ({ kind: 'away' }), { isOffline: () => true })
    await queue.ask([order({ input: { text: 'written offline' } })])
    stop.abort()
    const inputs: unknown[] = []
    const next = aQueue(async ({ envelope }) => done(envelope.on, inputs.push(envelope.input)), { disk })
    await next.queue.resume()
    await vi.waitFor(() => expect(disk.queue.size).toBe(0))
    expect(inputs).toEqual([{ text: 'written offline' }])
  })

  it('that are refused after their asker left wait for a person, with their text', async () => {
    let verdict: Verdict = { kind: 'away' }
    const { queue, disk } = aQueue(async () => verdict, { isOffline: () => true })
    await queue.ask([order({ input: { text: 'must not be lost' } })])
    verdict = held
    queue.kick()
    await vi.waitFor(() => expect(disk.attention).toHaveLength(1))
    expect(disk.attention[0]).toMatchObject({ code: 'held', input: { text: 'must not be lost' } })
    expect(disk.queue.size).toBe(0)
  })

  it('that are refused at once are told to their asker, and nowhere else', async () => {
    const { queue, disk } = aQueue(async () => held)
    expect(await queue.ask([order()])).toMatchObject({ outcome: 'refused', code: 'held' })
    expect(disk.attention).toEqual([])
  })

  it('behind an opening that is refused are not sent', async () => {
    const sent: string[] = []
    const { queue } = aQueue(async ({ envelope }) => {
      sent.push(envelope.name)
      return { kind: 'refused', code: 'no-profile', details: {} }
    })
    const both = [order({ name: 'conversation.open' }), order({ name: 'conversation.claim' })]
    expect(await queue.ask(both)).toMatchObject({ outcome: 'refused', code: 'no-profile' })
    expect(sent).toEqual(['conversation.open'])
  })

  it('of somebody else who used this browser stay where they are', async () => {
    const disk = aDisk()
    const { queue, stop } = aQueue(async () => ({ kind: 'away' }), { disk, isOffline: () => true })
    await queue.ask([order()])
    stop.abort()
    let posts = 0
    const next = aQueue(async () => done('c1', ++posts), { disk, who: { ...me, member: 'min' } })
    await next.queue.resume()
    expect(posts).toBe(0)
    expect(disk.queue.size).toBe(1)
  })

  it('fail aloud when neither the server answers nor the disk takes them', async () => {
    const disk = aDisk()
    disk.store.put = async () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const { queue } = aQueue(async () => ({ kind: 'away' }), { disk, isOffline: () => true })
    expect(await queue.ask([order()])).toMatchObject({ outcome: 'failed', code: 'device-full' })
  })
})
