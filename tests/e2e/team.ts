import { test as base } from 'playwright/test'
import { newId } from '../../server/people.fixtures.ts'
import { type SharedFeed, sharedFeed } from '../hosts/shared-feed.ts'
import { aCable, type Cable } from '../support/cable.ts'
import { webSession } from '../support/pair.ts'
import { aMember, aWorkspace, done, type Workspace } from '../support/people.ts'
import type { Person } from '../support/person.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { Teammate } from '../support/teammate.ts'

export { expect } from 'playwright/test'
export { known } from '../hosts/x/store/seed.ts'

export type House = {
  server: TestServer
  workspace: Workspace
  /** What both see on the network. */
  feed: SharedFeed
  people: { dana: Person; min: Person; vera: Person }
}

type Fixtures = {
  dana: Teammate
  min: Teammate
  /** May read, not reply. */
  vera: Teammate
  /** Dana, signed in on the network as herself. */
  danaInPrivate: Teammate
  /** Dana, whose way to the server can be cut. */
  danaByCable: { dana: Teammate; cable: Cable }
}

/** A real server with Halla Coffee's team, made once; two people, each in a Chromium of their own, made for each test. */
export const test = base.extend<Fixtures & { house: House }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern.
  house: async ({}, use) => {
    await using server = await startServer()
    const workspace = await aWorkspace(server.house, 'Halla Coffee')
    await done(server.house, workspace.owner, 'profile.add', newId(), {
      client: workspace.client,
      network: 'x',
      networkId: null,
      handle: 'hallacoffee',
      name: 'Halla Coffee',
    })
    const dana = await aMember(server.house, workspace, 'Dana', { role: 'manager' })
    const min = await aMember(server.house, workspace, 'Min', { role: 'writer' })
    const vera = await aMember(server.house, workspace, 'Vera', { role: 'viewer' })
    await use({ server, workspace, feed: sharedFeed(), people: { dana, min, vera } })
  },
  dana: async ({ house }, use) => stay(await arrive(house, 'Dana', house.people.dana), use),
  min: async ({ house }, use) => stay(await arrive(house, 'Min', house.people.min), use),
  vera: async ({ house }, use) => stay(await arrive(house, 'Vera', house.people.vera), use),
  danaInPrivate: async ({ house }, use) =>
    stay(await arrive(house, 'Dana', house.people.dana, { as: 'jo_almeida' }), use),
  danaByCable: async ({ house }, use) => {
    const cable = await aCable(house.server.url)
    const dana = await arrive(house, 'Dana', house.people.dana, { server: cable.url })
    await use({ dana, cable })
    await dana.leaves()
    await cable.close()
  },
})

const stay = async (person: Teammate, use: (person: Teammate) => Promise<void>) => {
  await use(person)
  await person.leaves()
}

export const arrive = async (
  house: House,
  name: string,
  person: Person,
  options: { as?: string; switches?: string; server?: string } = {},
) =>
  Teammate.arrives(name, {
    server: house.server.url,
    cookie: await webSession(house.server.house, person),
    feed: house.feed,
    ...options,
  })
