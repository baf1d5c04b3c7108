import type { ReactNode } from 'react'
import { choose, language, w } from '../speak.ts'
import { Bird } from './bird.tsx'
import { ThemeChoice } from './theme-choice.tsx'
import { Way } from './way.tsx'

const widths = {
  narrow: 'max-w-[360px]',
  middle: 'max-w-[416px]',
  pair: 'max-w-[448px]',
  wide: 'max-w-[480px]',
  home: 'max-w-[640px]',
} as const

type Props = {
  width: keyof typeof widths
  way?: { steps: readonly string[]; at: number }
  /** Who stands on the wire, at its right. */
  perched?: ReactNode
  children: ReactNode
}

const column = 'mx-auto w-[calc(100%-40px)]'

/** One column under one wire across the window; the bird on it, or on the step of the way. */
export const Page = ({ width, way, perched, children }: Props) => (
  <div className="page-body flex min-h-screen flex-col">
    <header className="h-[132px] flex-none border-b border-line-strong phone:h-24">
      <div className={`${column} ${widths[width]} relative h-full`}>
        {!way && <Bird className="absolute -bottom-px -left-[3px] h-[52px] w-[66px]" />}
        {perched && <div className="absolute right-0 bottom-[5px] flex gap-1">{perched}</div>}
      </div>
    </header>
    <main className={`${column} ${widths[width]} relative`}>
      {way && <Way {...way} />}
      {children}
    </main>
    <footer
      className={`${column} ${widths[width]} mt-auto flex flex-wrap items-center gap-x-4 gap-y-2 pt-10 pb-5 text-12 text-ink-3`}
    >
      <span className="mr-auto">{location.host}</span>
      <ThemeChoice />
      <fieldset className="flex gap-4">
        <legend className="sr-only">{w.language}</legend>
        {(['en', 'ko'] as const).map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            onClick={() => choose(one)}
            className={`min-h-6 cursor-default ${one === language ? 'text-ink' : 'hover:text-ink'}`}
          >
            {one === 'en' ? 'English' : '한국어'}
          </button>
        ))}
      </fieldset>
    </footer>
  </div>
)

/** The one heading, with the line under it. `tabIndex`: focus goes here when a step of a way changes. */
export const Title = ({ children, lead }: { children: ReactNode; lead?: ReactNode }) => (
  <>
    <h1 tabIndex={-1} className="page-title mt-7 outline-none phone:mt-[22px]">
      {children}
    </h1>
    {lead && <p className="mt-1.5 text-14 text-ink-2">{lead}</p>}
  </>
)

/** What else there is to know, under the act. */
export const Foot = ({ children }: { children: ReactNode }) => (
  <div className="mt-3.5 text-12/[18px] text-ink-3">{children}</div>
)
