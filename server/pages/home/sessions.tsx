import { useState } from 'react'
import type { DevicesRead } from '#shared/sync/reads.ts'
import { command } from '../command.ts'
import { Steps } from '../extension-steps.tsx'
import type { Device } from '../reads.ts'
import { ago, w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Row, Section } from '../ui/section.tsx'
import { useAsked } from '../use-asked.ts'

/** One's own ways in: sessions of these pages, paired browsers, tokens. Each can be ended here. */
export const Sessions = ({ workspace }: { workspace: string }) => {
  const { answer, again } = useAsked<DevicesRead>('/api/devices')
  const [adding, setAdding] = useState(location.hash === '#extension')
  if (!answer?.ok) return null
  const end = async ({ id, current }: Device) => {
    await command(workspace, 'device.revoke', id)
    if (current) location.assign('/sign-in')
    else await again()
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
                <Button rank="destructive" onClick={() => end(session)}>
                  {w.home.end}
                </Button>
              }
            >
              <span className="truncate font-medium">{session.name}</span>
              {session.current && <span className="text-ink-3">{w.home.current}</span>}
            </Row>
          ))}
        </ul>
        {adding && <Steps />}
      </Section>
    </div>
  )
}
