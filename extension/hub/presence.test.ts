import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { dana, halla, min, v7 } from '#shared/inbox/conversation.fixtures.ts'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { ownPresence } from './own-presence.ts'
import { Whereabouts } from './presence.ts'

const c1 = v7(0x40) as ConversationId
const c2 = v7(0x41) as ConversationId
const line = { member: dana.id, conversation: c1, doing: 'replying', at: 5 }

describe('who is where, as the server tells it', () => {
  const heard = (...told: unknown[]) => {
    const whereabouts = new Whereabouts()
    for (const one of told) whereabouts.hear(halla, JSON.stringify(one))
    return whereabouts
  }

  it('begins with the whole list, then one line per change', () => {
    const whereabouts = heard(
      { type: 'presence.all', list: [line] },
      { type: 'presence', member: min.id, conversation: c1, doing: 'viewing', at: 6 },
    )
    expect(whereabouts.at(c1)).toHaveLength(2)
    expect(whereabouts.of(dana.id, c1)).toMatchObject({ doing: 'replying', at: 5 })
  })

  it('forgets who is gone, and everybody when the line is cut', () => {
    const whereabouts = heard(
      { type: 'presence.all', list: [line] },
      { ...line, type: 'presence', doing: 'gone' },
    )
    expect(whereabouts.list()).toEqual([])
    whereabouts.hear(halla, JSON.stringify({ type: 'presence.all', list: [line] }))
    whereabouts.forget(halla)
    expect(whereabouts.list()).toEqual([])
  })

  it('takes nothing that it cannot read', () => {
    expect(heard('{', { type: 'presence', member: 'x' }).list()).toEqual([])
  })
})

describe('telling where this browser is', () => {
  const telling = () => {
    vi.useFakeTimers({ now: 100_000 })
    const stop = new AbortController()
    onTestFinished(() => {
      stop.abort()
      vi.useRealTimers()
    })
    const said: unknown[] = []
    const own = ownPresence({
      say: (_client, message) =>
        said.push(
          message.type === 'beat' ? 'beat' : `${message.conversation === c1 ? 'c1' : 'c2'} ${message.doing}`,
        ),
      now: () => Date.now(),
      signal: stop.signal,
    })
    const at = (doing: 'viewing' | 'replying', lastKey = 0) => ({ client: halla, doing, lastKey })
    return { said, own, at }
  }

  it('says nothing while it is nowhere, not even a beat', () => {
    const { said, own } = telling()
    own.is(new Map())
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual([])
  })

  it('speaks on change, beats every three seconds, and says goodbye', () => {
    const { said, own, at } = telling()
    own.is(new Map([[c1, at('viewing')]]))
    own.is(new Map([[c1, at('viewing')]]))
    vi.advanceTimersByTime(6_000)
    own.is(new Map([[c2, at('viewing')]]))
    expect(said).toEqual(['c1 viewing', 'beat', 'beat', 'c1 gone', 'c2 viewing'])
  })

  it('tells of pressed keys every five seconds at most, and of silence never', () => {
    const { said, own, at } = telling()
    own.is(new Map([[c1, at('replying', 100_000)]]))
    vi.setSystemTime(104_999)
    own.is(new Map([[c1, at('replying', 104_999)]]))
    vi.setSystemTime(105_000)
    own.is(new Map([[c1, at('replying', 105_000)]]))
    vi.setSystemTime(200_000)
    own.is(new Map([[c1, at('replying', 105_000)]]))
    expect(said.filter((one) => one !== 'beat')).toEqual(['c1 replying', 'c1 replying'])
  })

  it('says it all again to a server that forgot it with the old socket', () => {
    const { said, own, at } = telling()
    own.is(new Map([[c1, at('replying', 1)]]))
    own.again()
    expect(said).toEqual(['c1 replying', 'c1 replying'])
  })
})
