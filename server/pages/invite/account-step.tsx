import { useState } from 'react'
import type { Me } from '#shared/sync/mirror-rows.ts'
import { post } from '../ask.ts'
import { w } from '../speak.ts'
import { Button, Word } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Foot, Title } from '../ui/page.tsx'
import { Strip } from '../ui/strip.tsx'
import { useForm } from '../use-form.ts'

/** A new account, or the one they have on this server. Either way the invitation is spent here and nowhere else. */
export const AccountStep = ({ token, onJoined }: { token: string; onJoined: (me: Me) => void }) => {
  const [known, setKnown] = useState(false)
  const form = useForm({ name: '', email: '', password: '' })
  const join = form.submit(
    ({ name, ...account }) =>
      post<Me>(
        `/api/invitations/${token}/accept`,
        known ? { existing: account } : { account: { name, ...account } },
      ),
    onJoined,
  )
  return (
    <>
      <Title lead={known ? w.invite.existingLead : w.invite.accountLead}>
        {known ? w.invite.existingTitle : w.invite.accountTitle}
      </Title>
      <form onSubmit={join} noValidate>
        {!known && <Field label={w.fields.name} autoComplete="name" autoFocus {...form.field('name')} />}
        <Field label={w.fields.email} type="email" autoComplete="username" {...form.field('email')} />
        <Field
          label={w.fields.password}
          help={known ? undefined : w.fields.passwordHelp}
          type="password"
          autoComplete={known ? 'current-password' : 'new-password'}
          {...form.field('password')}
        />
        {form.trouble && (
          <Strip tone="stopped" live>
            {form.trouble}
          </Strip>
        )}
        <Button type="submit" rank="primary" big busy={form.busy} className="mt-5">
          {known ? w.invite.existingSubmit : w.invite.accountSubmit}
        </Button>
      </form>
      <Foot>
        <Word onClick={() => setKnown(!known)}>{known ? w.invite.haveNone : w.invite.haveAccount}</Word>
      </Foot>
    </>
  )
}
