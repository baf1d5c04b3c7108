/** Where a composer stands, and what it answers. Its key names the text it keeps: two composers never share one. */
export type ComposerPlace = {
  kind: 'home' | 'inline' | 'modal' | 'photo'
  parent: string | null
  quote: string | null
}

/** The texts saved when a dialog is left come back under the same key. */
export const keyOf = ({ kind, parent, quote }: ComposerPlace) => `${kind}:${parent ?? ''}:${quote ?? ''}`
