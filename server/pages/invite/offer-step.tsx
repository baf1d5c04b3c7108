import type { Me } from '#shared/sync/mirror-rows.ts'
import type { Offer } from '#shared/team/answers.ts'
import { post } from '../ask.ts'
import { moment, w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Icon } from '../ui/icon.tsx'
import { Foot, Title } from '../ui/page.tsx'
import { Strip } from '../ui/strip.tsx'
import { useForm } from '../use-form.ts'

type Props = { offer: Offer; token: string; onNext: () => void; onJoined: (me: Me) => void }

/** Who invites, as what, on which accounts, and what the team will and will never see. */
export const OfferStep = ({ offer, token, onNext, onJoined }: Props) => {
  const form = useForm({})
  const accept = form.submit(() => post<Me>(`/api/invitations/${token}/accept`), onJoined)
  const foot = w.invite.foot(moment(offer.expiresAt))
  return (
    <>
      <Title lead={w.invite.lead}>{w.invite.title(offer.by.name, offer.workspace)}</Title>
      <Facts
        rows={[
          [
            w.invite.joinAs,
            <>
              <span className="block font-medium">{w.roles[offer.role]}</span>
              <span className="text-ink-2">{w.roleLines[offer.role]}</span>
            </>,
          ],
          [w.invite.on, <Profiles key="on" profiles={offer.profiles} />],
          [w.invite.teamSees, <Quiet key="sees">{w.invite.teamSeesLine}</Quiet>],
          [w.invite.neverSees, <Quiet key="never">{w.invite.neverSeesLine}</Quiet>],
        ]}
      />
      {form.trouble && (
        <Strip tone="stopped" live>
          {form.trouble}
        </Strip>
      )}
      {offer.accountName ? (
        <form onSubmit={accept}>
          <Button type="submit" rank="primary" big busy={form.busy} className="mt-5">
            {w.invite.joinAsYou(offer.accountName)}
          </Button>
          <Foot>
            {foot} {w.invite.notYou}
          </Foot>
        </form>
      ) : (
        <>
          <Button rank="primary" big className="mt-5" onClick={onNext}>
            {w.invite.join(offer.workspace)}
          </Button>
          <Foot>{foot}</Foot>
        </>
      )}
    </>
  )
}

const Quiet = ({ children }: { children: string }) => <span className="text-ink-2">{children}</span>

const Profiles = ({ profiles }: { profiles: Offer['profiles'] }) =>
  profiles.length === 0 ? (
    <span className="text-ink-2">{w.invite.onNothing}</span>
  ) : (
    <ul className="grid gap-1">
      {profiles.map(({ network, handle }) => (
        <li key={`${network} ${handle}`} className="flex items-center gap-1.5">
          <Icon shape={network} className="size-3" />
          <span className="sr-only">{network === 'x' ? 'X' : 'Instagram'}</span>
          {network === 'x' ? `@${handle}` : handle}
        </li>
      ))}
    </ul>
  )
