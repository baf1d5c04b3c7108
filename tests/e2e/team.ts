import { test as base } from 'playwright/test'
import { type SharedFeed, sharedFeed } from '../hosts/shared-feed.ts'
import { newId } from '../support/new-id.ts'
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
  people: { dana: Person; min: Person; viewer: Person }
}

type Fixtures = { dana: Teammate; min: Teammate }

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
    const viewer = await aMember(server.house, workspace, 'Vera', { role: 'viewer' })
    await use({ server, workspace, feed: sharedFeed(), people: { dana, min, viewer } })
  },
  dana: async ({ house }, use) => {
    const dana = await arrive(house, 'Dana', house.people.dana)
    await use(dana)
    await dana.leaves()
  },
  min: async ({ house }, use) => {
    const min = await arrive(house, 'Min', house.people.min)
    await use(min)
    await min.leaves()
  },
})

export const arrive = async (
  house: House,
  name: string,
  person: Person,
  options: { as?: string; switches?: string } = {},
) =>
  Teammate.arrives(name, {
    server: house.server.url,
    cookie: await webSession(house.server.house, person),
    feed: house.feed,
    ...options,
  })
