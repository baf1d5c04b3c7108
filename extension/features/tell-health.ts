import type { Feature } from './feature.ts'

/** What can still be promised on this page, for the toolbar and the panel. Nothing else of the page is in it. */
export const tellHealth: Feature = ({ site, link, signal }) => {
  const tell = () => {
    const { level, missing } = site.health()
    link.tell({ type: 'health', level, missing: [...missing] })
  }
  site.observe('health', tell, signal)
  tell()
}
