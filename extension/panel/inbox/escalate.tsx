import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../use-words.ts'
import type { Acts } from './use-acts.ts'
import { assigneeOf, useAssignees } from './use-assignee.ts'

/** To whom, and why: both go to the team alone. */
export const Escalate = ({ acts, onClose }: { acts: Acts; onClose(): void }) => {
  const { panel } = useWords()
  const { people, teams } = useAssignees()
  const others = people.filter(({ isMe }) => !isMe)
  const options = [
    ...teams.map((team) => ({ key: `team:${team.id}`, name: team.name })),
    ...others.map((one) => ({ key: `member:${one.id}`, name: one.name })),
  ]
  const [to, setTo] = useState(options[0]?.key ?? '')
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const target = assigneeOf(to)
    if (!why.trim()) return setMissing(true)
    if (target && (await acts.escalate(target, why.trim()))) onClose()
  }
  if (options.length === 0) return <p className="px-4 py-3 text-ink-2">{panel.escalation.nobody}</p>
  return (
    <form className="flex flex-col gap-3 border-t border-line px-4 py-3.5" onSubmit={submit}>
      <h2 className="font-semibold">{panel.escalation.title}</h2>
      <Field
        label={panel.escalation.to}
        control={
          <select value={to} onChange={(event) => setTo(event.target.value)}>
            {options.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        }
      />
      <Field
        label={panel.escalation.why}
        help={panel.escalation.whyHelp}
        error={missing && !why.trim() ? panel.escalation.missing : null}
        maxLength={280}
        autoFocus
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" kind="primary" busy={acts.busy === 'escalate'}>
          {panel.act.escalate}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {panel.act.cancel}
        </Button>
      </div>
    </form>
  )
}
