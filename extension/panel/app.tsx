import { Sky } from '../ui/bird.tsx'
import { Start, useStep, useStepWords } from './connect/start.tsx'
import { Home } from './home.tsx'
import { useHouse, useLink, useObservable } from './link-context.tsx'
import { StatusCorner } from './status.tsx'
import { useDocument } from './use-document.ts'
import { Waiting } from './waiting.tsx'

/** The side panel. Before the hub has answered there is nothing to draw: that takes a few milliseconds, and a flash would be worse. */
export const App = () => {
  useDocument()
  return useObservable(useLink().house) ? <Way /> : <Waiting />
}

const Way = () => {
  const step = useStep()
  const [now, then] = useStepWords(step.step)
  const { server, pairing } = useHouse()
  /** Was in before: that it ended is said, rather than which step this is. */
  const isBack = step.step === 'connect' && server !== null && pairing.step === 'none'
  if (step.step === 'done') return <Home />
  return (
    <div className="flex h-dvh flex-col bg-surface">
      <main className="min-h-0 flex-1 overflow-y-auto">
        <Sky />
        <div className="px-5">
          <Start {...step} done={null} />
        </div>
      </main>
      <footer className="flex min-h-10 flex-none items-center gap-2 border-t border-line px-4 py-[9px] text-12 text-ink-3">
        {step.step === 'off' || isBack ? <StatusCorner /> : <span>{now}</span>}
        {!isBack && <span className="ml-auto">{then}</span>}
      </footer>
    </div>
  )
}
