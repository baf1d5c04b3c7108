import { Wire } from '../../ui/avatar.tsx'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { useWords } from '../use-words.ts'
import { hereNow, usePeople } from './people.ts'

/** Teammates who are at a post now, standing on the header's line. */
export const TeamWire = () => {
  const presence = useObservable(useLink().presence)
  const person = usePeople()
  const { panel } = useWords()
  const { me } = useHouse()
  const people = hereNow(presence)
    .filter(({ member }) => member !== me?.member)
    .sort((one, other) => Number(other.doing === 'replying') - Number(one.doing === 'replying'))
    .map(({ member, doing }) => ({ ...person(member), busy: doing === 'replying' }))
  const names = people.map(({ name }) => name).join(', ')
  return <Wire people={people} label={names ? panel.team.here(names) : panel.team.alone} />
}
