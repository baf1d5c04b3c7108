import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { Attention as Refused } from '../../link/panel-messages.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { Shape } from '../../ui/shape.tsx'
import { CopyButton } from '../drafts/copy-button.tsx'
import { refusalSentence } from '../inbox/use-acts.ts'
import { useHouse, useLink, useObservable } from '../link-context.tsx'
import { authorName, useCan, usePeople } from '../team/people.ts'
import { clockOf } from '../times.ts'
import { useNow } from '../use-now.ts'
import { useLanguage, useWords } from '../use-words.ts'

/** Changes that were made offline and then refused: one sentence and two outcomes each. Nothing here expires. */
export const AttentionList = () => {
  const { attention } = useWords().panel
  const list = useObservable(useLink().attention)
  if (list.length === 0) return <Empty title={attention.none} line={attention.noneLine} />
  return (
    <>
      <p className="border-b border-line px-4 py-3.5 text-ink-2">
        {attention.lead} <b className="font-medium text-ink">{attention.nothingLost}</b>
      </p>
      {list.map((one) => (
        <Item key={one.commandId} refused={one} />
      ))}
    </>
  )
}

const Item = ({ refused }: { refused: Refused }) => {
  const link = useLink()
  const words = useWords()
  const { attention } = words.panel
  const [person, can, now, language] = [usePeople(), useCan(), useNow(60_000), useLanguage()]
  const { me, clock } = useHouse()
  const row = useObservable(link.conversations).get(refused.on as ConversationId)
  const author = authorName(row?.subjects[0]?.author ?? null, words)
  const holder =
    refused.code === 'held' && typeof refused.details.by === 'string' ? person(refused.details.by) : null
  const choose = (choice: 'drop' | 'again') =>
    link.tell({ type: 'attention', commandId: refused.commandId, choice })
  const takeOver = async () => {
    const answer = await link.command('conversation.take-over', refused.on, {})
    if (answer.outcome === 'done') choose('drop')
  }
  const text = textIn(refused.input)
  const then = clockOf(refused.queuedAt + clock, now, language)
  const my = person(me?.member ?? '')
  const isHeldClaim = holder && refused.name === 'conversation.claim'
  return (
    <section className="border-b border-line px-4 pt-3.5 pb-2">
      <div className="flex items-start gap-2.5">
        <span className="flex pt-[3px] text-amber">
          <Shape of={holder ? 'replying' : 'warn'} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">
            {holder ? attention.tookBefore(holder.name, author) : attention.changed(author)}
          </h2>
          <p className="text-ink-2">
            {!holder && `${refusalSentence(refused.code, refused.details, words, person)} `}
            {attention.when(then)}
          </p>
        </div>
      </div>
      <div className="mt-1 ml-6">
        {text && (
          <div className="my-2">
            <p className="mb-1 text-12 text-ink-3">{attention.yourText}</p>
            <p className="rounded-3 bg-sunken px-3 py-2 whitespace-pre-wrap wrap-anywhere">{text}</p>
            <div className="mt-1.5">
              <CopyButton text={text} />
            </div>
          </div>
        )}
        <Outcome
          before={holder && <Avatar person={holder} size={18} />}
          title={isHeldClaim ? attention.whoAnswers(holder.name) : attention.asIs}
          line={isHeldClaim ? attention.whoAnswersLine : attention.asIsLine}
          act={
            <Button kind="primary" onClick={() => choose('drop')}>
              {attention.leave}
            </Button>
          }
        />
        <Outcome
          before={<Avatar person={my} size={18} />}
          title={isHeldClaim ? attention.youAnswer : attention.yours}
          line={isHeldClaim ? attention.youAnswerLine(holder.name) : attention.yoursLine}
          act={
            isHeldClaim && can('take-over') ? (
              <Button onClick={takeOver}>{words.panel.act.takeOver}</Button>
            ) : (
              <Button onClick={() => choose('again')}>{attention.again}</Button>
            )
          }
        />
      </div>
    </section>
  )
}

/** What the person wrote inside a refused command, so that it can be read and copied. */
const textIn = (input: unknown): string | null => {
  if (typeof input !== 'object' || input === null) return null
  for (const name of ['text', 'reason']) {
    const value = (input as Record<string, unknown>)[name]
    if (typeof value === 'string' && value) return value
  }
  return null
}
