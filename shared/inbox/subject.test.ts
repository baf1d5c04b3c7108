import { describe, expect, it } from 'vitest'
import { source } from './conversation.fixtures.ts'
import { SubjectSource } from './subject.ts'

describe('where a post can be seen', () => {
  it.each([
    'https://x.com/lena/status/20',
    'https://mobile.twitter.com/i/web/status/20',
    'https://www.instagram.com/p/C0/',
  ])('is an address of its network: %s', (url) =>
    expect(SubjectSource.safeParse({ ...source, url }).success).toBe(true),
  )

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://x.com/lena/status/20',
    'https://evil.example/x.com/',
    'https://x.com.evil.example/lena',
    'https://x.com@evil.example/',
    'https://evil.example/\nhttps://x.com/lena',
  ])('is nothing that a teammate could be lured to: %s', (url) =>
    expect(SubjectSource.safeParse({ ...source, url }).success).toBe(false),
  )
})
