import type { ReactNode } from 'react'

/** One answer to a question: what will be the case and its price, and the verb that makes it so. Hairlines between, no boxes. */
export const Outcome = ({
  before,
  title,
  line,
  act,
}: {
  before?: ReactNode
  title: string
  line: string
  act: ReactNode
}) => (
  <div className="flex items-center gap-3 border-line py-2.5 not-first:border-t">
    <div className="min-w-0 flex-1">
      <div className="flex items-center gap-2 font-medium">
        {before}
        {title}
      </div>
      <div className="mt-0.5 text-12 leading-[17px] text-pretty text-ink-2">{line}</div>
    </div>
    {act}
  </div>
)
