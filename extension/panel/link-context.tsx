import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Observable } from '../link/observable.ts'
import type { House, PanelLink } from '../link/panel-link.ts'

const Link = createContext<PanelLink | null>(null)

export const LinkProvider = ({ link, children }: { link: PanelLink; children: ReactNode }) => (
  <Link value={link}>{children}</Link>
)

export const useLink = (): PanelLink => {
  const link = use(Link)
  if (!link) throw new Error('no link above this component')
  return link
}

export const useObservable = <Value,>({ subscribe, get }: Observable<Value>): Value =>
  useSyncExternalStore(subscribe, get)

/** The house once it has answered: everything below the root is drawn only then. */
export const useHouse = (): House => {
  const house = useObservable(useLink().house)
  if (!house) throw new Error('the hub has not answered yet')
  return house
}
