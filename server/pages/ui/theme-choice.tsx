import { useState } from 'react'
import { w } from '../speak.ts'

const KEY = 'perch-theme'
const kept = () => localStorage.getItem(KEY) ?? 'system'

/** Follows the system until the person chooses; the choice is of this browser. */
export const ThemeChoice = () => {
  const [theme, setTheme] = useState(kept)
  const change = (chosen: string) => {
    if (chosen === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, chosen)
    setTheme(chosen)
    dispatchEvent(new Event(KEY))
  }
  return (
    <select
      aria-label={w.theme.name}
      value={theme}
      onChange={(event) => change(event.target.value)}
      className="min-h-6 cursor-default bg-canvas text-ink-3 hover:text-ink"
    >
      <option value="system">{w.theme.system}</option>
      <option value="light">{w.theme.light}</option>
      <option value="dark">{w.theme.dark}</option>
    </select>
  )
}
