/** Names of the themes' colours, as styles take them. */
export const colour = {
  ground: 'var(--x-ground)',
  text: 'var(--x-text)',
  faint: 'var(--x-faint)',
  line: 'var(--x-line)',
  hover: 'var(--x-hover)',
  field: 'var(--x-field)',
  accent: 'var(--x-accent)',
  button: 'var(--x-button)',
  onButton: 'var(--x-onButton)',
  mask: 'var(--x-mask)',
} as const
