import { useEffect, useState } from 'react'
import type { DevicesRead } from '#shared/sync/reads.ts'
import { command } from '../command.ts'
import { NumberedSteps, Steps } from '../extension-steps.tsx'
import type { Device } from '../reads.ts'
import { ago, w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Row, Section } from '../ui/section.tsx'
import { useAsked } from '../use-asked.ts'

/** One's own ways in: sessions of these pages, paired browsers, tokens. Each can be ended here. */
export const Sessions = ({ workspace }: { workspace: string }) => {
  const { answer, again } = useAsked<DevicesRead>('/api/devices')
  const [adding, setAdding] = useState(location.hash === '#extension')
  useEffect(() => {
    const follow = () => location.hash === '#extension' && setAdding(true)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  if (!answer?.ok) return null
  const end = async ({ id }: Device) => {
    await command(workspace, 'device.revoke', id)
    await again()
  }
  const add = !adding && <Button onClick={() => setAdding(true)}>{w.home.addBrowser}</Button>
  return (
    <div id="extension">
      <Section title={w.home.browsers} act={add}>
        <ul>
          {answer.value.devices.map((session) => (
            <Row
              key={session.id}
              line={w.home.browserLine(w.home.browserKinds[session.kind], ago(session.seenAt))}
              act={
                !session.current && (
                  <Button
                    rank="destructive"
                    aria-label={`${w.home.end}: ${session.name}`}
                    onClick={() => end(session)}
                  >
                    {w.home.end}
                  </Button>
                )
              }
            >
              <span className="truncate font-medium">{session.name}</span>
              {session.current && <span className="text-ink-3">{w.home.current}</span>}
            </Row>
          ))}
        </ul>
        {adding && (
          <>
            <Steps />
            <h3 className="mt-5 font-medium">{w.invite.pairTitle}</h3>
            <NumberedSteps steps={w.invite.pairSteps(location.origin)} />
          </>
        )}
      </Section>
    </div>
  )
}
