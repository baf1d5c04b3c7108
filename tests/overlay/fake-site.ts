import type { Subject } from '#shared/inbox/subject.ts'
import type {
  Account,
  Composer,
  Health,
  HostTheme,
  Look,
  Post,
  SiteAdapter,
  SiteEvents,
  Slot,
} from '../../extension/sites/site.ts'

export type FakeSite = SiteAdapter & {
  emit<Kind extends keyof SiteEvents>(kind: Kind, event: SiteEvents[Kind]): void
  addPost(post: Partial<Post> & { subject: Subject; author: string; body: string }): Post
  addComposer(composer: Partial<Composer>, text?: string): Composer
  write(composer: Composer, text: string): void
  send(composer: Composer, composing?: boolean): boolean
  become(account: Account): void
  readonly sent: string[]
  cardAt: { left: number; top: number }
}

const element = (tag: string, className: string, text = '') => {
  const node = document.createElement(tag)
  node.className = className
  node.textContent = text
  return node
}

/** A page that obeys: posts, a composer and places, all told by hand. Nothing here knows how X builds its pages. */
export const createFakeSite = (theme: HostTheme, lang: string): FakeSite => {
  const main = document.body.appendChild(element('main', ''))
  const listeners = new Map<keyof SiteEvents, Set<(event: never) => void>>()
  const posts = new Map<number, HTMLElement>()
  const composers = new Map<number, { node: HTMLElement; field: HTMLElement; button: HTMLElement }>()
  const sent: string[] = []
  let ids = 0
  let account: Account = { handle: 'hallacoffee', networkId: '900' }
  const look: Look = { theme, font: getComputedStyle(document.body).fontFamily, size: 15, lang, dir: 'ltr' }
  const health: Health = { level: 'full', missing: [] }
  document.documentElement.dataset.ground = theme

  const slotIn = (place: Element | null | undefined, width: number, style = ''): Slot | null => {
    if (!place) return null
    const host = element('div', '')
    host.style.cssText = style
    place.append(host)
    return { host, width, inset: 66, close: () => host.remove() }
  }

  const site: FakeSite = {
    network: 'x',
    sent,
    cardAt: { left: 690, top: 40 },
    subjectOf: () => null,
    observe(kind, listener, signal) {
      const set = listeners.get(kind) ?? new Set()
      listeners.set(kind, set.add(listener as (event: never) => void))
      signal.addEventListener('abort', () => set.delete(listener as (event: never) => void))
    },
    start: () => {},
    emit(kind, event) {
      for (const listener of listeners.get(kind) ?? []) listener(event as never)
    },
    account: () => account,
    health: () => health,
    look: () => look,
    slot(place) {
      if ('chip' in place) return slotIn(posts.get(place.chip.id)?.querySelector('.place'), 240)
      if ('wire' in place) return slotIn(posts.get(place.wire.id)?.querySelector('.wire-place'), 40)
      if ('companion' in place) {
        const node = composers.get(place.companion.id)?.node
        const host = element('div', '')
        host.style.display = 'block'
        node?.after(host)
        return node ? { host, width: 600, inset: 66, close: () => host.remove() } : null
      }
      if ('gate' in place) {
        const button = composers.get(place.gate.id)?.button.getBoundingClientRect()
        if (!button) return null
        const style = `position: absolute; left: ${button.right - 372}px; top: ${button.bottom + scrollY + 8}px; width: 372px`
        return slotIn(document.body, 372, style)
      }
      return slotIn(
        document.body,
        286,
        `position: absolute; left: ${site.cardAt.left}px; top: ${site.cardAt.top}px`,
      )
    },
    read: (composer) => composers.get(composer.id)?.field.textContent ?? null,
    isComposing: () => false,
    async insertBy(_recipe, composer, text) {
      const field = composers.get(composer.id)?.field
      if (!field) return { ok: false, why: 'gone' }
      site.write(composer, text)
      return { ok: true }
    },
    focus: (composer) => composers.get(composer.id)?.field.focus(),
    go: () => {},
    become(next) {
      account = next
      site.emit('account', next)
    },
    addPost({ body, ...given }) {
      const post: Post = {
        id: ++ids,
        url: 'https://x.com/a/status/1',
        addresses: [],
        focused: false,
        ...given,
      }
      const node = element('article', '')
      node.tabIndex = 0
      const right = element('div', '')
      const head = element('div', 'head')
      head.append(
        element('b', '', given.author),
        element('span', 'soft', `@${given.author}`),
        element('span', 'place'),
      )
      right.append(head, element('div', '', body), element('div', 'acts', '3      1      12'))
      node.append(element('div', 'portrait'), right, element('div', 'wire-place'))
      main.append(node)
      posts.set(post.id, node)
      site.emit('post', post)
      return post
    },
    addComposer(given, text = '') {
      const composer: Composer = {
        id: ++ids,
        kind: 'reply',
        parent: null,
        parentUrl: null,
        parentAuthor: null,
        ...given,
      }
      const node = element('div', 'composer')
      const right = element('div', '')
      const field = element('div', 'field', text)
      field.contentEditable = 'true'
      const foot = element('div', 'foot')
      const button = element('button', '', lang === 'ko' ? '답글' : 'Reply')
      foot.append(button)
      right.append(element('div', 'soft', `Replying to @${composer.parentAuthor}`), field, foot)
      node.append(element('div', 'portrait'), right)
      main.append(node)
      composers.set(composer.id, { node, field, button })
      field.addEventListener('focus', () => site.emit('focus', { composer, inside: true }))
      field.addEventListener('blur', () => site.emit('focus', { composer, inside: false }))
      field.addEventListener('input', () =>
        site.emit('text', { composer, text: field.textContent ?? '', composing: false }),
      )
      button.addEventListener('click', () => site.send(composer))
      site.emit('composer', composer)
      if (text) site.emit('text', { composer, text, composing: false })
      return composer
    },
    write(composer, text) {
      const field = composers.get(composer.id)?.field
      if (field) field.textContent = text
      site.emit('text', { composer, text, composing: false })
    },
    send(composer, composing = false) {
      const text = site.read(composer) ?? ''
      let stopped = false
      site.emit('send intent', {
        composer,
        text,
        account,
        via: 'button',
        composing,
        stop: () => {
          stopped = true
        },
      })
      if (!stopped) sent.push(text)
      return !stopped
    },
  }
  return site
}
