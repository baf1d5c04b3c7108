import { useState } from 'react'
import type { Me } from '#shared/sync/mirror-rows.ts'
import type { NewInvitation } from '#shared/team/answers.ts'
import type { Role } from '#shared/team/capability.ts'
import { post } from '../ask.ts'
import { w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Select } from '../ui/select.tsx'
import { Strip } from '../ui/strip.tsx'
import { useForm } from '../use-form.ts'
import { rolesFor } from './people.tsx'

type Props = {
  me: Me
  primary?: boolean
  onMade?: () => void
  /** Where this is a step of a way: what comes after the link is there. */
  onNext?: () => void
}

/** A role, and a link that carries it. */
export const InvitationMaker = ({ me, primary, onMade, onNext }: Props) => {
  const [role, setRole] = useState<Role>('writer')
  const [made, setMade] = useState<NewInvitation | null>(null)
  const form = useForm({})
  const make = form.submit(
    () => post<NewInvitation>('/api/invitations', { role, clients: null }),
    (invitation) => {
      setMade(invitation)
      onMade?.()
    },
  )
  return (
    <div className={primary ? 'mt-4' : 'pt-3'}>
      <form onSubmit={make}>
        <div className="flex flex-wrap items-center gap-2">
          <span aria-hidden="true" className="font-medium">
            {w.home.inviteAs}
          </span>
          <Select
            label={w.home.inviteAs}
            value={role}
            options={rolesFor(me.role).map((one) => [one, w.roles[one]])}
            onChange={setRole}
          />
          {!primary && (
            <Button type="submit" busy={form.busy}>
              {w.home.invite}
            </Button>
          )}
        </div>
        <p className="mt-1.5 text-12 text-ink-3">{w.roleLines[role]}</p>
        {primary && !made && (
          <Button type="submit" rank="primary" big busy={form.busy} className="mt-5">
            {w.home.invite}
          </Button>
        )}
      </form>
      {form.trouble && (
        <Strip tone="stopped" live>
          {form.trouble}
        </Strip>
      )}
      {made && (
        <Strip tone="told" title={w.home.linkTitle} live>
          <Copy label={w.home.linkTitle} text={made.link} />
          <p className="mt-1 text-12 text-ink-3">{w.home.linkLine}</p>
        </Strip>
      )}
      {primary && made && (
        <Button rank="primary" big className="mt-5" onClick={onNext}>
          {w.acts.next}
        </Button>
      )}
    </div>
  )
}
