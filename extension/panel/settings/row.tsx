import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'

export const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section
    aria-label={title}
    className="border-line not-first:mt-2 not-first:before:mx-4 not-first:before:block not-first:before:border-t not-first:before:border-line"
  >
    <h2 className="px-4 pt-4 pb-1 text-12 font-medium text-ink-3">{title}</h2>
    {children}
  </section>
)

/** What it is, its consequence in one line, and at the right what can be done or seen. */
export const Row = ({ label, line, end }: { label: ReactNode; line?: ReactNode; end?: ReactNode }) => (
  <div className={`flex min-h-9 gap-2.5 px-4 py-[7px] ${line ? 'items-start' : 'items-center'}`}>
    <div className="min-w-0 flex-1">
      <div>{label}</div>
      {line && <div className="mt-px text-12 text-pretty text-ink-3">{line}</div>}
    </div>
    {end}
  </div>
)

const inside = 'flex w-full min-h-9 items-start gap-2.5 px-4 py-[7px] text-left hover:bg-hover'
const Inside = ({ label, line }: { label: string; line?: string }) => (
  <>
    <span className="min-w-0 flex-1">
      <span className="block">{label}</span>
      {line && <span className="mt-px block text-12 text-pretty text-ink-3">{line}</span>}
    </span>
    <Icon of={ChevronRight} size={12} className="mt-1 text-ink-3" />
  </>
)

export const OpenRow = ({ label, line, onOpen }: { label: string; line?: string; onOpen(): void }) => (
  <button type="button" className={inside} onClick={onOpen}>
    <Inside label={label} line={line} />
  </button>
)

export const LinkRow = ({ label, line, href }: { label: string; line?: string; href: string }) => (
  <a className={`${inside} no-underline`} href={href} target="_blank" rel="noreferrer">
    <Inside label={label} line={line} />
  </a>
)
