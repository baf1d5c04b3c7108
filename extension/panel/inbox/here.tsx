import { Lock } from 'lucide-react'
import { useEffect } from 'react'
import { sameHandle } from '#shared/team/profile.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Strip } from '../../ui/strip.tsx'
import { useLink, useObservable } from '../link-context.tsx'
import { go } from '../route.ts'
import { useWords } from '../use-words.ts'
import { useKnowsNothing, Waiting } from '../waiting.tsx'
import { AllowOnce } from './allow-once.tsx'
import { Conversation } from './conversation.tsx'

/** The conversation of the native page in front of the person. */
export const Here = () => {
  const link = useLink()
  const { panel } = useWords()
  const page = useObservable(link.page)
  const row = useObservable(link.conversations).get(page?.conversation ?? '')
  const profiles = useObservable(link.profiles)
  const account = page?.account ?? null
  const isOurs = account !== null && [...profiles.values()].some(({ handle }) => sameHandle(handle, account))
  const id = row?.id ?? null
  const knowsNothing = useKnowsNothing()

  useEffect(() => {
    link.lookAt(isOurs ? id : null)
    return () => link.lookAt(null)
  }, [link, isOurs, id])

  if (knowsNothing) return <Waiting />
  if (!page?.subject)
    return (
      <Empty
        title={panel.here.nothing}
        line={panel.here.nothingLine}
        act={<Button onClick={() => go('queue')}>{panel.here.toQueue}</Button>}
      />
    )
  const silence = !isOurs && (
    <Strip
      shape={<Icon of={Lock} />}
      title={account ? panel.here.private(account) : panel.here.unsure}
      line={account ? panel.here.privateLine : panel.here.unsureLine}
    />
  )
  if (!row)
    return (
      <>
        {silence}
        <Empty title={panel.here.free} line={isOurs ? panel.here.freeLine : ''} />
      </>
    )
  return (
    <>
      {silence}
      {page.ask === 'reason' && isOurs && <AllowOnce conversation={row.id} />}
      <Conversation key={row.id} row={row} silent={!isOurs} focusNote={page.ask === 'note'} />
    </>
  )
}
