import * as z from 'zod/mini'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import { type Presence, PresenceTold } from '#shared/sync/presence.ts'
import type { ClientId, MemberId } from '#shared/team/member.ts'
import { type Topic, topic } from './topic.ts'

/** Who is at which conversation, as the server tells it: author and time are its own. */
export class Whereabouts {
  readonly changed: Topic<ReadonlySet<ConversationId>> = topic()
  #byClient = new Map<ClientId, Map<string, Presence>>()

  hear(client: ClientId, payload: string) {
    const told = z.safeParse(PresenceTold, parse(payload))
    if (!told.success) return
    const before = this.#byClient.get(client) ?? new Map<string, Presence>()
    if (told.data.type === 'presence.all') {
      const after = new Map(
        told.data.list.filter(({ doing }) => doing !== 'gone').map((one) => [keyOf(one), one]),
      )
      this.#byClient.set(client, after)
      this.changed.tell(
        new Set([...before.values(), ...after.values()].map(({ conversation }) => conversation)),
      )
      return
    }
    const { type: _, ...one } = told.data
    this.#byClient.set(client, before)
    if (one.doing === 'gone') before.delete(keyOf(one))
    else before.set(keyOf(one), one)
    this.changed.tell(new Set([one.conversation]))
  }

  /** Who was here is unknown once the socket is down: nobody is shown rather than a ghost. */
  forget(client?: ClientId) {
    const clients = client ? [client] : [...this.#byClient.keys()]
    const touched = clients.flatMap((one) => [...(this.#byClient.get(one)?.values() ?? [])])
    for (const one of clients) this.#byClient.delete(one)
    if (touched.length > 0) this.changed.tell(new Set(touched.map(({ conversation }) => conversation)))
  }

  list(): Presence[] {
    return [...this.#byClient.values()].flatMap((map) => [...map.values()])
  }

  at(conversation: ConversationId): Presence[] {
    return this.list().filter((one) => one.conversation === conversation)
  }

  of(member: MemberId, conversation: ConversationId): Presence | null {
    return this.at(conversation).find((one) => one.member === member) ?? null
  }
}

const keyOf = ({ member, conversation }: Presence) => `${member} ${conversation}`

const parse = (payload: string): unknown => {
  try {
    return JSON.parse(payload)
  } catch {
    return null
  }
}
