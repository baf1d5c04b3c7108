export type Via = 'button' | 'keyboard' | 'touch'

/** One request to publish, as it left: what tests count. */
export type Sent = {
  text: string[]
  account: string
  parent: string | null
  via: Via
  quote: string | null
  at: number
}

export type Heard = { type: string; key: string | null; target: string; trusted: boolean }

/** What happened on this page since it was loaded. */
export const record = {
  sends: [] as Sent[],
  crashes: 0,
  /** Trusted and other events at the page's own window-capture listeners. */
  heard: [] as Heard[],
  /** What React saw of presses on send buttons: its capture phase, and the Pressable's own handler. */
  react: [] as string[],
  shortcuts: [] as string[],
}
