/**
 * A person's cursor colour as #rrggbb, which is what the binding takes. Always the light theme's: those hold 3:1 on both
 * grounds, and a teammate may look at it in the other theme.
 */
export const cursorColour = (hue: number): string => {
  const probe = document.createElement('i')
  probe.dataset.theme = 'light'
  document.body.append(probe)
  const colour = getComputedStyle(probe).getPropertyValue(`--p-who-${hue}c`).trim()
  probe.remove()
  return colour
}
