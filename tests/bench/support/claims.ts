import type { Page } from 'playwright'
import type { Teammate } from '../../support/teammate.ts'
import { type Eye, eyeOn } from './painted.ts'
import { POST, type TwoPeople } from './two-people.ts'

export const REPLYING = /Dana is replying/
const HELD = /is replying|You are replying/

const middleOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`${selector} is not on screen`)
  return [box.x + box.width / 2, box.y + box.height / 2] as const
}

const within = <Value>(promise: Promise<Value>, ms: number, what: string) =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error(`not within ${ms} ms: ${what}`)), ms),
    ),
  ])

/** Holds the pointer down on the native Reply under the post. */
export const pressReply = async (teammate: Teammate, eye: Eye) => {
  const box = await teammate.article(POST).getByTestId('reply').boundingBox()
  if (!box) throw new Error('The native Reply is not on screen.')
  return eye.press(box.x + box.width / 2, box.y + box.height / 2)
}

/** Everything as before the press: the dialog closed, the claim given back, and both pages know it. */
export const backToFree = async (both: TwoPeople, eyes: readonly Eye[], here: readonly Teammate[]) => {
  for (const { page } of here) {
    await page.keyboard.press('Escape')
    await page.locator('#layers [role="dialog"]').waitFor({ state: 'detached' })
  }
  await Promise.all(Object.values(both.people).map((person) => both.act(person, 'release')))
  await Promise.all(eyes.map((eye) => within(eye.until(HELD, false), 10_000, 'the claim is given back')))
}

/** Ms from the release of Dana's button until Min's page has painted it. */
export const claimOnce = async (both: TwoPeople, danas: Eye, mins: Eye) => {
  const button = await pressReply(both.dana, danas)
  const painted = mins.until(REPLYING)
  await mins.ping() // the watch stands before the click
  const started = performance.now()
  void button.release()
  await within(painted, 10_000, 'Dana is replying')
  return performance.now() - started
}

/** Who says "You are replying" after both pressed in the same instant. */
export const bothAtOnce = async (both: TwoPeople, danas: Eye, mins: Eye) => {
  const buttons = [await pressReply(both.dana, danas), await pressReply(both.min, mins)]
  await Promise.all(buttons.map((button) => button.release()))
  const eyes = [danas, mins]
  await Promise.all(eyes.map((eye) => within(eye.until(HELD), 10_000, 'both know')))
  await new Promise((resolve) => setTimeout(resolve, 150)) // a later word from the server would change it
  const texts = await Promise.all(eyes.map((eye) => eye.text()))
  return texts.filter((text) => text.includes('You are replying')).length
}

/** The floor: two pages of the relay, a click there, a word painted here. */
export const relayClaims = async (both: TwoPeople, port: number, count: number) => {
  const pages = [both.dana.page, both.min.page]
  for (const page of pages) {
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.waitForFunction(() => document.title === 'open')
  }
  const [danas, mins] = [
    await eyeOn(both.dana.page, 'document.querySelector("p")'),
    await eyeOn(both.min.page, 'document.querySelector("p")'),
  ]
  const taken: number[] = []
  for (let index = 0; index < count; index += 1) {
    const button = await danas.press(...(await middleOf(both.dana.page, 'button')))
    const painted = mins.until(/replying/)
    await mins.ping()
    const started = performance.now()
    void button.release()
    await within(painted, 10_000, 'the relay')
    taken.push(performance.now() - started)
    await both.min.page.evaluate(() => {
      document.querySelector('p')!.textContent = ''
    })
  }
  await both.dana.opens(POST)
  await both.min.opens(POST)
  return taken
}

/** FreeScout's way on our own API: everybody looks every 5 s, each since another moment. Ms until each of them knows. */
const POLL = 5_000

export const pollers = async (both: TwoPeople, count: number) => {
  // Min claims: Dana's page gives back, seconds later, what it claimed before, and this must not be it.
  const { token } = both.people.dana
  const isClaimed = async () => {
    const response = await fetch(`${both.url}/api/conversations/${both.conversation}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { conversation } = (await response.json()) as { conversation: { claim: unknown } }
    return conversation.claim !== null
  }
  const started = performance.now()
  const claimed = await both.act(both.people.min, 'claim')
  if (claimed.status !== 200) throw new Error(`claim: ${JSON.stringify(claimed)}`)
  const one = async (index: number) => {
    await new Promise((resolve) => setTimeout(resolve, ((index + Math.random()) / count) * POLL))
    while (!(await isClaimed())) {
      if (performance.now() - started > 4 * POLL) throw new Error('A poller never sees the claim.')
      await new Promise((resolve) => setTimeout(resolve, POLL))
    }
    return performance.now() - started
  }
  const taken = await Promise.all(Array.from({ length: count }, (_, index) => one(index)))
  await both.act(both.people.min, 'release')
  return taken
}
