import { useEffect, useRef } from 'react'
import type { Pairing } from '../../link/panel-messages.ts'
import { Button } from '../../ui/button.tsx'
import { Code } from '../../ui/code.tsx'
import { useHouse, useLink } from '../link-context.tsx'
import { useNow } from '../use-now.ts'
import { useWords } from '../use-words.ts'
import { hostOf } from './host-of.ts'

/** After the permission: asking, the code to compare, or why there is none. */
export const PairingSteps = ({
  pairing,
  onAgain,
}: {
  pairing: Exclude<Pairing, { step: 'none' }>
  onAgain(): void
}) => {
  const link = useLink()
  const { asking, failed, code: words } = useWords().connect
  const cancel = () => link.tell({ type: 'cancel pairing' })
  if (pairing.step === 'asking')
    return (
      <div role="status">
        <h1 className="text-20 font-semibold tracking-[-0.012em]">{asking.title}</h1>
        <p className="mt-1.5 text-ink-2 wrap-anywhere">{asking.line(hostOf(pairing.server))}</p>
        <Button className="mt-4" kind="quiet" size="xl" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    )
  if (pairing.step === 'failed') {
    const why: Record<string, string> = failed.why
    return (
      <div>
        <div role="alert">
          <h1 className="text-20 font-semibold tracking-[-0.012em]">{failed.title}</h1>
          <p className="mt-1.5 text-ink-2">{why[pairing.why] ?? failed.why.other}</p>
        </div>
        <Button className="mt-4 w-full" size="xl" kind="primary" onClick={onAgain}>
          {failed.again}
        </Button>
        <Button className="mt-2 w-full" size="xl" onClick={cancel}>
          {failed.other}
        </Button>
      </div>
    )
  }
  return <Compare pairing={pairing} onCancel={cancel} />
}

const Compare = ({
  pairing,
  onCancel,
}: {
  pairing: Extract<Pairing, { step: 'waiting' }>
  onCancel(): void
}) => {
  const { code: words } = useWords().connect
  const { clock } = useHouse()
  const now = useNow(10_000) - clock
  const opened = useRef<string | null>(null)
  useEffect(() => {
    if (opened.current === pairing.code) return
    opened.current = pairing.code
    openOnce(pairing)
  }, [pairing])
  return (
    <div>
      <h1 className="text-20 font-semibold tracking-[-0.012em]">{words.title}</h1>
      <div className="mt-3.5">
        <Code code={pairing.code} label={words.spelled([...pairing.code].join(' '))} />
      </div>
      <p className="mt-3.5 text-ink-2">{words.line}</p>
      <div className="mt-4 flex gap-2">
        <Button className="flex-1" size="xl" onClick={() => show(pairing.page)}>
          {words.show}
        </Button>
        <Button size="xl" kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
      <p className="num mt-3 text-12 text-ink-3" role="status">
        {words.left(Math.floor((pairing.until - now) / 60_000))}
      </p>
    </div>
  )
}

/** The page with the same code opens by itself once per code, also when two of our pages show it: storage is what they share. */
const openOnce = ({ code, page }: Extract<Pairing, { step: 'waiting' }>) => {
  if (localStorage.getItem('pairing page opened') === code) return
  localStorage.setItem('pairing page opened', code)
  show(page)
}

/** By the extension's own call: nobody pressed anything, so the page could not open a tab. */
const show = (url: string) => void chrome.tabs.create({ url })
