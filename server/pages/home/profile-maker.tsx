import type { Me } from '#shared/sync/mirror-rows.ts'
import { Handle } from '#shared/team/profile.ts'
import type { Answer } from '../ask.ts'
import { command, newId } from '../command.ts'
import { w } from '../speak.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Strip } from '../ui/strip.tsx'
import { useForm } from '../use-form.ts'

/** As people write or paste it: with an @, or as the address of the account's page. */
const handleIn = (typed: string) =>
  typed
    .trim()
    .replace(/^https?:\/\/(www\.)?(x|twitter)\.com\//i, '')
    .replace(/[/?].*$/, '')
    .replace(/^@/, '')

const wrong = { ok: false, status: 0, refused: { code: 'handle-wrong', details: {} } } as const

type Props = { me: Me; primary?: boolean; onMade: () => void }

/** One handle. The account's name and lasting id come later, from its page. */
export const ProfileMaker = ({ me, primary, onMade }: Props) => {
  const form = useForm({ handle: '' })
  const add = async ({ handle: typed }: { handle: string }): Promise<Answer<unknown>> => {
    const handle = handleIn(typed)
    if (!Handle.safeParse(handle).success) return wrong
    const input = { client: me.clients[0]?.id, network: 'x', networkId: null, handle, name: handle }
    return command(me.workspace.id, 'profile.add', newId(), input)
  }
  return (
    <form onSubmit={form.submit(add, onMade)} noValidate className={primary ? '' : 'pb-4'}>
      <Field
        label={w.fields.handle}
        help={w.fields.handleHelp}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        {...form.field('handle')}
      />
      {form.trouble && (
        <Strip tone="stopped" live>
          {form.trouble}
        </Strip>
      )}
      <Button
        type="submit"
        rank={primary ? 'primary' : 'outlined'}
        big={primary}
        busy={form.busy}
        className={primary ? 'mt-5' : 'mt-3'}
      >
        {w.firstRun.profileAdd}
      </Button>
    </form>
  )
}
