import type { Me } from '#shared/sync/mirror-rows.ts'
import { post } from '../ask.ts'
import { w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Foot, Title } from '../ui/page.tsx'
import { Strip } from '../ui/strip.tsx'
import { useForm } from '../use-form.ts'

export const FirstAccount = ({ setupCode, onMade }: { setupCode: boolean; onMade: (me: Me) => void }) => {
  const empty = { workspace: '', name: '', email: '', password: '' }
  const form = useForm<Record<string, string>>(setupCode ? { setupCode: '', ...empty } : empty)
  return (
    <>
      <Title lead={w.firstRun.lead}>{w.firstRun.title}</Title>
      <form onSubmit={form.submit((values) => post<Me>('/api/first-run', values), onMade)} noValidate>
        {setupCode && (
          <Field
            label={w.fields.setupCode}
            help={w.fields.setupCodeHelp}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus
            {...form.field('setupCode')}
          />
        )}
        <Field
          label={w.fields.workspace}
          help={w.fields.workspaceHelp}
          autoComplete="organization"
          autoFocus={!setupCode}
          {...form.field('workspace')}
        />
        <Field label={w.fields.name} autoComplete="name" {...form.field('name')} />
        <Field label={w.fields.email} type="email" autoComplete="username" {...form.field('email')} />
        <Field
          label={w.fields.password}
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
        <Button type="submit" rank="primary" big busy={form.busy} className="mt-5">
          {w.firstRun.submit}
        </Button>
      </form>
      <Foot>{w.firstRun.foot}</Foot>
    </>
  )
}
