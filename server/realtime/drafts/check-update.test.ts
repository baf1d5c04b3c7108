import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { checkUpdate } from './check-update.ts'

const aDraft = (text = '') => {
  const document = new Y.Doc()
  if (text) document.getText('text').insert(0, text)
  return document
}

/** What a second person sends after writing into a copy of `document`. */
const edit = (document: Y.Doc, change: (text: Y.Text) => void) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  const before = Y.encodeStateVector(copy)
  change(copy.getText('text'))
  return Y.encodeStateAsUpdate(copy, before)
}

describe('an update on its way into a draft', () => {
  it('is taken when it writes, deletes, or both', () => {
    const draft = aDraft('Hello Lena')
    for (const change of [
      (text: Y.Text) => text.insert(5, ', dear'),
      (text: Y.Text) => text.delete(0, 6),
      (text: Y.Text) => text.applyDelta([{ retain: 6 }, { delete: 4 }, { insert: '민지 🙏' }]),
    ])
      expect(checkUpdate(edit(draft, change), draft)).toMatchObject({ problem: null, isKnown: false })
  })

  it('is known when it says only what is there, deletions included', () => {
    const draft = aDraft('Hello Lena')
    draft.getText('text').delete(2, 3)
    const known = { problem: null, isKnown: true }
    expect(checkUpdate(Y.encodeStateAsUpdate(new Y.Doc()), draft)).toMatchObject(known)
    expect(checkUpdate(Y.encodeStateAsUpdate(draft), draft)).toMatchObject(known)
    const more = edit(draft, (text) => text.delete(0, 2))
    expect(checkUpdate(more, draft)).toMatchObject({ problem: null, isKnown: false })
  })

  it('names those under whose ids it writes', () => {
    const [one, other] = [aDraft('one'), aDraft('other')]
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    const checked = checkUpdate(Y.encodeStateAsUpdate(one), new Y.Doc())
    expect(checked.problem === null && [...checked.writers].sort()).toEqual(
      [one.clientID, other.clientID].sort(),
    )
  })

  it('is refused when it deletes what nobody has written', () => {
    const elsewhere = aDraft('elsewhere')
    const deletion = edit(elsewhere, (text) => text.delete(0, 3))
    expect(checkUpdate(deletion, aDraft('here'))).toEqual({ problem: 'incomplete' })
  })

  it('does what the check promises, whatever people write: applied, nothing waits for a part that is missing', () => {
    const step = fc.record({
      at: fc.nat(40),
      cut: fc.nat(5),
      text: fc.string({ unit: 'grapheme', maxLength: 6 }),
    })
    void fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const draft = aDraft('start')
        for (const { at, cut, text } of steps) {
          const update = edit(draft, (shared) => {
            const from = Math.min(at, shared.length)
            shared.delete(from, Math.min(cut, shared.length - from))
            shared.insert(from, text)
          })
          expect(checkUpdate(update, draft)).toMatchObject({ problem: null })
          Y.applyUpdate(draft, update)
          expect(draft.store.pendingStructs ?? draft.store.pendingDs).toBeNull()
          expect(checkUpdate(update, draft)).toMatchObject({ isKnown: true })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never throws over bytes, and what it takes of them never hurts', () => {
    const draft = aDraft('Hello')
    const real = edit(draft, (text) => text.insert(2, 'abc'))
    const broken = fc.tuple(fc.nat(real.length - 1), fc.nat(255)).map(([at, byte]) => {
      const copy = real.slice()
      copy[at] = byte
      return copy
    })
    void fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), broken), (bytes) => {
        if (checkUpdate(bytes, draft).problem !== null) return
        const copy = aDraft()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(draft))
        Y.applyUpdate(copy, bytes)
        expect(copy.store.pendingStructs ?? copy.store.pendingDs).toBeNull()
        expect([...copy.share.keys()]).toEqual(['text'])
      }),
      { numRuns: 2_000 },
    )
  })
})
