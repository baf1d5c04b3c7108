import type { Feature } from './feature.ts'

/** The page changed its theme, font or direction, or the person the language: what stands on it changes along. */
export const followLook: Feature = ({ site, link, overlay, signal }) => {
  site.observe('look', overlay.follow, signal)
  link.onHouse(() => overlay.follow(site.look()), signal)
}
