import type { Me } from '#shared/sync/mirror-rows.ts'
import type { DevicesRead, MembersRead } from '#shared/sync/reads.ts'
import type { TeamProfile } from '#shared/team/answers.ts'
import { w } from '../speak.ts'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useAsked } from '../use-asked.ts'
import { may } from './may.ts'

/** What a workspace lacks before two people can meet on a post, in the order in which it matters. */
export const Next = ({ me }: { me: Me }) => {
  const profiles = useAsked<readonly TeamProfile[]>('/api/profiles').answer
  const people = useAsked<MembersRead>('/api/members').answer
  const sessions = useAsked<DevicesRead>('/api/devices').answer
  if (!profiles?.ok || !people?.ok || !sessions?.ok) return null

  const steps = [
    {
      words: w.home.nextProfile,
      done: profiles.value.length > 0,
      to: '#profiles',
      mine: may(me, 'manage-profiles'),
    },
    {
      words: w.home.nextTeam,
      done: people.value.members.length > 1,
      to: '#invitations',
      mine: may(me, 'invite'),
    },
    {
      words: w.home.nextBrowser,
      done: sessions.value.devices.some(({ kind }) => kind === 'device'),
      to: '#extension',
      mine: true,
    },
  ].filter(({ mine }) => mine)
  const open = steps.filter(({ done }) => !done)
  return (
    <Section title={w.home.next}>
      <ul>
        {open.length === 0 && <Step words={w.home.nextNothing} to="https://x.com/" />}
        {open.map(({ words, to }) => (
          <Step key={to} words={words} to={to} />
        ))}
      </ul>
    </Section>
  )
}

const Step = ({ words, to }: { words: readonly string[]; to: string }) => (
  <li className="border-b border-line">
    <a href={to} className="flex min-h-[60px] items-center gap-3 py-2 hover:bg-hover">
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{words[0]}</span>
        <span className="block text-12 text-ink-2">{words[1]}</span>
      </span>
      <Icon shape="right" className="text-ink-3" />
    </a>
  </li>
)
