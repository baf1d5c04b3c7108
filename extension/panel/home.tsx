import { useEffect } from 'react'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Key } from '../ui/key.tsx'
import { Shape } from '../ui/shape.tsx'
import { Strip } from '../ui/strip.tsx'
import { AttentionList } from './attention/attention.tsx'
import { ConsentAgain } from './connect/consent.tsx'
import { CopyButton } from './drafts/copy-button.tsx'
import { Reply } from './drafts/reply.tsx'
import { Frame, HomeHeader, PageHeader } from './frame.tsx'
import { Conversation } from './inbox/conversation.tsx'
import { Here } from './inbox/here.tsx'
import { Queue } from './inbox/queue.tsx'
import { useHouse, useLink, useObservable } from './link-context.tsx'
import { go, useRoute } from './route.ts'
import { asText, Left } from './settings/left.tsx'
import { Settings } from './settings/settings.tsx'
import { authorName } from './team/people.ts'
import { useWords } from './use-words.ts'

/** What a page of X asked the panel to show, when it opened it. */
const useAsked = () => {
  const page = useObservable(useLink().page)
  useEffect(() => {
    if (!page?.ask) return
    if ((page.ask === 'join' || page.ask === 'watch') && page.conversation)
      go('reply', page.conversation, page.ask)
    else if (page.ask !== 'connect') go('here')
  }, [page])
}

export const Home = () => {
  useAsked()
  const link = useLink()
  const words = useWords()
  const { panel } = words
  const { place, id, mode } = useRoute()
  const conversations = useObservable(link.conversations)
  const attention = useObservable(link.attention)
  const sent = useObservable(link.sent)
  const row = id ? conversations.get(id as ConversationId) : undefined
  const author = authorName(row?.subjects[0]?.author ?? null, words)
  const toSettings = () => go('settings')

  switch (place) {
    case 'queue':
      return (
        <Frame header={<HomeHeader at="queue" />} foot={<QueueKeys />}>
          <Notices />
          <Queue />
        </Frame>
      )
    case 'settings':
      return (
        <Frame header={<PageHeader title={panel.settings.title} onBack={() => go('here')} />}>
          <Settings />
        </Frame>
      )
    case 'left':
      return (
        <Frame
          header={<PageHeader title={panel.left.title} onBack={toSettings} />}
          foot={sent.length > 0 ? <CopyButton text={asText(sent)} /> : panel.left.kept}
        >
          <Left />
        </Frame>
      )
    case 'consent':
      return (
        <Frame header={<PageHeader title={panel.settings.consent} onBack={toSettings} />}>
          <ConsentAgain />
        </Frame>
      )
    case 'attention':
      return (
        <Frame
          header={
            <PageHeader
              onBack={() => go('here')}
              title={
                <>
                  {panel.attention.title}{' '}
                  <span className="num font-normal text-ink-3">{attention.length}</span>
                </>
              }
            />
          }
          foot={panel.attention.foot}
        >
          <AttentionList />
        </Frame>
      )
    case 'conversation':
      return (
        <Frame header={<PageHeader wire title={author} onBack={() => go('queue')} />}>
          <Notices />
          {row ? <Conversation key={row.id} row={row} /> : <Gone />}
        </Frame>
      )
    case 'reply':
      return (
        <Frame
          header={
            <PageHeader
              wire
              title={panel.reply.title(author)}
              onBack={() => (row ? go('conversation', row.id) : go('here'))}
            />
          }
        >
          <Notices />
          {row ? <Reply key={row.id} row={row} watching={mode === 'watch'} /> : <Gone />}
        </Frame>
      )
    case 'here':
      return (
        <Frame header={<HomeHeader at="here" />}>
          <Notices />
          <Here />
        </Frame>
      )
  }
}

const Gone = () => {
  const { panel } = useWords()
  return (
    <Empty
      title={panel.here.nothing}
      line={panel.here.nothingLine}
      act={<Button onClick={() => go('queue')}>{panel.here.toQueue}</Button>}
    />
  )
}

const QueueKeys = () => {
  const { act } = useWords().panel
  return (
    <>
      {act.next}
      <Key>J</Key>
      <span className="ml-1.5">{act.open}</span>
      <Key>↵</Key>
    </>
  )
}

/** At most one strip across the top: what stops everything first, then what needs a choice. */
const Notices = () => {
  const { panel } = useWords()
  const { status, fault } = useHouse()
  const attention = useObservable(useLink().attention)
  if (status === 'too old')
    return (
      <Strip
        tone="look"
        shape={<Shape of="warn" size={16} />}
        title={panel.tooOld.title}
        line={panel.tooOld.line}
        act={
          <Button size="s" kind="primary" onClick={() => chrome.runtime.reload()}>
            {panel.tooOld.act}
          </Button>
        }
      />
    )
  if (fault)
    return (
      <Strip
        tone="stopped"
        live
        shape={<Shape of="stop" size={16} />}
        title={panel.fault.title}
        line={panel.fault.line(fault)}
      />
    )
  if (attention.length > 0)
    return (
      <Strip
        tone="look"
        shape={<Shape of="warn" size={16} />}
        title={panel.attention.strip(attention.length)}
        act={
          <Button size="s" onClick={() => go('attention')}>
            {panel.attention.look}
          </Button>
        }
      />
    )
  if (status === 'offline')
    return (
      <Strip shape={<Shape of="offline" size={16} />} title={panel.offline.title} line={panel.offline.line} />
    )
  return null
}
