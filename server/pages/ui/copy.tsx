import { useRef, useState } from 'react'
import { w } from '../speak.ts'
import { Button } from './button.tsx'

/** A text to take along. Where the clipboard is closed to a page (plain http), it is marked, ready for the keys. */
export const Copy = ({ label, text }: { label: string; text: string }) => {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      field.current?.select()
    }
  }
  return (
    <div className="mt-2 flex gap-2">
      <input
        ref={field}
        aria-label={label}
        readOnly
        value={text}
        onFocus={(event) => event.target.select()}
        className="h-[30px] min-w-0 flex-1 rounded-2 bg-surface px-2 text-13 text-ink shadow-[inset_0_0_0_1px_var(--p-line-strong)] phone:h-11"
      />
      <Button onClick={copy}>{copied ? w.acts.copied : w.acts.copy}</Button>
    </div>
  )
}
