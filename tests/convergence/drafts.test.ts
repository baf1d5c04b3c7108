import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../../server/people.fixtures.ts'
import { aCable } from '../support/cable.ts'
import { seed as anySeed, chanceFrom, oneOf } from '../support/chance.ts'
import { aConversation } from '../support/conversations.ts'
import { aMember, aWorkspace, done } from '../support/people.ts'
import { aRoom, isSaved, textOf } from '../support/rooms.ts'
import { freshFolder, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

/** How many things happen in one run, and how long all may take to agree once everything is up again, in milliseconds. */
const ACTS = 60
const HEALED_WITHIN = 5_000

describe('a draft that several write in over a bad network', () => {
  it('is the same for all soon after it heals, with the words of each kept once', {
    timeout: 60_000,
  }, async () => {
    const seed = anySeed()
    const chance = chanceFrom(seed)
    const data = await freshFolder()
    let server = await startServer({ data })
    const { port } = server
    const workspace = await aWorkspace(server.house)
    const draft = newId()
    const conversation = await aConversation(server.house, workspace)
    await done(server.house, workspace.owner, 'conversation.claim', conversation, { draft })
    const writers = await Promise.all(
      ['Dana', 'Min', 'Ola'].map(async (name) => {
        const cable = await aCable(server.url)
        const person = await aMember(server.house, workspace, name)
        return {
          name,
          cable,
          room: aRoom(cable.url, `draft.${draft}`, person),
          written: [] as string[],
          isCut: false,
        }
      }),
    )
    await until(() => writers.every(({ room }) => room.provider.isSynced))

    for (let act = 0; act < ACTS; act += 1) {
      const one = oneOf(writers, chance)
      const kind = chance()
      if (kind < 0.7) {
        const word = `<${one.name}${act}>`
        const text = one.room.document.getText('text')
        // Before a mark, never inside one: another's word must stay whole to be counted.
        const places = [0, text.length, ...[...text.toString().matchAll(/</g)].map(({ index }) => index)]
        text.insert(oneOf(places, chance), word)
        one.written.push(word)
      } else if (kind < 0.8) {
        one.isCut = !one.isCut
        if (one.isCut) one.cable.cut()
        else one.cable.mend()
      } else if (kind < 0.9) {
        one.room.socket.webSocket?.close()
      } else if (kind < 0.94) {
        await server.stop()
        server = await startServer({ data, port })
      }
      await new Promise((resolve) => setTimeout(resolve, chance() * 25))
    }

    for (const { cable } of writers) cable.mend()
    await until(
      () => writers.every(({ room }) => isSaved(room) && textOf(room) === textOf(writers[0]?.room ?? room)),
      HEALED_WITHIN,
      `all to agree, seed ${seed}`,
    )
    const text = textOf(writers[0]?.room as Parameters<typeof textOf>[0])
    const wrong = writers.flatMap(({ written }) => written).filter((word) => text.split(word).length !== 2)
    expect(wrong, `seed ${seed}`).toEqual([])
    const states = writers.map(({ room }) => Y.encodeStateAsUpdate(room.document).toString())
    expect(new Set(states).size, `states that are equal to the byte, seed ${seed}`).toBe(1)

    for (const { room, cable } of writers) {
      room.close()
      await cable.close()
    }
    await server.stop()
    await rm(data, { recursive: true, force: true })
  })
})
