import { replaceEditors } from '../composer/replace-editors.ts'
import { change, page } from './page.ts'
import { accounts } from './people.ts'

export const ACCOUNT_KEY = 'standin-as'

/** The composers know at once who writes; the navigation learns it later, as on the page this imitates. */
export const switchAccount = (handle: string) => {
  if (!accounts.some((one) => one === handle)) throw new Error(`No account @${handle} here`)
  if (handle === page().account) return
  localStorage.setItem(ACCOUNT_KEY, handle)
  change({ account: handle })
  replaceEditors()
  setTimeout(() => change({ navAccount: page().account }), page().switches.navDelay)
}
