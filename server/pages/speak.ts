import { type Language, type Words, words } from '#shared/words/words.ts'

/** The server has put the language into the page: the person's choice, else what the browser asks for first. */
export const language: Language = document.documentElement.lang === 'ko' ? 'ko' : 'en'

export const w: Words['pages'] = words[language].pages
export const refusals: Words['refusals'] = words[language].refusals

const YEAR = 365 * 86_400

/** Kept for this browser, then the page comes again in that language. Not secret, so no HttpOnly. */
export const choose = (chosen: Language) => {
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing in Firefox and on plain http
  document.cookie = `perch_language=${chosen}; path=/; max-age=${YEAR}; samesite=lax`
  location.reload()
}

const day = new Intl.DateTimeFormat(language, {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** An instant (epoch ms) on the person's own clock. */
export const moment = (at: number) => day.format(at)

/** How long ago, by this browser's clock. */
export const ago = (at: number) => w.ago(Math.max(0, (Date.now() - at) / 1000))
