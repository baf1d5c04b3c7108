import type { BrowserContext } from 'playwright/test'
import type { House } from '../../server/house.ts'
import { startSession } from '../../server/people.fixtures.ts'
import type { Person } from './person.ts'

/** A session of the person on the server's own pages, as a cookie. */
export const webSession = async (house: House, person: Pick<Person, 'workspace' | 'member'>) =>
  (await startSession(house, person, { kind: 'web' })).token

/**
 * Consent, connect and pair, through the port that the welcome page uses and the route that the server's page uses.
 * The pages themselves are shown in journey-people.
 */
export const pairBrowser = async (
  { context, id }: { context: BrowserContext; id: string },
  server: string,
  cookie: string,
) => {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${id}/welcome.html`)
  const code = await page.evaluate(
    (address) =>
      new Promise<string>((resolve, reject) => {
        const port = chrome.runtime.connect({ name: 'panel' })
        port.onMessage.addListener(
          (message: { type: string; pairing?: { step: string; code?: string; why?: string } }) => {
            if (message.type !== 'house') return
            if (message.pairing?.step === 'waiting') resolve(message.pairing.code ?? '')
            if (message.pairing?.step === 'failed')
              reject(new Error(`pairing failed: ${message.pairing.why}`))
          },
        )
        port.postMessage({ type: 'hello', protocol: 1 })
        port.postMessage({ type: 'consent', given: true })
        port.postMessage({ type: 'connect', server: address })
      }),
    server,
  )
  const approved = await fetch(`${server}/api/pairing/approve`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server, cookie: `perch_session=${cookie}` },
    body: JSON.stringify({ code }),
  })
  if (approved.status !== 200) throw new Error(`approve: ${approved.status} ${await approved.text()}`)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const port = chrome.runtime.connect({ name: 'panel' })
        port.onMessage.addListener((message: { type: string; me?: unknown; status?: string }) => {
          if (message.type === 'house' && message.me && message.status === 'live') resolve()
        })
        port.postMessage({ type: 'hello', protocol: 1 })
      }),
  )
  await page.close()
}
