import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { Board } from '../../extension/hub/board.ts'
import { newId } from '../../server/people.fixtures.ts'
import { desk } from '../../server/realtime/mirrors/desk.ts'
import { aCable } from '../support/cable.ts'
import { seed as anySeed, chanceFrom, oneOf } from '../support/chance.ts'
import { aConversation } from '../support/conversations.ts'
import { aWorkspace, done } from '../support/people.ts'
import { aSocket } from '../support/rooms.ts'
import { freshFolder, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

const ACTS = 80
const RIGHT_WITHIN = 5_000

type Row = { kind: string }

describe('boards of a desk over restarts, cut cables and lost sockets', () => {
  it('end with exactly the rows of the database, having never shown one that was gone', {
    timeout: 60_000,
  }, async () => {
    const seed = anySeed()
    const chance = chanceFrom(seed)
    const data = await freshFolder()
    let server = await startServer({ data })
    const { port } = server
    const workspace = await aWorkspace(server.house)
    const conversations = [await aConversation(server.house, workspace)]
    const boards = await Promise.all(
      [1, 2].map(async () => {
        const cable = await aCable(server.url)
        const socket = aSocket(cable.url)
        const flickered: string[] = []
        const board = new Board<Row>({
          socket,
          room: `desk.${workspace.client}`,
          token: workspace.owner.token,
          parse: (row) => row as Row,
          kept: null,
          changed: ({ gone }) => void flickered.push(...gone),
          stateChanged: () => {},
          told: () => {},
          refused: () => {},
        })
        return { board, socket, cable, flickered, isCut: false }
      }),
    )

    for (let act = 0; act < ACTS; act += 1) {
      const kind = chance()
      const one = oneOf(boards, chance)
      const conversation = oneOf(conversations, chance)
      if (kind < 0.25) conversations.push(await aConversation(server.house, workspace))
      else if (kind < 0.5)
        await done(server.house, workspace.owner, 'conversation.claim', conversation, {
          draft: newId(),
        }).catch(() => {})
      else if (kind < 0.7) await done(server.house, workspace.owner, 'conversation.release', conversation, {})
      else if (kind < 0.8) {
        one.isCut = !one.isCut
        if (one.isCut) one.cable.cut()
        else one.cable.mend()
      } else if (kind < 0.9) one.socket.webSocket?.close()
      else if (kind < 0.95) {
        await server.stop()
        server = await startServer({ data, port })
      }
      await new Promise((resolve) => setTimeout(resolve, chance() * 20))
    }

    for (const { cable } of boards) cable.mend()
    conversations.push(await aConversation(server.house, workspace))
    const expected = Object.fromEntries(await desk.rows(server.house.db, workspace.client, Date.now()))
    await until(
      () =>
        boards.every(
          ({ board }) =>
            JSON.stringify(sorted(Object.fromEntries(board.rows()))) === JSON.stringify(sorted(expected)),
        ),
      RIGHT_WITHIN,
      `the boards to be right, seed ${seed}`,
    )
    expect(
      boards.flatMap(({ flickered }) => flickered),
      `rows that went away, seed ${seed}`,
    ).toEqual([])

    for (const { board, socket, cable } of boards) {
      board.close()
      socket.destroy()
      await cable.close()
    }
    await server.stop()
    await rm(data, { recursive: true, force: true })
  })
})

const sorted = (rows: object) => Object.fromEntries(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)))
