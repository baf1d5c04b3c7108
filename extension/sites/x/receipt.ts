import type { Subject } from '#shared/inbox/subject.ts'
import { sameHandle } from '#shared/team/profile.ts'
import type { Events } from '../events.ts'
import { locate } from '../locate.ts'
import type { Post, SendIntent, SiteEvents } from '../site.ts'
import type { Editing } from './editing.ts'
import { postText, toastLink } from './locators.ts'
import type { Posts } from './posts.ts'
import { handleOfStatus, placeOf, statusId, timeOfId } from './subject.ts'

/** How long after the press a proof is waited for, and how far a new id's own time may lie from it. In milliseconds. */
const ARMED = 15_000
const EARLIER = 5_000
const LATER = 60_000

type Sent = {
  readonly intent: SendIntent
  readonly at: number
  /** Links in toasts that stood there before the press prove nothing. */
  readonly old: ReadonlySet<string>
  /** Did the text leave its field at some time since? Alone it proves little, with silence it is all there is. */
  hasLeft: boolean
}

/** As far as X changes a text in showing it: spaces, links, and the names that a reply begins with. */
const shown = (text: string) =>
  text
    .replace(/(https?:\/\/|www\.)\S+|\S+…/g, '')
    .replace(/^(\s*@\w+)+/, '')
    .replace(/\s+/g, ' ')
    .trim()

const textOf = (article: Element) => {
  const [text] = locate(article, postText).elements
  const copy = text?.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const image of copy.querySelectorAll('img[alt]')) image.replaceWith(image.getAttribute('alt') ?? '')
  return copy.textContent
}

/** Names what went out, from what the page shows of it. Armed only by a send that was let through. */
export const createReceipt = (
  events: Events<SiteEvents>,
  { posts, editing }: { posts: Posts; editing: Editing },
) => {
  let waiting: Sent[] = []
  const taken = new Set<string>()

  const settle = (sent: Sent, permalink: string | null, subject: Subject | null) => {
    waiting = waiting.filter((one) => one !== sent)
    const { composer, account, text } = sent.intent
    events.emit('receipt', {
      composer,
      parent: composer.parent,
      account,
      text,
      permalink,
      subject,
      at: Date.now(),
    })
  }

  const isNew = (id: string, at: number) => {
    const made = timeOfId(id)
    return !taken.has(id) && !posts.wasSeenBefore(id, at) && made > at - EARLIER && made < at + LATER
  }

  const prove = (sent: Sent, url: string, subject: Subject) => {
    taken.add(statusId(subject)!)
    settle(sent, url, subject)
  }

  const isOurs = ({ intent: { account } }: Sent, handle: string | null) =>
    typeof account === 'object' && handle !== null && sameHandle(account.handle, handle)

  const lookAtToasts = () => {
    for (const link of locate(document, toastLink).elements) {
      const href = link.getAttribute('href')
      const address = href && URL.parse(href, location.href)
      const subject = address && placeOf(address).subject
      const id = subject && statusId(subject)
      if (!id) continue
      // The oldest send first: the page answers in order.
      const sent = waiting.find(
        (one) => !one.old.has(href) && isNew(id, one.at) && isOurs(one, handleOfStatus(address)),
      )
      if (sent) prove(sent, `https://x.com${address.pathname}`, subject)
    }
  }

  const isGone = ({ intent: { composer } }: Sent) => !editing.read(composer)?.trim()

  const give = (sent: Sent) => {
    if (!waiting.includes(sent)) return
    const text = editing.read(sent.intent.composer)
    if (sent.hasLeft && text !== sent.intent.text) settle(sent, null, null)
    else waiting = waiting.filter((one) => one !== sent)
  }

  return {
    arm(intent: SendIntent) {
      const old = new Set(locate(document, toastLink).elements.map((link) => link.getAttribute('href') ?? ''))
      const sent: Sent = { intent, at: Date.now(), old, hasLeft: false }
      waiting = [...waiting, sent]
      setTimeout(() => give(sent), ARMED)
    },
    /** Toasts live for seconds, so they are seen in the turn that brings them. */
    turn() {
      if (waiting.length === 0) return
      for (const sent of waiting) sent.hasLeft ||= isGone(sent)
      lookAtToasts()
    },
    /** The other proof: a new post of ours with this text, in the place where the page puts it. */
    post(post: Post) {
      const id = statusId(post.subject)
      const article = waiting.length > 0 ? posts.articleOf(post) : null
      if (!id || !article) return
      const sent = waiting.find(
        (one) =>
          isNew(id, one.at) && isOurs(one, post.author) && shown(textOf(article)) === shown(one.intent.text),
      )
      if (sent) prove(sent, post.url, post.subject)
    },
  }
}
