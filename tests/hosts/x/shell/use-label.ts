import { type Label, label } from '../store/labels.ts'
import { usePage } from '../store/page.ts'

/** The page's own words in its language. */
export const useLabel = () => {
  const language = usePage((now) => now.language)
  return (name: Label, values?: Record<string, string | number>) => label(language, name, values)
}
