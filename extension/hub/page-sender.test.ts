import { describe, expect, it } from 'vitest'
import { isOurPage, pageSender } from './page-sender.ts'

const us = 'mikjbdnialmhmmbncaicnhnbihijbimg'
const tab = { id: 4, windowId: 1 } as chrome.tabs.Tab
const script = { id: us, url: 'https://x.com/home', frameId: 0, tab }

describe('who may open a page’s port', () => {
  it.each(['https://x.com/lena/status/20', 'https://twitter.com/home'])('a script of ours on %s', (url) => {
    expect(pageSender({ ...script, url }, us)).toEqual({ tab: 4, window: 1, network: 'x' })
  })

  it.each<[string, Partial<chrome.runtime.MessageSender>]>([
    ['another extension', { id: 'a'.repeat(32) }],
    ['a frame inside the page', { frameId: 3 }],
    ['no tab', { tab: undefined }],
    ['no address', { url: undefined }],
    ['an unsafe address', { url: 'http://x.com/home' }],
    ['another site', { url: 'https://evil.example/x.com/' }],
    ['a site that only begins alike', { url: 'https://x.com.evil.example/' }],
    ['the site under another name', { url: 'https://help.x.com/' }],
    ['another port', { url: 'https://x.com:8443/' }],
    ['a name out of the prototype', { url: 'https://constructor/' }],
  ])('not %s', (_who, wrong) => {
    expect(pageSender({ ...script, ...wrong }, us)).toBeNull()
  })
})

describe('who may open a panel’s port', () => {
  const origin = `chrome-extension://${us}`

  it('a page of our own', () => {
    expect(isOurPage({ id: us, url: `${origin}/sidepanel.html` }, us, origin)).toBe(true)
  })

  it.each([
    ['a content script', { id: us, url: 'https://x.com/home' }],
    ['another extension', { id: 'a'.repeat(32), url: `chrome-extension://${'a'.repeat(32)}/sidepanel.html` }],
    ['an address that begins alike', { id: us, url: `${origin}.evil.example/` }],
  ])('not %s', (_who, sender) => {
    expect(isOurPage(sender, us, origin)).toBe(false)
  })
})
