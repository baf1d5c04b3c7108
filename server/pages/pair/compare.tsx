import { useState } from 'react'
import type { Refused } from '#shared/sync/envelope.ts'
import type { Me } from '#shared/sync/mirror-rows.ts'
import type { WaitingBrowser } from '#shared/team/answers.ts'
import { post, sentence } from '../ask.ts'
import { ago, w } from '../speak.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Bird } from '../ui/bird.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Foot, Page, Title } from '../ui/page.tsx'
import { Strip } from '../ui/strip.tsx'
import { useClock } from '../use-clock.ts'

type Props = {
  me: Me
  waiting: WaitingBrowser
  onAnswered: (answered: { kind: 'approved' | 'refused'; device: string }) => void
}

/** The code large, what is known about the browser, the warning, and two answers of equal weight. */
export const Compare = ({ me, waiting, onAnswered }: Props) => {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const now = useClock()
  const answer = async (kind: 'approved' | 'refused') => {
    setBusy(true)
    const path = kind === 'approved' ? '/api/pairing/approve' : '/api/pairing/refuse'
    const said = await post(path, { code: waiting.code })
    setBusy(false)
    if (said.ok) onAnswered({ kind, device: waiting.name })
    else setRefused(said.refused)
  }
  const left = Math.max(0, (waiting.expiresAt - now) / 1000)
  const asked = ago(waiting.askedAt)
  return (
    <Page width="pair">
      <Title>{w.pair.title}</Title>
      <div className="relative mt-[18px]">
        <Code code={waiting.code} />
        <Sketch code={waiting.code} />
      </div>
      <Facts
        rows={[
          [
            w.pair.browser,
            <span key="browser" className="font-medium">
              {waiting.name}
            </span>,
          ],
          [
            w.pair.asked,
            <span key="asked" className="tabular-nums">
              {waiting.sameAddress === null ? asked : w.pair.askedFrom(asked, waiting.sameAddress)}
            </span>,
          ],
          [
            w.pair.actAs,
            <span key="who" className="flex items-center gap-1.5">
              <Avatar id={me.member} initials={me.initials} />
              {me.name}
            </span>,
          ],
        ]}
      />
      <Strip tone="look" title={w.pair.warnTitle}>
        {w.pair.warnLine}
      </Strip>
      {refused && (
        <Strip tone="stopped" live>
          {sentence(refused)}
        </Strip>
      )}
      <div className="mt-[18px] grid grid-cols-2 gap-2">
        <Button big busy={busy} onClick={() => answer('approved')}>
          {w.pair.same}
        </Button>
        <Button big busy={busy} onClick={() => answer('refused')}>
          {w.pair.notMe}
        </Button>
      </div>
      <Foot>
        <span className="tabular-nums">{w.pair.ends(w.span(left))}</span>
      </Foot>
    </Page>
  )
}

/** Six characters in two groups; readers hear them one by one. */
const Code = ({ code }: { code: string }) => (
  <p
    role="img"
    aria-label={w.pair.codeLabel([...code].join(' '))}
    className="flex justify-center gap-[22px] rounded-3 bg-surface py-[22px] text-[34px]/none font-semibold tracking-[.08em] tabular-nums shadow-[inset_0_0_0_1px_var(--p-line)]"
  >
    <span>{code.slice(0, 3)}</span>
    <span>{code.slice(3)}</span>
  </p>
)

/** Where to look for the other code. */
const Sketch = ({ code }: { code: string }) => (
  <div
    aria-hidden="true"
    className="absolute top-1.5 left-[calc(100%+28px)] hidden w-[190px] min-[920px]:block"
  >
    <div className="rounded-[12px] bg-surface shadow-[0_0_0_1px_var(--p-line)]">
      <p className="flex items-center gap-1.5 border-b border-line px-3.5 py-2.5 text-12 font-semibold">
        <Bird className="w-4" />
        Perch
      </p>
      <p className="px-3.5 pt-3 text-12 text-ink-2">{w.pair.panel}</p>
      <p className="px-3.5 pt-2 pb-4 text-[18px]/none font-semibold tracking-[.08em]">
        {code.slice(0, 3)} {code.slice(3)}
      </p>
    </div>
    <p className="mt-2 text-12 text-ink-3">{w.pair.panelFoot}</p>
  </div>
)
