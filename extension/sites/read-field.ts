/** The editors that the networks use. `draft`: draft-js; `other`: anything we do not write into. */
export type FieldKind = 'draft' | 'textarea' | 'other'

export const kindOfField = (field: Element): FieldKind => {
  if (field instanceof HTMLTextAreaElement) return 'textarea'
  return field.querySelector('[data-block="true"]') ? 'draft' : 'other'
}

/** Two spellings of a line end are one text. */
export const normal = (text: string) => text.replace(/\r\n?/g, '\n')

/**
 * The text exactly as the editor holds it. Draft: one block per line, however deep it is wrapped; `innerText` doubles
 * blank lines and `textContent` loses the newlines (measured with draft-js 0.11).
 */
export const readField = (field: Element): string => {
  if (field instanceof HTMLTextAreaElement) return normal(field.value)
  const blocks = [...field.querySelectorAll('[data-block="true"]')]
  if (blocks.length > 0) return normal(blocks.map((block) => block.textContent).join('\n'))
  // biome-ignore lint/performance/useDomNodeTextContent: of an unknown editor only the drawn text tells its lines apart
  return field instanceof HTMLElement ? normal(field.innerText) : ''
}
