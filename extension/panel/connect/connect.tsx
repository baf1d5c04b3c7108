import { type FormEvent, useState } from 'react'
import { askPermission } from '../../link/ask-permission.ts'
import { serverAddress } from '../../link/server-address.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useHouse, useLink } from '../link-context.tsx'
import { useWords } from '../use-words.ts'
import { hostOf } from './host-of.ts'
import { PairingSteps } from './pairing-steps.tsx'
import { Refused } from './refused.tsx'

/** Where `npm start` says it is, so that a first try on one's own machine is one press. */
const USUAL = 'http://localhost:4747'

/** Address, the browser's question, the code. The browser is asked inside the press, so nothing is awaited before it. */
export const Connect = () => {
  const link = useLink()
  const { address } = useWords().connect
  const { pairing, server } = useHouse()
  const [typed, setTyped] = useState(server ?? USUAL)
  const [wrong, setWrong] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const parsed = serverAddress(typed)

  const ask = async (to: string) => {
    const granted = await askPermission(to).catch(() => false)
    setRefused(granted ? null : to)
    if (granted) link.tell({ type: 'connect', server: to })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!parsed.ok) return setWrong(sentence(parsed.refusal.code))
    void ask(parsed.value)
  }
  const sentence = (code: string) => (code === 'not-secure' ? address.plain : address.wrong)

  if (pairing.step !== 'none') return <PairingSteps pairing={pairing} onAgain={() => ask(pairing.server)} />
  if (refused)
    return <Refused server={refused} onAgain={() => ask(refused)} onOther={() => setRefused(null)} />
  return (
    <form onSubmit={submit} noValidate>
      <h1 className="mb-3.5 text-20 font-semibold tracking-[-0.012em]">{address.title}</h1>
      <Field
        label={address.field}
        size="xl"
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        value={typed}
        error={wrong}
        help={address.help}
        onChange={(event) => {
          setTyped(event.target.value)
          const now = serverAddress(event.target.value)
          if (wrong) setWrong(now.ok ? null : sentence(now.refusal.code))
        }}
        onBlur={() => typed.trim() && setWrong(parsed.ok ? null : sentence(parsed.refusal.code))}
      />
      <p className="mt-4 mb-2 text-ink-2">{address.next}</p>
      <div className="rounded-3 px-3.5 py-3 outline-[1.5px] -outline-offset-1 outline-line-strong outline-dashed">
        <div className="font-medium">{address.asks}</div>
        <div className="mt-0.5 text-ink-2 wrap-anywhere">
          {address.asksLine(parsed.ok ? hostOf(parsed.value) : '...')}
        </div>
        <div className="mt-2.5 flex justify-end gap-2 text-12 text-ink-3" aria-hidden="true">
          <span className="rounded-[6px] px-2 py-1 shadow-[inset_0_0_0_1px_var(--p-line)]">
            {address.deny}
          </span>
          <span className="rounded-[6px] px-2 py-1 shadow-[inset_0_0_0_1px_var(--p-line)]">
            {address.allow}
          </span>
        </div>
      </div>
      <p className="mt-2 text-12 text-ink-3">{address.what}</p>
      <Button type="submit" className="mt-4 w-full" size="xl" kind="primary">
        {address.act}
      </Button>
    </form>
  )
}
