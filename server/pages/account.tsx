import { useState } from 'react'
import type { Me } from '#shared/sync/mirror-rows.ts'
import { post } from './ask.ts'
import { Sessions } from './home/sessions.tsx'
import { toSignIn } from './sign-in.tsx'
import { w } from './speak.ts'
import { Button } from './ui/button.tsx'
import { Field } from './ui/field.tsx'
import { Foot, Page, Title } from './ui/page.tsx'
import { Section } from './ui/section.tsx'
import { Strip } from './ui/strip.tsx'
import { Trouble } from './ui/trouble.tsx'
import { useAsked } from './use-asked.ts'
import { useForm } from './use-form.ts'

export const Account = () => {
  const { answer, again } = useAsked<Me>('/api/me')
  const [round, setRound] = useState(0)
  if (!answer) return null
  if (!answer.ok)
    return answer.status === 401 ? toSignIn() : <Trouble refused={answer.refused} again={again} />
  const me = answer.value
  return (
    <Page width="wide">
      <Title lead={`${me.name}, ${me.email}`}>{w.account.title}</Title>
      <Section title={w.account.password}>
        <Password email={me.email} onChanged={() => setRound(round + 1)} />
      </Section>
      <Sessions key={round} workspace={me.workspace.id} />
      <Foot>
        <a href="/" className="font-medium text-ink">
          {w.account.back}
        </a>
      </Foot>
    </Page>
  )
}

const Password = ({ email, onChanged }: { email: string; onChanged: () => void }) => {
  const [ended, setEnded] = useState<number | null>(null)
  const form = useForm({ current: '', password: '' })
  const change = form.submit(
    ({ current, password }) => post<{ ended: number }>('/api/password', { current, next: password }),
    (value) => {
      setEnded(value.ended)
      form.setValues({ current: '', password: '' })
      onChanged()
    },
  )
  return (
    <form onSubmit={change} noValidate>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field
        label={w.fields.currentPassword}
        type="password"
        autoComplete="current-password"
        {...form.field('current')}
      />
      <Field
        label={w.fields.newPassword}
        help={w.fields.passwordHelp}
        type="password"
        autoComplete="new-password"
        {...form.field('password')}
      />
      {form.trouble && (
        <Strip tone="stopped" live>
          {form.trouble}
        </Strip>
      )}
      {ended !== null && (
        <Strip tone="told" live>
          {w.account.done(ended)}
        </Strip>
      )}
      <Button type="submit" rank="primary" big busy={form.busy} className="mt-5">
        {w.account.submit}
      </Button>
      <Foot>{w.account.effect}</Foot>
    </form>
  )
}
