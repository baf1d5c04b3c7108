import { isHonest } from './honest.ts'
import { type Child, make } from './make.ts'

export type ButtonOptions = {
  rank?: 'primary' | 'outlined' | 'quiet'
  small?: boolean
  /** Said after the name, for those who hear the page. */
  description?: string
  /** A promise keeps the button busy until it settles. */
  press(button: HTMLButtonElement): unknown
}

/** A press that counts: trusted, seen, unobscured, one at a time. */
export const onPress = (button: HTMLButtonElement, press: ButtonOptions['press']) => {
  // A pointer leaves the caret where it is: whoever presses Take over goes on writing.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', (event) => {
    if (button.ariaBusy === 'true' || !isHonest(event, button)) return
    const work = press(button)
    if (!(work instanceof Promise)) return
    button.ariaBusy = 'true'
    void work.finally(() => {
      button.ariaBusy = null
    })
  })
}

export const button = (label: Child, { rank = 'outlined', small, description, press }: ButtonOptions) => {
  const node = make('button', `button ${rank}${small ? ' small' : ''}`, label)
  node.type = 'button'
  if (description) node.ariaDescription = description
  onPress(node, press)
  return node
}
