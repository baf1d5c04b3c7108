import { Lock } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../use-words.ts'
import { hostOf } from './host-of.ts'

/** The browser said no: what that means, the way forward, and a note for whoever manages this computer. */
export const Refused = ({
  server,
  onAgain,
  onOther,
}: {
  server: string
  onAgain(): void
  onOther(): void
}) => {
  const { refused } = useWords().connect
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(refused.note(hostOf(server), chrome.runtime.id))
    setCopied(true)
  }
  return (
    <div>
      <div role="alert">
        <h1 className="text-20 font-semibold tracking-[-0.012em]">{refused.title}</h1>
        <p className="mt-1.5 text-ink-2 wrap-anywhere">{refused.line(hostOf(server))}</p>
      </div>
      <Button className="mt-4 w-full" size="xl" kind="primary" autoFocus onClick={onAgain}>
        {refused.again}
      </Button>
      <Button className="mt-2 w-full" size="xl" onClick={onOther}>
        {refused.other}
      </Button>
      <div className="mt-5 grid grid-cols-[16px_1fr] gap-x-2.5 gap-y-0.5 rounded-3 bg-sunken px-3.5 py-3">
        <Icon of={Lock} className="mt-[3px] text-ink-3" />
        <b className="font-medium">{refused.managed}</b>
        <span className="col-start-2 text-pretty text-ink-2">{refused.managedLine}</span>
        <Button size="s" className="col-start-2 mt-1.5 justify-self-start" onClick={copy}>
          <span aria-live="polite">{copied ? refused.copied : refused.copy}</span>
        </Button>
      </div>
    </div>
  )
}
