import { accept, type Result, refuse } from '#shared/kit/result.ts'

/** http is for this machine alone: a token must not cross a network in the clear. */
const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/

/**
 * What a person types, as the origin and path the hub speaks to, without a slash at the end. No scheme means https,
 * or http on this machine. Refusals: `not-an-address`, `not-secure`.
 */
export const serverAddress = (typed: string): Result<string> => {
  const text = typed.trim()
  const bare = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : null
  const guess = bare ?? `https://${text}`
  if (!URL.canParse(guess)) return refuse('not-an-address')
  const url = new URL(guess)
  const local = LOCAL.test(url.hostname)
  if (!bare && local) return serverAddress(`http://${text}`)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('not-an-address')
  // Chromium takes what no host can be, and keeps it in percent signs.
  if (url.username || url.password || !url.hostname || url.hostname.includes('%'))
    return refuse('not-an-address')
  if (url.protocol === 'http:' && !local) return refuse('not-secure')
  return accept(`${url.origin}${url.pathname.replace(/\/+$/, '')}`)
}

/** The match pattern that the browser's own question names. Ports cannot be part of it. */
export const permissionPattern = (server: string) => {
  const { protocol, hostname } = new URL(server)
  return `${protocol}//${hostname}/*`
}
