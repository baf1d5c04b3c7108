import type { Person } from '../link/person.ts'
import { make } from './make.ts'

/** A person's avatar. Decorative: the words beside it name them, so its letters are no text. */
export const face = (person: Person, size: 16 | 18 | 28 = 16, isBusy = false) => {
  const node = make('span', `face z${size} hue-${person.hue}${isBusy ? ' busy' : ''}`)
  node.dataset.initials = person.initials
  node.ariaHidden = 'true'
  return node
}
