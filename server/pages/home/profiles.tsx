import { useState } from 'react'
import type { Me } from '#shared/sync/mirror-rows.ts'
import type { TeamProfile } from '#shared/team/answers.ts'
import { w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Empty, Row, Section } from '../ui/section.tsx'
import { useAsked } from '../use-asked.ts'
import { may } from './may.ts'
import { ProfileMaker } from './profile-maker.tsx'

/** The accounts that the team speaks as. */
export const Profiles = ({ me, onChanged }: { me: Me; onChanged: () => void }) => {
  const { answer, again } = useAsked<readonly TeamProfile[]>('/api/profiles')
  const [adding, setAdding] = useState(false)
  if (!answer?.ok) return null
  const added = () => {
    setAdding(false)
    void again()
    onChanged()
  }
  const add = may(me, 'manage-profiles') && !adding && (
    <Button onClick={() => setAdding(true)}>{w.home.addProfile}</Button>
  )
  return (
    <div id="profiles">
      <Section title={w.home.profiles} act={add}>
        {adding && <ProfileMaker me={me} onMade={added} />}
        {answer.value.length === 0 && !adding && <Empty>{w.home.profilesEmpty}</Empty>}
        <ul>
          {answer.value.map((profile) => (
            <Row key={profile.id}>
              <Icon shape={profile.network} className="size-3" />
              <span className="font-medium">
                {profile.network === 'x' ? `@${profile.handle}` : profile.handle}
              </span>
              {profile.name !== profile.handle && <span className="truncate text-ink-3">{profile.name}</span>}
            </Row>
          ))}
        </ul>
      </Section>
    </div>
  )
}
