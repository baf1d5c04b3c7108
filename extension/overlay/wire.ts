import type { Doing } from '#shared/sync/presence.ts'
import type { Person } from '../link/person.ts'
import { face } from './face.ts'
import { make } from './make.ts'

/** More than three faces would leave the avatar column (40 px). */
const MOST = 3

export type Here = readonly { person: Person; doing: Doing }[]

/** Who is here now, standing on a hairline of the page. Those who write come first, so that the ring is never hidden. */
export const wire = (here: Here) => {
  const present = here.filter(({ doing }) => doing !== 'gone')
  const ordered = present.toSorted((a, b) => Number(b.doing === 'replying') - Number(a.doing === 'replying'))
  const faces = ordered.slice(0, MOST).map(({ person, doing }) => face(person, 18, doing === 'replying'))
  const more = ordered.length - faces.length
  const node = make('div', 'wire', ...faces, more > 0 && make('span', 'rest', `+${more}`))
  node.ariaHidden = 'true'
  return node
}
