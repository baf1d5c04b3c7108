import { lazy, Suspense, useRef, useState } from 'react'
import type { ConversationRow } from '#shared/sync/mirror-rows.ts'
import type { DraftState } from '../../link/panel-link.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Strip } from '../../ui/strip.tsx'
import { stateOf } from '../inbox/state-of.ts'
import { useActs } from '../inbox/use-acts.ts'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { go } from '../route.ts'
import { useCan, usePeople } from '../team/people.ts'
import { useNow } from '../use-now.ts'
import { useLanguage, useWords } from '../use-words.ts'
import { CopyButton } from './copy-button.tsx'
import { PutRow } from './put-row.tsx'
import { SaveState } from './save-state.tsx'
import { YourText } from './your-text.tsx'

const ReplyEditor = lazy(() => import('../../editor/reply-editor.tsx'))

/** The reply that is written together, with my own typing beside it, and the way back to the native box. */
export const Reply = ({ row, watching }: { row: ConversationRow; watching: boolean }) => {
  const link = useLink()
  const { panel } = useWords()
  const { reply } = panel
  const [now, can, person, language] = [useNow(), useCan(), usePeople(), useLanguage()]
  const { me } = useHouse()
  const presence = useObservable(link.presence)
  const mine = useObservable(link.kept).find(({ conversation }) => conversation === row.id)
  const acts = useActs(row)
  const [text, setText] = useState('')
  const [saved, setSaved] = useState<DraftState>('loading')
  const editor = useRef<{ append(text: string): void; focus(): void }>(null)
  const state = stateOf(row, presence, me?.member, now)
  const holder = state.kind === 'replying' && state.who && !person(state.who).isMe ? person(state.who) : null
  const watchOnly = watching || !can('reply')

  if (!row.draft)
    return (
      <Empty
        title={reply.none}
        line={can('reply') ? reply.noneLine : reply.noRight}
        act={
          can('reply') && (
            <Button kind="primary" busy={acts.busy === 'claim'} onClick={acts.claim}>
              {panel.act.claim}
            </Button>
          )
        }
      />
    )
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto">
        {watchOnly && (
          <Strip
            shape={<Shape of={holder ? 'replying' : 'mine'} size={16} />}
            title={
              can('reply') ? (holder ? panel.state.replying(holder.name) : reply.shared) : reply['read only']
            }
            line={can('reply') ? reply.watching(holder?.name ?? panel.someone) : reply.noRight}
            act={
              can('reply') && (
                <Button size="s" kind="primary" onClick={() => go('reply', row.id, 'join')}>
                  {reply.joinToo}
                </Button>
              )
            }
          />
        )}
        {acts.trouble && <Strip live shape={<Shape of="warn" />} title={acts.trouble} />}
        <section className="px-4 pt-6 pb-3" aria-label={reply.shared}>
          <Suspense fallback={<p className="text-ink-3">{reply.loading}</p>}>
            <ReplyEditor
              ref={editor}
              key={row.draft}
              link={link}
              draft={row.draft}
              me={person(me?.member ?? '')}
              label={reply.field}
              empty={reply.empty}
              language={language}
              watchOnly={watchOnly}
              onText={setText}
              onState={setSaved}
            />
          </Suspense>
        </section>
        <div className="flex items-center gap-2 px-4 pb-3 text-12 text-ink-3">
          <SaveState state={saved} />
          <span className="num ml-auto">{reply.count([...text].length)}</span>
          <CopyButton text={text} />
        </div>
        {mine && !watchOnly && <YourText mine={mine} onUse={() => editor.current?.append(mine.text)} />}
        {mine && watchOnly && <YourText mine={mine} />}
      </div>
      {!watchOnly && <PutRow row={row} text={text} />}
    </div>
  )
}
