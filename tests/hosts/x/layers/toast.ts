import { type Label, label } from '../store/labels.ts'
import { change, page, type Toast } from '../store/page.ts'

/** A toast leaves after this long. Source: how long the page's own stay. */
export const TOAST_STAYS = 5_000

let keys = 0

export const toast = (text: Label, link?: string) => {
  keys += 1
  const { language } = page()
  const entry: Toast = {
    key: keys,
    text: label(language, text),
    ...(link ? { link: { to: link, label: label(language, 'view') } } : {}),
  }
  change(({ toasts }) => ({ toasts: [...toasts, entry] }))
  setTimeout(
    () => change(({ toasts }) => ({ toasts: toasts.filter(({ key }) => key !== entry.key) })),
    TOAST_STAYS,
  )
}
