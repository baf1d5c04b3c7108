import type { ReactNode } from 'react'

/** An empty wire, what is (not) here, what comes next, one thing to do. */
export const Empty = ({ title, line, act }: { title: string; line: string; act?: ReactNode }) => (
  <div className="px-4 pt-9 pb-6">
    <div className="border-t border-line-strong" aria-hidden="true" />
    <h2 className="mt-4 text-16 font-semibold">{title}</h2>
    <p className="mt-1 text-ink-2">{line}</p>
    {act && <div className="mt-4 flex gap-2">{act}</div>}
  </div>
)
