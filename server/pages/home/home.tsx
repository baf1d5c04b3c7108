import { useState } from 'react'
import type { Me } from '#shared/sync/mirror-rows.ts'
import { post } from '../ask.ts'
import { w } from '../speak.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Page, Title } from '../ui/page.tsx'
import { Invitations } from './invitations.tsx'
import { Next } from './next.tsx'
import { People } from './people.tsx'
import { Profiles } from './profiles.tsx'
import { Sessions } from './sessions.tsx'

/** The workspace, for those who are in it: what next, its profiles and people, and one's own ways in. */
export const Home = ({ me }: { me: Me }) => {
  const [round, setRound] = useState(0)
  const changed = () => setRound(round + 1)
  const signOut = async () => {
    await post('/api/sign-out')
    location.assign('/sign-in')
  }
  return (
    <Page width="home" perched={<Avatar id={me.member} initials={me.initials} standing />}>
      <div className="flex items-end gap-x-4 gap-y-3 phone:flex-col phone:items-start">
        <div className="min-w-0">
          <Title lead={w.home.signedInAs(me.name, w.roles[me.role])}>{me.workspace.name}</Title>
        </div>
        <div className="ml-auto flex gap-2 phone:-ml-2">
          <a
            href="/account"
            className="inline-flex h-[30px] items-center rounded-2 px-2 font-medium text-ink-2 hover:bg-hover hover:text-ink phone:h-11"
          >
            {w.home.account}
          </a>
          <Button onClick={signOut}>{w.acts.signOut}</Button>
        </div>
      </div>
      <Next key={`next ${round}`} me={me} />
      <Profiles me={me} onChanged={changed} />
      <People me={me} />
      <Invitations me={me} />
      <Sessions workspace={me.workspace.id} />
    </Page>
  )
}
