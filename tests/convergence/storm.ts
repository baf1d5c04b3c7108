import type { ConversationId } from '#shared/inbox/conversation.ts'
import { newId } from '../../server/people.fixtures.ts'
import { oneOf } from '../support/chance.ts'
import { ask, post } from '../support/commands.ts'
import type { Person } from '../support/person.ts'

export type Asked = {
  person: Person
  envelope: ReturnType<typeof ask>
  answer: { status: number; body: unknown } | null
}

/**
 * People who claim and release the same few conversations as fast as the server answers, until stopped. What was asked
 * and what came back is written down; `answer` null: the server died first.
 */
export const claimStorm = (
  url: string,
  people: readonly Person[],
  conversations: readonly ConversationId[],
  chance: () => number,
) => {
  const asked: Asked[] = []
  let isOver = false

  const act = async (person: Person) => {
    while (!isOver) {
      const conversation = oneOf(conversations, chance)
      const envelope =
        chance() < 0.6
          ? ask(person, 'conversation.claim', conversation, { draft: newId() })
          : ask(person, 'conversation.release', conversation, {})
      const one: Asked = { person, envelope, answer: null }
      asked.push(one)
      try {
        one.answer = await post(url, person, envelope)
      } catch {
        return
      }
    }
  }
  const all = people.map(act)

  return {
    asked,
    async stop() {
      isOver = true
      await Promise.all(all)
    },
  }
}
