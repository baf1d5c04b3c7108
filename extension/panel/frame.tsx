import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Mark } from '../ui/bird.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { queueGroups } from './inbox/queue-groups.ts'
import { useHouse, useLink, useObservable } from './link-context.tsx'
import { go } from './route.ts'
import { StatusCorner } from './status.tsx'
import { TeamWire } from './team/team-wire.tsx'
import { useWords } from './use-words.ts'

/** Header, body, foot: what every surface of the panel has in common, in this order for the Tab key too. */
export const Frame = ({
  header,
  foot,
  children,
}: {
  header: ReactNode
  foot?: ReactNode
  children: ReactNode
}) => {
  const { panel } = useWords()
  return (
    <div className="flex h-dvh flex-col bg-surface">
      <button
        type="button"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-raised focus:p-2"
        onClick={() => document.getElementById('body')?.focus()}
      >
        {panel.skip}
      </button>
      <header className="flex-none border-b border-line px-4 pt-2.5">{header}</header>
      <main id="body" tabIndex={-1} className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none">
        {children}
      </main>
      <footer className="flex min-h-10 flex-none items-center gap-2 border-t border-line px-4 py-[9px] text-12 text-ink-3">
        <StatusCorner />
        {foot && (
          <span className="ml-auto flex flex-none items-center gap-1.5 whitespace-nowrap">{foot}</span>
        )}
      </footer>
    </div>
  )
}

/** Workspace and who is here, and the words that lead everywhere. */
export const HomeHeader = ({ at }: { at: 'here' | 'queue' }) => {
  const { panel } = useWords()
  const { me } = useHouse()
  const groups = queueGroups(useObservable(useLink().conversations).values(), me?.member ?? '')
  const mine = groups.mine.find(({ title }) => title === null)?.rows.length ?? 0
  return (
    <>
      <div className="flex h-[30px] items-center gap-2">
        <Mark />
        <b className="min-w-0 flex-1 cut">{me?.workspace.name}</b>
        <TeamWire />
      </div>
      <div className="-mx-4 border-t border-line" />
      <Tabs
        label={panel.tabs.label}
        value={at}
        onChange={(tab) => go(tab)}
        tabs={[
          { value: 'here', label: panel.tabs.here },
          {
            value: 'queue',
            label: (
              <>
                {panel.tabs.queue} {mine > 0 && <span className="num font-normal text-ink-3">{mine}</span>}
              </>
            ),
          },
        ]}
        end={
          <button
            type="button"
            className="ml-auto font-medium text-ink-3 hover:text-ink"
            onClick={() => go('settings')}
          >
            {panel.tabs.settings}
          </button>
        }
      />
    </>
  )
}

/** A page below: the way back, its name, and who is here where that matters. */
export const PageHeader = ({
  title,
  onBack,
  wire = false,
}: {
  title: ReactNode
  onBack(): void
  wire?: boolean
}) => {
  const { panel } = useWords()
  return (
    <div className={`flex h-[30px] items-center gap-1 ${wire ? '' : 'mb-2.5'}`}>
      <button
        type="button"
        aria-label={panel.back}
        className="-ml-2 flex size-[30px] items-center justify-center rounded-2 hover:bg-hover"
        onClick={onBack}
      >
        <Icon of={ChevronLeft} size={16} />
      </button>
      <b className="min-w-0 flex-1 cut">{title}</b>
      {wire && <TeamWire />}
    </div>
  )
}
