/** One sentence per refusal code of a command: what happened, and the way forward where there is one. */
export const refusals = {
  held: (who: string) => `${who} is replying. Join or watch in the panel.`,
  stale: 'This changed meanwhile. Look again, then decide.',
}
