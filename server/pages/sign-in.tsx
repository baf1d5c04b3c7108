import { useState } from 'react'
import type { Me } from '#shared/sync/mirror-rows.ts'
import { post } from './ask.ts'
import { w } from './speak.ts'
import { Button, Word } from './ui/button.tsx'
import { Field } from './ui/field.tsx'
import { Foot, Page, Title } from './ui/page.tsx'
import { Strip } from './ui/strip.tsx'
import { useForm } from './use-form.ts'

/** Only paths of our own: what follows a sign-in is never somebody else's address. */
const wanted = () => {
  const to = new URL(new URLSearchParams(location.search).get('to') ?? '/', location.origin)
  return to.origin === location.origin ? `${to.pathname}${to.search}` : '/'
}

/** Leaves for the sign-in page and comes back here after it. */
export const toSignIn = () => {
  const here = `${location.pathname}${location.search}`
  location.replace(here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`)
  return null
}

type Choice = { id: string; name: string }

export const SignIn = () => {
  const [choices, setChoices] = useState<readonly Choice[] | null>(null)
  const form = useForm({ email: '', password: '', workspace: '' })
  const ask = async (values: { email: string; password: string; workspace: string }) => {
    const { workspace, ...rest } = values
    const answer = await post<Me>('/api/sign-in', workspace ? values : rest)
    if (!answer.ok && answer.refused.code === 'which-workspace')
      setChoices(answer.refused.details.workspaces as Choice[])
    return answer
  }
  const enter = form.submit(ask, () => location.replace(wanted()))

  if (choices)
    return (
      <Page width="narrow">
        <Title lead={w.signIn.whichLead}>{w.signIn.which}</Title>
        <form onSubmit={enter} className="mt-5 grid gap-2">
          {choices.map(({ id, name }) => (
            <Button
              key={id}
              type="submit"
              big
              onClick={() => form.setValues({ ...form.values, workspace: id })}
            >
              {name}
            </Button>
          ))}
        </form>
      </Page>
    )
  return (
    <Page width="narrow">
      <Title lead={wanted().startsWith('/pair') ? w.pair.signInFirst : w.signIn.lead}>{w.signIn.title}</Title>
      <form onSubmit={enter} noValidate>
        <Field
          label={w.fields.email}
          type="email"
          autoComplete="username"
          autoFocus
          {...form.field('email')}
        />
        <Field
          label={w.fields.password}
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
          beside={<Forgotten />}
        />
        {form.trouble && form.refused?.code !== 'which-workspace' && (
          <Strip tone="stopped" live>
            {form.trouble}
          </Strip>
        )}
        <Button type="submit" rank="primary" big busy={form.busy} className="mt-5">
          {w.acts.signIn}
        </Button>
      </form>
      <Foot>{w.signIn.foot}</Foot>
    </Page>
  )
}

/** There is no mail to send a link by, so it says who can help. */
const Forgotten = () => {
  const [open, setOpen] = useState(false)
  return (
    <span className="relative">
      <Word
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="text-12 text-ink-2 phone:-my-3 phone:min-h-11"
      >
        {w.signIn.forgotten}
      </Word>
      {open && (
        <span className="absolute top-full right-0 z-1 mt-1 block w-64 rounded-3 bg-raised p-3 text-12 font-normal shadow-e2">
          {w.signIn.forgottenHelp}
        </span>
      )}
    </span>
  )
}
