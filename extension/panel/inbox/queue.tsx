import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import { Empty } from '../../ui/empty.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Strip } from '../../ui/strip.tsx'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { go } from '../route.ts'
import { useCan } from '../team/people.ts'
import { Team } from '../team/team.tsx'
import { useWords } from '../use-words.ts'
import { useKnowsNothing, Waiting } from '../waiting.tsx'
import { queueGroups, type Segment } from './queue-groups.ts'
import { QueueRow } from './queue-row.tsx'
import { useActs } from './use-acts.ts'

/** Which row a key means: the one with the caret, and after it left the list, its neighbour. */
const useSelection = (rows: readonly ConversationRow[]) => {
  const [chosen, choose] = useState<string | null>(null)
  const last = useRef(0)
  const found = rows.findIndex(({ id }) => id === chosen)
  if (found >= 0) last.current = found
  const index = found >= 0 ? found : Math.min(last.current, rows.length - 1)
  return {
    current: rows[index],
    choose,
    step: (by: number) => choose(rows[Math.max(0, Math.min(rows.length - 1, index + by))]?.id ?? null),
  }
}

export const Queue = () => {
  const link = useLink()
  const { panel } = useWords()
  const me = useHouse().me?.member ?? ''
  const can = useCan()
  const [segment, setSegment] = useState<Segment>('mine')
  const groups = queueGroups(useObservable(link.conversations).values(), me)
  const shown = groups[segment]
  const rows = shown.flatMap((group) => group.rows)
  const selection = useSelection(rows)
  const acts = useActs(selection.current)
  const [assigning, setAssigning] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const knowsNothing = useKnowsNothing()
  const current = selection.current?.id

  // The caret follows the selection, but only when it is in the list already: nothing takes focus unasked.
  useEffect(() => {
    const box = list.current
    if (!current || !box?.contains(document.activeElement)) return
    if (document.activeElement?.closest('[role="menu"]')) return
    box.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus()
  }, [current])

  const press = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || !current) return
    const keys: Record<string, () => void> = {
      j: () => selection.step(1),
      arrowdown: () => selection.step(1),
      k: () => selection.step(-1),
      arrowup: () => selection.step(-1),
      t: () => can('assign') && void acts.assign({ member: me as never }),
      a: () => can('assign') && setAssigning(current),
      e: () => can('reply') && void acts.done(),
      n: () => go('conversation', current, undefined),
    }
    const act = keys[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }

  const count = (groupsOf: typeof shown) => groupsOf.reduce((sum, group) => sum + group.rows.length, 0)
  const choices = (['mine', 'free', 'team'] as const).map((value) => ({
    value,
    label: (
      <>
        {panel.queue[value]}{' '}
        <span className="num text-ink-3">
          {count(groups[value].filter(({ title }) => title !== 'freeOldest' && title !== 'doneLately'))}
        </span>
      </>
    ),
  }))
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="px-4 pt-2.5 pb-1.5">
        <Segmented
          className="flex w-full *:flex-1"
          label={panel.queue.label}
          value={segment}
          choices={choices}
          onChange={(next: Segment) => setSegment(next)}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {knowsNothing && <Waiting />}
        {!knowsNothing && segment === 'mine' && (shown.length === 0 || shown[0]?.title === 'freeOldest') && (
          <Empty
            title={panel.queue.mineEmpty}
            line={shown.length > 0 ? panel.queue.mineEmptyLine : panel.queue.mineEmptyAlone}
          />
        )}
        {!knowsNothing && segment === 'free' && rows.length === 0 && (
          <Empty title={panel.queue.freeEmpty} line={panel.queue.freeEmptyLine} />
        )}
        {!knowsNothing && segment === 'team' && rows.length === 0 && (
          <Empty title={panel.queue.teamEmpty} line={panel.queue.teamEmptyLine} />
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of a focused list; Enter is the row's own */}
        <div ref={list} onKeyDown={press} aria-describedby="queue-keys">
          {shown.map((group) => (
            <section
              key={group.title ?? 'all'}
              aria-label={group.title ? panel.queue[group.title] : panel.queue.list}
            >
              {group.title && (
                <h2 className="px-4 pt-3.5 pb-1 text-12 font-medium text-ink-3">
                  {panel.queue[group.title]}
                </h2>
              )}
              {group.rows.map((row) => (
                <QueueRow
                  key={row.id}
                  row={row}
                  isChosen={row.id === current}
                  isAssigning={assigning === row.id}
                  onAssigning={(open) => setAssigning(open ? row.id : null)}
                  onChoose={() => selection.choose(row.id)}
                />
              ))}
            </section>
          ))}
        </div>
        <p id="queue-keys" className="sr-only">
          {panel.keys.help}
        </p>
      </div>
      {acts.trouble && <Strip live shape={<Shape of="warn" />} title={acts.trouble} />}
      <Team />
    </div>
  )
}
