import { Bird } from '../ui/bird.tsx'
import { Connected, Start, useStep, useStepWords } from './connect/start.tsx'
import { useLink, useObservable } from './link-context.tsx'
import { useDocument } from './use-document.ts'

/** The tab that opens on installing: consent, then the server. One column on one wire across the window. */
export const Welcome = () => {
  useDocument()
  return useObservable(useLink().house) ? <Way /> : null
}

const column = 'mx-auto w-full max-w-[920px] px-10 max-[640px]:px-5'

const Way = () => {
  const step = useStep()
  const [now, then] = useStepWords(step.step)
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="sky">
        <div className={`stand relative h-full ${column}`}>
          <Bird left={36} />
        </div>
      </div>
      <main className={`flex-1 ${column}`}>
        <Start {...step} done={<Connected />} />
      </main>
      <footer className={`flex gap-4 pb-5 text-12 text-ink-3 ${column}`}>
        <span>{now}</span>
        <span>{then}</span>
      </footer>
    </div>
  )
}
