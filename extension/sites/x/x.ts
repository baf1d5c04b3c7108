import { createEvents } from '../events.ts'
import { watchPage } from '../observe.ts'
import type { SiteAdapter, SiteEvents } from '../site.ts'
import { createAccount } from './account.ts'
import { createComposers } from './composers.ts'
import { createEditing } from './editing.ts'
import { createHealth } from './health.ts'
import { createLook } from './look.ts'
import { openNatively } from './navigate.ts'
import { createPlace } from './place.ts'
import { createPosts } from './posts.ts'
import { createPresses } from './presses.ts'
import { createReceipt } from './receipt.ts'
import { createSend } from './send.ts'
import { createSlots } from './slots/slots.ts'
import { subjectOf } from './subject.ts'

/** Attributes by which a node that stays becomes another post, or another account. */
const identity = ['href', 'datetime', 'data-testid']

/** X, as the rest of the extension may know it. */
export const createX = (): SiteAdapter => {
  const events = createEvents<SiteEvents>()
  const place = createPlace(events)
  const posts = createPosts(events, () => (place.now().view === 'photo' ? place.now() : place.ground()))
  const presses = createPresses(events, { posts, place })
  const composers = createComposers(events, { place, posts, presses })
  const editing = createEditing(events, composers)
  const account = createAccount(events, composers)
  const look = createLook(events)
  const health = createHealth(events, { place, posts, composers })
  const receipt = createReceipt(events, { posts, editing })
  const send = createSend(events, { composers, editing, account }, receipt.arm)
  const slots = createSlots({ posts, composers })

  place.onMove(() => {
    posts.readAgain()
    composers.scan()
    editing.follow()
    health.moved()
  })

  return {
    network: 'x',
    subjectOf,
    observe: events.observe,
    start(signal) {
      // First of all, before any script of the page: on one target the order of listeners is that of registering.
      send.start(signal)
      presses.start(signal)
      editing.start(signal)
      events.observe('post', receipt.post, signal)
      watchPage(
        (turn) => {
          place.check()
          posts.turn(turn)
          composers.turn(turn)
          editing.follow()
          receipt.turn()
          slots.turn()
          account.turn()
          look.turn()
          health.turn()
        },
        { attributes: identity, ours: slots.hosts, signal },
      )
      place.start(signal)
      look.start(signal)
      account.start(signal)
      health.start(signal)
      slots.start(signal)
      if (document.documentElement) {
        posts.turn({ added: [document.documentElement], removed: [], touched: [] })
        composers.scan()
        editing.follow()
      }
      signal.addEventListener('abort', composers.stop, { once: true })
    },
    account: account.now,
    health: health.now,
    look: look.now,
    slot: slots.open,
    read: editing.read,
    isComposing: editing.isComposing,
    insertBy: editing.insertBy,
    focus: editing.focus,
    go: openNatively,
  }
}
