import './page.css'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import { listen, listenHostile } from './shell/hostile.ts'
import { startNavigation } from './shell/navigation.ts'
import { listenToShortcuts } from './shell/shortcuts.ts'
import { standIn } from './stand-in.ts'
import { ACCOUNT_KEY } from './store/account.ts'
import { type Language, languages } from './store/labels.ts'
import { change, page } from './store/page.ts'
import { accounts } from './store/people.ts'
import { add } from './store/publish.ts'
import { parseSwitches } from './store/switches.ts'
import { tell } from './store/tell.ts'
import { paint, paintBody, type Theme, themes } from './store/themes.ts'

/** The address wins over what this browser has kept; the account stays kept, as a signed-in one does. */
const given = (name: string) =>
  new URLSearchParams(location.search).get(name) ?? localStorage.getItem(`standin-${name}`)

const among = <Value extends string>(values: readonly Value[], name: string) =>
  values.find((value) => value === given(name)) ?? values[0]!

const start = () => {
  const account =
    accounts.find((handle) => handle === (given('as') ?? localStorage.getItem(ACCOUNT_KEY))) ?? accounts[0]
  localStorage.setItem(ACCOUNT_KEY, account)
  change({
    account,
    navAccount: account,
    theme: among<Theme>(themes, 'theme'),
    language: among<Language>(languages, 'lang'),
    switches: {
      ...page().switches,
      ...parseSwitches(given('standin') ?? localStorage.getItem('standin') ?? ''),
    },
  })
}

start()
listen()
if (page().switches.hostile) listenHostile()
listenToShortcuts()
startNavigation()
paint(page().theme)
paintBody(page().theme)
window.__standIn = standIn
void tell({ kind: 'hello' }).then((posts) => posts.forEach(add))
createRoot(document.getElementById('react-root')!).render(<App />)
