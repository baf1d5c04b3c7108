import { Wire } from '../../ui/avatar.tsx'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { useNow } from '../use-now.ts'
import { useWords } from '../use-words.ts'
import { hereNow, isWriting, usePeople } from './people.ts'

/** Teammates who are at a post now, standing on the header's line. */
export const TeamWire = () => {
  const presence = useObservable(useLink().presence)
  const person = usePeople()
  const { panel } = useWords()
  const { me } = useHouse()
  const now = useNow(5_000)
  const people = hereNow(presence)
    .filter(({ member }) => member !== me?.member)
    .sort((one, other) => Number(other.doing === 'replying') - Number(one.doing === 'replying'))
    .map((one) => ({ ...person(one.member), busy: isWriting(one, now) }))
  const names = people.map(({ name }) => name).join(', ')
  return <Wire people={people} label={names ? panel.team.here(names) : panel.team.alone} />
}
