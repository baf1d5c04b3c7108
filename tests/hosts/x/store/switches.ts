/** How a send ends. What each does to toast, texts and route is in composer/send.ts. */
export const endings = [
  'ok',
  'failed',
  'silent',
  'duplicate',
  'ratelimited',
  'notoast',
  'othertoast',
  'half',
] as const
export type Ending = (typeof endings)[number]

/** What the page does beyond its plain behaviour. All may be flipped while it runs; times in milliseconds. */
export type Switches = {
  /** A cell node that leaves the window is given to another post. */
  nodeReuse: boolean
  /** Articles appear empty and fill 400 ms later. */
  late: boolean
  /** The navigation learns of a switched account this much later. */
  navDelay: number
  /** From the press on Post to the answer. */
  sendDelay: number
  sending: Ending
  /** The next re-render of composers drops their texts, then this goes off again. */
  losesText: boolean
  /** Global listeners, patched platform functions. */
  hostile: boolean
  /** Dialogs pull the focus back. */
  focusTrap: boolean
  /** The reply dialog's address does not name the post. */
  bareUrl: boolean
  /** Plain text areas whatever the width. Below 500 px they are used anyway. */
  textarea: boolean
}

export const defaults: Switches = {
  nodeReuse: false,
  late: false,
  navDelay: 1200,
  sendDelay: 400,
  sending: 'ok',
  losesText: false,
  hostile: false,
  focusTrap: true,
  bareUrl: false,
  textarea: false,
}

const valueFor = (key: keyof Switches, given: string | undefined): boolean | number | string => {
  if (key === 'sending') return given ?? 'ok'
  if (key === 'navDelay' || key === 'sendDelay') return Number(given ?? defaults[key])
  return given !== 'off'
}

/** `nodereuse,late,navdelay:3000,focustrap:off`. An unknown name is an error: a test that means nothing should not pass. */
export const parseSwitches = (given: string): Partial<Switches> => {
  const names = Object.keys(defaults) as (keyof Switches)[]
  const entries = given
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [name, value] = part.split(':')
      const key = names.find((known) => known.toLowerCase() === name!.toLowerCase())
      if (!key) throw new Error(`The stand-in has no switch ${name}`)
      return [key, valueFor(key, value)] as const
    })
  return Object.fromEntries(entries) as Partial<Switches>
}
