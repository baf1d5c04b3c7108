import { useSyncExternalStore } from 'react'
import type { Language } from './labels.ts'
import type { Post } from './post.ts'
import { seed } from './seed.ts'
import { defaults, type Switches } from './switches.ts'
import type { Theme } from './themes.ts'

export type Toast = { key: number; text: string; link?: { to: string; label: string } }
export type Menu = { kind: 'repost' | 'accounts' | 'more'; at: { x: number; y: number }; post?: string }

/** Everything the page shows. One object, replaced as a whole: what reads it re-renders. */
export type Page = {
  account: string
  /** What the navigation shows; it lags behind `account` after a switch. */
  navAccount: string
  theme: Theme
  language: Language
  /** 0 to 4, 2 is the usual. */
  textSize: number
  switches: Switches
  posts: ReadonlyMap<string, Post>
  home: readonly string[]
  /** Waiting on top of the feed behind the "show new posts" line. */
  fresh: readonly string[]
  liked: ReadonlySet<string>
  reposted: ReadonlySet<string>
  bookmarked: ReadonlySet<string>
  toasts: readonly Toast[]
  menu: Menu | null
  /** The key of the whole app: a theme or account change re-renders everything. */
  appEpoch: number
  /** The key of every editor: a new one replaces its node. */
  editorEpoch: number
}

const { feed, rest } = seed()

let state: Page = {
  account: 'hallacoffee',
  navAccount: 'hallacoffee',
  theme: 'light',
  language: 'en',
  textSize: 2,
  switches: defaults,
  posts: new Map([...feed, ...rest].map((post) => [post.id, post])),
  home: feed.map((post) => post.id),
  fresh: [],
  liked: new Set(),
  reposted: new Set(),
  bookmarked: new Set(),
  toasts: [],
  menu: null,
  appEpoch: 0,
  editorEpoch: 0,
}

const listeners = new Set<() => void>()

export const page = () => state

export const change = (patch: Partial<Page> | ((now: Page) => Partial<Page>)) => {
  state = { ...state, ...(typeof patch === 'function' ? patch(state) : patch) }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `select` must return the same object for the same state. */
export const usePage = <Value>(select: (now: Page) => Value) =>
  useSyncExternalStore(subscribe, () => select(state))

export const toggled = (set: ReadonlySet<string>, id: string) => {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
