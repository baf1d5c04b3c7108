import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Subject } from '#shared/inbox/subject.ts'
import { handleOfProfile, handleOfStatus, placeOf, subjectOf, timeOfId } from './subject.ts'

const id = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String)
const handle = fc
  .stringMatching(/^[A-Za-z0-9_]{1,20}$/)
  .filter((name) => handleOfProfile(new URL(`https://x.com/${name}`)) !== null)
const host = fc.constantFrom(
  'x.com',
  'twitter.com',
  'www.x.com',
  'www.twitter.com',
  'mobile.x.com',
  'mobile.twitter.com',
  'm.twitter.com',
)
const query = fc.constantFrom('', '?s=20', '?s=20&t=AbC', '#r', '?ref_src=x#top')
const status = (given: string) => Subject.parse(`x:status:${given}`)

const forms: [string, (handle: string, id: string) => string][] = [
  ['plain', (name, post) => `/${name}/status/${post}`],
  ['with a slash', (name, post) => `/${name}/status/${post}/`],
  ['without the author', (_, post) => `/i/status/${post}`],
  ['from the web view', (_, post) => `/i/web/status/${post}`],
  ['statuses', (name, post) => `/${name}/statuses/${post}`],
  ['a photo', (name, post) => `/${name}/status/${post}/photo/2`],
  ['a video', (name, post) => `/${name}/status/${post}/video/1`],
  ['the media viewer', (name, post) => `/${name}/status/${post}/mediaviewer`],
  ['analytics', (name, post) => `/${name}/status/${post}/analytics`],
  ['history', (name, post) => `/${name}/status/${post}/history`],
  ['quotes', (name, post) => `/${name}/status/${post}/quotes`],
  ['reposts with comments', (name, post) => `/${name}/status/${post}/retweets/with_comments`],
  ['likes', (name, post) => `/${name}/status/${post}/likes`],
  ['hashbang', (name, post) => `/#!/${name}/status/${post}`],
]

describe('the subject of an address', () => {
  it.each(forms)('is one and the same for every form of it: %s', (_form, path) => {
    fc.assert(
      fc.property(host, handle, id, query, (site, name, post, tail) => {
        const hashbang = path(name, post).startsWith('/#!')
        const address = `https://${site}${path(name, post)}${hashbang ? '' : tail}`
        expect(subjectOf(new URL(address))).toBe(status(post))
      }),
    )
  })

  it('keeps every digit: ids past 2^53 are text', () => {
    expect(subjectOf(new URL('https://x.com/a/status/9007199254740993'))).toBe('x:status:9007199254740993')
    expect(subjectOf(new URL('https://x.com/a/status/123'))).not.toBe(
      subjectOf(new URL('https://x.com/a/status/1234567')),
    )
  })

  it.each([
    'https://notx.com/a/status/1',
    'https://x.com.evil.example/a/status/1',
    'https://evil.example/x.com/a/status/1',
    'https://twitter.co/a/status/1',
    'http://x.com/a/status/1',
    'https://x.com:8443/a/status/1',
    'https://x.com/a/status/',
    'https://x.com/a/status/0',
    'https://x.com/a/status/12a',
    'https://x.com/a/status/12345678901234567890',
    'https://x.com/search/status/1',
    'https://x.com/settings/account',
    'https://x.com/a',
    'https://x.com/a/likes/1',
  ])('refuses %s', (address) => {
    expect(subjectOf(new URL(address))).toBeNull()
  })

  it('never comes from another host, whatever the path', () => {
    const foreign = fc.stringMatching(/^([a-z0-9-]{0,8}x|twitter|x)\.(com\.[a-z]{2,6}|co|org|comx|net)$/)
    fc.assert(
      fc.property(foreign, handle, id, (site, name, post) => {
        const url = URL.parse(`https://${site}/${name}/status/${post}`)
        if (url) expect(subjectOf(url)).toBeNull()
      }),
    )
  })

  it('is a valid subject or nothing, for any path at all', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, given) => {
        const subject = subjectOf(new URL(`https://x.com${path}?${given}`))
        if (subject !== null) expect(Subject.parse(subject)).toBe(subject)
      }),
    )
  })

  it('names articles and direct messages, where the address does', () => {
    expect(subjectOf(new URL('https://x.com/a/article/20'))).toBe('x:article:20')
    expect(subjectOf(new URL('https://x.com/messages/12-34'))).toBe('x:dm:12-34')
    expect(subjectOf(new URL('https://x.com/i/chat/12-34'))).toBe('x:dm:12-34')
    expect(subjectOf(new URL('https://x.com/messages'))).toBeNull()
  })
})

describe('the place that an address is', () => {
  it.each([
    ['/', 'home', null, null],
    ['/home', 'home', null, null],
    ['/a/status/20', 'conversation', 'x:status:20', null],
    ['/a/status/20/photo/1', 'photo', 'x:status:20', null],
    ['/a/status/20/quotes', 'list', 'x:status:20', null],
    ['/compose/post', 'compose', null, null],
    ['/compose/tweet', 'compose', null, null],
    ['/compose/post?in_reply_to=20', 'compose', null, 'x:status:20'],
    ['/intent/tweet?in_reply_to=20', 'compose', null, 'x:status:20'],
    ['/intent/post?in_reply_to=javascript:1', 'compose', null, null],
    ['/i/chat', 'chat', null, null],
    ['/explore', 'other', null, null],
  ])('%s is %s', (path, view, subject, parent) => {
    expect(placeOf(new URL(`https://x.com${path}`))).toEqual({ view, subject, parent })
  })
})

describe('people in addresses', () => {
  it('are found where the address is theirs, and only there', () => {
    expect(handleOfProfile(new URL('https://x.com/Lena_R'))).toBe('Lena_R')
    expect(handleOfProfile(new URL('https://x.com/home'))).toBeNull()
    expect(handleOfProfile(new URL('https://x.com/hashtag/coffee'))).toBeNull()
    expect(handleOfProfile(new URL('https://example.com/lena_r'))).toBeNull()
    expect(handleOfStatus(new URL('https://x.com/i/status/20'))).toBeNull()
    expect(handleOfStatus(new URL('https://x.com/lena_r/status/20'))).toBe('lena_r')
  })
})

it('an id tells when its post was made', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_300_000_000_000, max: 1_900_000_000_000 }), (at) => {
      expect(timeOfId(((BigInt(at - 1_288_834_974_657) << 22n) + 4_194_303n).toString())).toBe(at)
    }),
  )
})
