import { rm } from 'node:fs/promises'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { newId } from '../../../server/people.fixtures.ts'
import { sharedFeed } from '../../hosts/shared-feed.ts'
import { known } from '../../hosts/x/store/seed.ts'
import { ask, post } from '../../support/commands.ts'
import { webSession } from '../../support/pair.ts'
import { aMember, aWorkspace, done } from '../../support/people.ts'
import type { Person } from '../../support/person.ts'
import { freshFolder, spawnServer, startServer } from '../../support/server.ts'
import { Teammate } from '../../support/teammate.ts'
import { pinned } from './child.ts'

export const POST = known.lenaBrokenMug

// Pages of x.com are answered by this process, and Playwright would then hand it every request of the extension's worker
// too: some 20 ms each that nobody else has (measured), and no preflight, which everybody else has.
process.env.PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK = '1'

/** The team of the stand-in's story, its conversation about one post, and a way in for each of two people. */
const found = async (data: string) => {
  const server = await startServer({ data })
  const workspace = await aWorkspace(server.house, 'Halla Coffee')
  const profile = newId()
  await done(server.house, workspace.owner, 'profile.add', profile, {
    client: workspace.client,
    network: 'x',
    networkId: null,
    handle: 'hallacoffee',
    name: 'Halla Coffee',
  })
  const people = {
    dana: await aMember(server.house, workspace, 'Dana', { role: 'manager' }),
    min: await aMember(server.house, workspace, 'Min'),
  }
  const conversation = newId<ConversationId>()
  await done(server.house, workspace.owner, 'conversation.open', conversation, {
    client: workspace.client,
    profile,
    source: { subject: `x:status:${POST}`, url: `https://x.com/lena_r/status/${POST}`, author: 'lena_r' },
  })
  const cookies = {
    dana: await webSession(server.house, people.dana),
    min: await webSession(server.house, people.min),
  }
  await server.stop()
  return { people, conversation, cookies }
}

export type TwoPeople = Awaited<ReturnType<typeof twoPeople>>

/** Two people at two browsers with the built extension, both on one post's page; the server in a process of its own. */
export const twoPeople = async () => {
  const data = await freshFolder()
  const { people, conversation, cookies } = await found(data)
  const server = await spawnServer({ data, under: pinned })
  const feed = sharedFeed()
  const arrive = async (name: string, cookie: string) => {
    const teammate = await Teammate.arrives(name, { server: server.url, cookie, feed })
    await teammate.opens(POST)
    return teammate
  }
  const team = { dana: await arrive('Dana', cookies.dana), min: await arrive('Min', cookies.min) }
  return {
    ...team,
    server,
    url: server.url,
    people,
    feed,
    conversation,
    act: (person: Person, verb: 'claim' | 'release') =>
      post(
        server.url,
        person,
        ask(person, `conversation.${verb}`, conversation, verb === 'claim' ? { draft: newId() } : {}),
      ),
    async leave(here: readonly Teammate[] = [team.dana, team.min]) {
      await Promise.all(here.map((one) => one.leaves().catch(() => {})))
      await server.kill()
      await rm(data, { recursive: true, force: true })
    },
  }
}
