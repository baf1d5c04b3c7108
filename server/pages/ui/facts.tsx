import type { ReactNode } from 'react'

/** What is the case: a name and what holds, with hairlines between. */
export const Facts = ({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="mt-[18px] border-t border-line">
    {rows.map(([name, value]) => (
      <div
        key={name}
        className="grid grid-cols-[112px_1fr] border-b border-line py-2.5 phone:grid-cols-[108px_1fr]"
      >
        <dt className="pr-2 text-ink-3">{name}</dt>
        <dd className="min-w-0">{value}</dd>
      </div>
    ))}
  </dl>
)
