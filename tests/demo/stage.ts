import { makeSampleTeam, type SamplePerson } from '../../server/admin/sample-team.ts'
import { sharedFeed } from '../hosts/shared-feed.ts'
import type { Wanted } from '../support/browser.ts'
import { webSession } from '../support/pair.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { Teammate } from '../support/teammate.ts'

export type Stage = {
  server: TestServer
  people: readonly SamplePerson[]
  dana: Teammate
  min: Teammate
  strike(): Promise<void>
}

/** A real server with the sample team, and Dana and Min, each paired and at a browser of their own on the stand-in. */
export const setStage = async (windows: { dana: Wanted; min: Wanted }): Promise<Stage> => {
  const server = await startServer()
  const { workspace, people } = await makeSampleTeam(server.house)
  const feed = sharedFeed()
  const arrive = async (name: string, browser: Wanted) => {
    const person = people.find((one) => one.name.startsWith(name))
    if (!person) throw new Error(`The sample team has no ${name}`)
    const cookie = await webSession(server.house, { workspace, member: person.member })
    const teammate = await Teammate.arrives(name, { server: server.url, cookie, feed, browser })
    const others = teammate.context.pages().filter((page) => page !== teammate.page)
    await Promise.all(others.map((page) => page.close()))
    return teammate
  }
  const dana = await arrive('Dana', windows.dana)
  const min = await arrive('Min', windows.min)
  return {
    server,
    people,
    dana,
    min,
    async strike() {
      await Promise.allSettled([dana.leaves(), min.leaves()])
      await server.stop()
    },
  }
}
