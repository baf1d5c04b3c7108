import type { Me } from '#shared/sync/mirror-rows.ts'
import type { OpenInvitation } from '#shared/team/answers.ts'
import { command } from '../command.ts'
import { moment, w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Row, Section } from '../ui/section.tsx'
import { useAsked } from '../use-asked.ts'
import { InvitationMaker } from './invitation-maker.tsx'
import { may } from './may.ts'

/** Links that somebody still holds. */
export const Invitations = ({ me }: { me: Me }) => (may(me, 'invite') ? <Open me={me} /> : null)

const Open = ({ me }: { me: Me }) => {
  const { answer, again } = useAsked<readonly OpenInvitation[]>('/api/invitations')
  if (!answer?.ok) return null
  const revoke = async (id: string) => {
    await command(me.workspace.id, 'invitation.revoke', id)
    await again()
  }
  return (
    <div id="invitations">
      <Section title={w.home.invitations}>
        {answer.value.length === 0 && <Empty>{w.home.invitationsEmpty}</Empty>}
        <ul>
          {answer.value.map(({ id, role, by, expiresAt }) => (
            <Row
              key={id}
              line={w.home.invitationLine(by, moment(expiresAt))}
              act={
                <Button
                  rank="destructive"
                  aria-label={`${w.home.revoke}: ${w.roles[role]}`}
                  onClick={() => revoke(id)}
                >
                  {w.home.revoke}
                </Button>
              }
            >
              <span className="font-medium">{w.roles[role]}</span>
            </Row>
          ))}
        </ul>
        <InvitationMaker me={me} onMade={again} />
      </Section>
    </div>
  )
}
