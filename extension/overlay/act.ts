import { type ButtonOptions, button } from './button.ts'
import { make } from './make.ts'

/** One way forward, as a button: its verb, its rank, what the press does. */
export type Act = ButtonOptions & { label: string }

export const acts = (list: readonly Act[], className = '') =>
  list.length > 0 &&
  make('div', `row ${className}`.trim(), ...list.map(({ label, ...options }) => button(label, options)))
