import { type ReactNode, useId } from 'react'

/** One part of a page: its name, an act beside it, rows under a hairline. */
export const Section = ({
  title,
  act,
  children,
}: {
  title: string
  act?: ReactNode
  children: ReactNode
}) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-9">
      <div className="flex min-h-[30px] items-center gap-2">
        <h2 id={id} className="text-14 font-semibold">
          {title}
        </h2>
        {act && <div className="ml-auto flex gap-2">{act}</div>}
      </div>
      <div className="mt-2 border-t border-line">{children}</div>
    </section>
  )
}

/** Two lines and what can be done about them. */
export const Row = ({ children, line, act }: { children: ReactNode; line?: ReactNode; act?: ReactNode }) => (
  <li className="flex min-h-11 items-center gap-3 border-b border-line py-2">
    <div className="min-w-0 flex-1">
      <div className="flex min-w-0 items-center gap-2">{children}</div>
      {line && <p className="mt-0.5 text-12 text-ink-3">{line}</p>}
    </div>
    {act}
  </li>
)

export const Empty = ({ children }: { children: ReactNode }) => (
  <p className="border-b border-line py-3 text-ink-3">{children}</p>
)
