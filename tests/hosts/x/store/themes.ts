export const themes = ['light', 'black', 'contrast'] as const
export type Theme = (typeof themes)[number]

type Colours = {
  ground: string
  text: string
  faint: string
  line: string
  hover: string
  field: string
  accent: string
  button: string
  onButton: string
  mask: string
}

const colours: Record<Theme, Colours> = {
  light: {
    ground: '#ffffff',
    text: '#0f1419',
    faint: '#536471',
    line: '#eff3f4',
    hover: '#f7f9f9',
    field: '#eff3f4',
    accent: '#1d9bf0',
    button: '#0f1419',
    onButton: '#ffffff',
    mask: 'rgba(0, 0, 0, 0.4)',
  },
  black: {
    ground: 'rgb(0, 0, 0)',
    text: '#e7e9ea',
    faint: '#71767b',
    line: '#2f3336',
    hover: '#080808',
    field: '#202327',
    accent: '#1d9bf0',
    button: '#eff3f4',
    onButton: '#0f1419',
    mask: 'rgba(91, 112, 131, 0.4)',
  },
  contrast: {
    ground: 'rgb(5, 5, 5)',
    text: '#ffffff',
    faint: '#c4cbd1',
    line: '#8b98a5',
    hover: '#16181c',
    field: '#202327',
    accent: '#6bc0ff',
    button: '#ffffff',
    onButton: '#000000',
    mask: 'rgba(120, 140, 160, 0.55)',
  },
}

/** Colours as custom properties: components name a use, never a value. */
export const paint = (theme: Theme) => {
  const root = document.documentElement
  for (const [name, value] of Object.entries(colours[theme])) root.style.setProperty(`--x-${name}`, value)
  root.style.colorScheme = theme === 'light' ? 'light' : 'dark'
  root.dataset.theme = theme === 'light' ? 'light' : 'dark'
}

/** The page paints its body last, after the app has rendered anew. */
export const paintBody = (theme: Theme) => {
  document.body.style.backgroundColor = colours[theme].ground
}

/** Pixels of one rem, which is the page's text. Steps of the display settings. */
export const textSizes = [13, 14, 15, 17, 18] as const
