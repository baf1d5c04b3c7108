import { openRepostMenu } from '../layers/open-menu.ts'
import { like, openReply } from '../post/actions.tsx'
import { showFresh } from '../store/fresh.ts'
import { page } from '../store/page.ts'
import { record } from '../store/record.ts'
import { push, where } from './navigation.ts'
import { isOverlay } from './route.ts'

const statusIn = /\/status\/(\d+)/

/** The post of the article that has the focus, as its time link names it. */
const focusedPost = () => {
  const article = document.activeElement?.closest('article')
  const link = article?.querySelector('a[href*="/status/"]:has(time)')
  return page().posts.get(statusIn.exec(link?.getAttribute('href') ?? '')?.[1] ?? '')
}

const step = (by: number) => {
  const articles = [...document.querySelectorAll<HTMLElement>('main article')]
  const at = articles.findIndex((article) => article.contains(document.activeElement))
  articles[Math.max(0, at + by)]?.focus()
}

const onFocused = (act: (id: string) => void) => () => {
  const post = focusedPost()
  if (post) act(post.id)
}

const actions: Record<string, () => void> = {
  n: () => push('/compose/post'),
  r: () => {
    const post = focusedPost()
    if (post) openReply(post)
  },
  l: onFocused(like),
  t: onFocused(openRepostMenu),
  j: () => step(1),
  k: () => step(-1),
  '.': showFresh,
}

const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

/** Single keys on the document. An event from within a foreign shadow root looks as if its host had sent it. */
export const listenToShortcuts = () =>
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || writes(event.target))
      return
    const act = actions[event.key]
    if (!act) return
    record.shortcuts.push(event.key)
    if (isOverlay(where().front)) return
    event.preventDefault()
    act()
  })
