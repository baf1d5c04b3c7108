import { Lock } from 'lucide-react'
import type { Kept } from '../../link/panel-link.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../use-words.ts'
import { When } from '../when.tsx'
import { CopyButton } from './copy-button.tsx'

/** What I had typed on the page before the other reply was there: beside the shared one, never merged unasked. */
export const YourText = ({ mine, onUse }: { mine: Kept; onUse?(): void }) => {
  const { reply } = useWords().panel
  return (
    <section className="border-t border-line px-4 py-3.5" aria-labelledby="yours">
      <div className="mb-1 flex items-center gap-1.5">
        <Icon of={Lock} className="text-ink-3" />
        <h2 id="yours" className="font-semibold">
          {reply.yours}
        </h2>
        <span className="ml-auto">
          <When at={mine.at} />
        </span>
      </div>
      <p className="rounded-3 bg-sunken px-3 py-2 whitespace-pre-wrap wrap-anywhere" dir="auto">
        {mine.text}
      </p>
      <p className="mt-1.5 text-12 text-ink-3">{reply.yoursLine}</p>
      <div className="mt-2 flex gap-1.5">
        {onUse && (
          <Button size="s" onClick={onUse}>
            {reply.useMine}
          </Button>
        )}
        <CopyButton text={mine.text} />
      </div>
    </section>
  )
}
