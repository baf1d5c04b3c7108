import { type FormEvent, useEffect, useState } from 'react'
import type { Refused } from '#shared/sync/envelope.ts'
import { type Answer, sentence } from './ask.ts'

/** Which field a refusal is about; the rest is said above the button. */
const about: Readonly<Record<string, string>> = {
  'name-missing': 'name',
  'workspace-missing': 'workspace',
  'email-wrong': 'email',
  'email-taken': 'email',
  'password-short': 'password',
  'password-long': 'password',
  'no-match': 'password',
  'wrong-password': 'current',
  'setup-code-wrong': 'setupCode',
  'handle-wrong': 'handle',
  already: 'handle',
}

/** The values of a form, what the server said to them, and the wait between. Nothing typed is lost by a refusal. */
export const useForm = <Values extends Record<string, string>>(initial: Values) => {
  const [values, setValues] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  useEffect(() => {
    // The keys go to what has to be mended.
    if (refused) document.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus()
  }, [refused])

  const field = (name: keyof Values & string) => ({
    name,
    value: values[name] ?? '',
    onChange: (event: { target: { value: string } }) => {
      setValues((before) => ({ ...before, [name]: event.target.value }))
      setRefused((before) => (before && about[before.code] === name ? null : before))
    },
    error: refused && about[refused.code] === name ? sentence(refused) : null,
  })

  const submit =
    <Value>(work: (values: Values) => Promise<Answer<Value>>, done: (value: Value) => void) =>
    async (event: FormEvent) => {
      event.preventDefault()
      if (busy) return
      setBusy(true)
      const answer = await work(values)
      setBusy(false)
      setRefused(answer.ok ? null : answer.refused)
      if (answer.ok) done(answer.value)
    }

  const fields = Object.keys(values)
  const trouble = refused && !fields.includes(about[refused.code] ?? '') ? sentence(refused) : null
  return { values, setValues, field, submit, busy, refused, trouble }
}
