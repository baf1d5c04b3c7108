import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../use-words.ts'

/** How long "Copied" stands, in milliseconds: long enough to be read where the eye already is. */
const SHOWN_FOR = 2_000

export const CopyButton = ({ text, size = 's' }: { text: string; size?: 's' | 'm' }) => {
  const { panel } = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), SHOWN_FOR)
  }
  return (
    <Button size={size} onClick={copy}>
      <span aria-live="polite">{copied ? panel.act.copied : panel.act.copy}</span>
    </Button>
  )
}
