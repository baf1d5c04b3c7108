import type { House } from '../house.ts'

/**
 * Whether a request that a browser sends with our cookie comes from a page of ours: its Origin is the address that
 * people open, or the very host that was asked. Under the public name the scheme counts too: a page on plain http may
 * be anybody's between here and there. A request without Origin is not from a page that may write.
 */
export const isOwnOrigin = (house: Pick<House, 'publicUrl'>, headers: Pick<Headers, 'get'>) => {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  if (origin === house.publicUrl) return true
  const { host } = new URL(origin)
  return host === headers.get('host') && host !== new URL(house.publicUrl).host
}
