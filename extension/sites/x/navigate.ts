import { isX } from './subject.ts'

/** Opens a post in this tab, as following a link to it would. Only within X: an address from a message leads nowhere else. */
export const openNatively = (url: string) => {
  const address = URL.parse(url)
  if (address && isX(address)) location.assign(address)
}
