import { describe, expect, it } from 'vitest'
import { applySplice, mergeTyping, spliceBetween } from './merge-typing.ts'

const copied = (last: string | null, next: string, draft: string) =>
  applySplice(draft, mergeTyping(last, next, draft))

describe('the difference of two texts', () => {
  it.each([
    ['', 'We are on it', { at: 0, remove: 0, insert: 'We are on it' }],
    ['We are on it', 'We are all on it', { at: 7, remove: 0, insert: 'all ' }],
    ['aaa', 'aa', { at: 2, remove: 1, insert: '' }],
    ['same', 'same', { at: 4, remove: 0, insert: '' }],
  ])('from %j to %j is one stretch', (before, after, splice) => {
    expect(spliceBetween(before, after)).toEqual(splice)
  })

  it('never cuts an emoji in two', () => {
    const { at, remove, insert } = spliceBetween('so 😀!', 'so 😁!')
    expect({ at, remove, insert }).toEqual({ at: 3, remove: 2, insert: '😁' })
  })
})

describe('copying what is typed natively into the shared draft', () => {
  it('begins an empty draft with the whole text', () => {
    expect(copied(null, 'So sorry', '')).toBe('So sorry')
  })

  it('leaves what an earlier writer left there, and begins below it', () => {
    expect(copied(null, 'So sorry', 'We are looking')).toBe('We are looking\n\nSo sorry')
  })

  it('changes nothing when the draft says the same already', () => {
    expect(mergeTyping(null, 'So sorry', 'So sorry').insert).toBe('')
  })

  it('follows the native text while nobody else writes', () => {
    expect(copied('So sory', 'So sorry', 'So sory')).toBe('So sorry')
  })

  it.each([
    ['before it', 'Hi Lena. So sory', 'Hi Lena. So sorry'],
    ['after it', 'So sory. Min', 'So sorry. Min'],
  ])('keeps what a teammate wrote %s', (_where, draft, result) => {
    expect(copied('So sory', 'So sorry', draft)).toBe(result)
  })

  it('keeps a teammate’s words when the writer deletes everything around them', () => {
    expect(copied('one two three', '', 'one TWO three')).toContain('TWO')
  })

  it('goes on below an earlier writer’s text', () => {
    expect(copied('So', 'So sorry', 'We look\n\nSo')).toBe('We look\n\nSo sorry')
  })
})
