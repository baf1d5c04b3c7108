import { useState } from 'react'
import type { Refused } from '#shared/sync/envelope.ts'
import type { Me } from '#shared/sync/mirror-rows.ts'
import type { MembersRead } from '#shared/sync/reads.ts'
import { isBelow, type Role, ranks } from '#shared/team/capability.ts'
import { sentence } from '../ask.ts'
import { command } from '../command.ts'
import type { Teammate } from '../reads.ts'
import { w } from '../speak.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Row, Section } from '../ui/section.tsx'
import { Select } from '../ui/select.tsx'
import { Strip } from '../ui/strip.tsx'
import { useAsked } from '../use-asked.ts'
import { may } from './may.ts'

/** Who is in the workspace, and as what. */
export const People = ({ me }: { me: Me }) => {
  const { answer, again } = useAsked<MembersRead>('/api/members')
  const [refused, setRefused] = useState<Refused | null>(null)
  if (!answer?.ok) return null
  const change = async (person: Teammate, name: string, input: unknown) => {
    const said = await command(me.workspace.id, name, person.id, input)
    setRefused(said.ok ? null : said.refused)
    await again()
  }
  const manages = (person: Teammate) =>
    may(me, 'manage-members') &&
    person.id !== me.member &&
    (me.role === 'owner' || isBelow(person.role, me.role))
  return (
    <Section title={w.home.people}>
      <ul>
        {answer.value.members.map((person) => (
          <One
            key={person.id}
            person={person}
            isMe={person.id === me.member}
            roles={manages(person) ? rolesFor(me.role) : null}
            onRole={(role) => change(person, 'member.set-role', { role, clients: person.clients })}
            onRemove={() => change(person, 'member.remove', {})}
          />
        ))}
      </ul>
      {refused && (
        <Strip tone="stopped" live>
          {sentence(refused)}
        </Strip>
      )}
    </Section>
  )
}

/** An owner gives any role, others those below their own. */
export const rolesFor = (role: Role) => ranks.filter((other) => role === 'owner' || isBelow(other, role))

type OneProps = {
  person: Teammate
  isMe: boolean
  /** Those that can be given, null where nothing can be changed. */
  roles: readonly Role[] | null
  onRole: (role: Role) => void
  onRemove: () => void
}

const One = ({ person, isMe, roles, onRole, onRemove }: OneProps) => {
  const [asking, setAsking] = useState(false)
  if (asking)
    return (
      <Row
        line={w.home.removeLine}
        act={
          <span className="flex flex-wrap justify-end gap-2">
            <Button autoFocus onClick={() => setAsking(false)}>
              {w.home.keep}
            </Button>
            <Button rank="destructive" onClick={onRemove}>
              {w.home.removeSubmit(person.name)}
            </Button>
          </span>
        }
      >
        <span className="font-medium">{w.home.removeTitle(person.name)}</span>
      </Row>
    )
  return (
    <Row
      line={person.email}
      act={
        roles ? (
          <span className="flex gap-2">
            <Select
              label={`${w.fields.role}: ${person.name}`}
              value={person.role}
              options={roles.map((role) => [role, w.roles[role]])}
              onChange={onRole}
            />
            <Button
              rank="destructive"
              aria-label={w.home.removeSubmit(person.name)}
              onClick={() => setAsking(true)}
            >
              {w.home.removeMember}
            </Button>
          </span>
        ) : (
          <span className="text-ink-2">{w.roles[person.role]}</span>
        )
      }
    >
      <Avatar id={person.id} initials={person.initials} />
      <span className="truncate font-medium">{person.name}</span>
      {isMe && <span className="text-ink-3">{w.home.you}</span>}
    </Row>
  )
}
