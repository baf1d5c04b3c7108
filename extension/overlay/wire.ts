import type { Doing } from '#shared/sync/presence.ts'
import type { Person } from '../link/person.ts'
import { face } from './face.ts'
import { make } from './make.ts'

/** More than three faces would leave the avatar column (40 px). */
const MOST = 3

export type Here = readonly { person: Person; doing: Doing }[]

const standing = (here: Here) =>
  here
    .filter(({ doing }) => doing !== 'gone')
    .toSorted((a, b) => Number(b.doing === 'replying') - Number(a.doing === 'replying'))

const faceOf = ({ person, doing }: Here[number]) => face(person, 18, doing === 'replying')

/** Who is here now, standing on a hairline of the page. Those who write come first, so that the ring is never hidden. */
export const wire = (here: Here) => {
  const ordered = standing(here)
  const faces = ordered.slice(0, MOST).map(faceOf)
  const more = ordered.length - faces.length
  const node = make('div', 'wire', ...faces, more > 0 && make('span', 'rest', `+${more}`))
  node.ariaHidden = 'true'
  return node
}

/** The same people inside a row, where no line is free to stand on. */
export const faces = (here: Here) => {
  const node = make('span', 'faces', ...standing(here).slice(0, MOST).map(faceOf))
  node.ariaHidden = 'true'
  return node
}
