import { describe, expect, it } from 'vitest'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { newId } from '../../server/people.fixtures.ts'
import { ask, post } from '../support/commands.ts'
import { aConversation } from '../support/conversations.ts'
import { aMember, aWorkspace } from '../support/people.ts'
import type { Person } from '../support/person.ts'
import { aRoom, rowsOf } from '../support/rooms.ts'
import { startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

const TIMES = 200

describe('two people who press Reply in the same instant', () => {
  it(`leave exactly one holder, ${TIMES} times, and both are told who`, async () => {
    await using server = await startServer()
    const workspace = await aWorkspace(server.house)
    const [dana, min] = [
      await aMember(server.house, workspace, 'Dana'),
      await aMember(server.house, workspace, 'Min'),
    ]
    const desk = aRoom(server.url, `desk.${workspace.client}`, workspace.owner)
    const claim = (person: Person, conversation: ConversationId) =>
      post(server.url, person, ask(person, 'conversation.claim', conversation, { draft: newId() }))
    const holders = new Map<ConversationId, string>()

    for (let time = 0; time < TIMES; time += 1) {
      const conversation = await aConversation(server.house, workspace)
      const [hers, his] = await Promise.all([claim(dana, conversation), claim(min, conversation)])
      expect([hers.status, his.status].sort()).toEqual([200, 409])
      const [holder, refused] = hers.status === 200 ? [dana, his] : [min, hers]
      expect(refused.body).toEqual({ code: 'held', details: { by: holder.member } })
      holders.set(conversation, holder.member)
    }
    await until(() =>
      [...holders].every(([conversation, member]) => {
        const claim = rowsOf(desk)[`conversation:${conversation}`]?.claim as {
          by: string
          grant: number
        } | null
        return claim?.by === member && claim.grant === 1
      }),
    )
    desk.close()
  })
})
