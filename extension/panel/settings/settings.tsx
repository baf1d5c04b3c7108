import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SwitchRow } from '../../ui/switch.tsx'
import { hostOf } from '../connect/host-of.ts'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { go } from '../route.ts'
import { useWords } from '../use-words.ts'
import { Health } from './health.tsx'
import { Group, LinkRow, OpenRow, Row } from './row.tsx'

export const Settings = () => {
  const link = useLink()
  const { panel } = useWords()
  const { settings: words } = panel
  const { settings, server, me, waiting } = useHouse()
  const sent = useObservable(link.sent)
  const attention = useObservable(link.attention)
  const [isLeaving, setLeaving] = useState(false)
  const set = (changed: Partial<typeof settings>) => link.tell({ type: 'settings', settings: changed })
  const signOut = () => (waiting > 0 && !isLeaving ? setLeaving(true) : link.tell({ type: 'sign out' }))
  return (
    <div className="pb-4">
      <Group title={words.onSites}>
        <SwitchRow
          label={words.share}
          line={words.shareLine}
          on={settings.copyTyping}
          onChange={(copyTyping) => set({ copyTyping })}
        />
        <OpenRow label={words.left} line={words.leftLine(sent.length)} onOpen={() => go('left')} />
        <OpenRow label={words.consent} line={words.consentLine} onOpen={() => go('consent')} />
        {attention.length > 0 && (
          <OpenRow
            label={words.attention}
            line={panel.attention.strip(attention.length)}
            onOpen={() => go('attention')}
          />
        )}
      </Group>
      <Health />
      <Group title={words.panel}>
        <Row
          label={words.language}
          end={
            <Segmented
              size="s"
              label={words.language}
              value={settings.language}
              choices={[
                { value: 'en', label: 'English', lang: 'en' },
                { value: 'ko', label: '한국어', lang: 'ko' },
              ]}
              onChange={(language) => set({ language })}
            />
          }
        />
        <Row
          label={words.theme}
          end={
            <Segmented
              size="s"
              label={words.theme}
              value={settings.theme}
              choices={(['system', 'light', 'dark'] as const).map((value) => ({
                value,
                label: words.themes[value],
              }))}
              onChange={(theme) => set({ theme })}
            />
          }
        />
      </Group>
      {server && me && (
        <Group title={words.server}>
          <Row
            label={<span className="wrap-anywhere">{hostOf(server)}</span>}
            line={isLeaving ? words.signOutLine(waiting) : words.signedInAs(me.name, words.roles[me.role])}
            end={
              <Button size="s" kind={isLeaving ? 'danger' : 'plain'} onClick={signOut}>
                {isLeaving ? words.signOutAnyway : words.signOut}
              </Button>
            }
          />
          <LinkRow label={words.devices} line={words.devicesLine} href={`${server}/account`} />
        </Group>
      )}
    </div>
  )
}
