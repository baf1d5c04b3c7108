import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { DeskRow, FaceRow, type Me } from '#shared/sync/mirror-rows.ts'
import { roomName } from '#shared/sync/rooms.ts'
import type { ClientId, WorkspaceId } from '#shared/team/member.ts'
import { Board, type Changes } from './board.ts'
import type { KeptRows } from './database.ts'
import type { Desk } from './desk.ts'
import type { RowKeeper } from './kept-rows.ts'
import type { Whereabouts } from './presence.ts'
import type { Topic } from './topic.ts'

export type DeskChange = { client: ClientId } & Changes

type AnyBoard = Pick<Board<DeskRow | FaceRow>, 'state' | 'rows' | 'say' | 'pulse' | 'reopen' | 'close'>
type Open = { board: AnyBoard; client: ClientId | null }

/** The team's board and one per client, kept in step with what this person may see, and poured into the desk. */
export const openBoards = (
  house: {
    desk: Desk
    whereabouts: Whereabouts
    keeper: RowKeeper
    deskChanged: Topic<DeskChange>
    facesChanged: Topic<void>
  },
  line: {
    socket: HocuspocusProviderWebsocket
    token: string
    me: Me
    /** Epoch ms of our clock as of which rows are right; null while live. */
    asOf(): number | null
    foundKept(kept: KeptRows): void
    stateChanged(): void
    refused(room: string): void
    signal: AbortSignal
  },
) => {
  const { desk, whereabouts, keeper } = house
  const { socket, token, me } = line
  const boards = new Map<string, Open>()
  const teamRoom = roomName({ kind: 'team', id: me.workspace.id as WorkspaceId })
  const deskRoom = (client: ClientId) => roomName({ kind: 'desk', id: client })

  const open = async <Row extends DeskRow | FaceRow>(
    room: string,
    client: ClientId | null,
    parse: (row: unknown) => Row | null,
    take: (board: Board<Row>, changes: Changes) => void,
  ) => {
    const kept = await keeper.load(room)
    if (line.signal.aborted || boards.has(room)) return
    const usable = kept?.member === me.member ? kept : null
    if (usable) line.foundKept(usable)
    const keep = (soon: boolean) => {
      const rows = () => ({
        member: me.member,
        at: board.at,
        log: board.log,
        asOf: line.asOf() ?? Date.now(),
        rows: board.raw(),
      })
      if (board.at > 0) keeper.keep(room, rows, soon)
    }
    const board: Board<Row> = new Board<Row>({
      socket,
      room,
      token,
      kept: usable,
      parse,
      changed: (changes) => {
        take(board, changes)
        keep(true)
      },
      stateChanged: () => {
        if (client && board.state !== 'live') whereabouts.forget(client)
        if (board.state === 'offline') keep(false)
        line.stateChanged()
      },
      told: (payload) => client && whereabouts.hear(client, payload),
      refused: () => line.refused(room),
    })
    boards.set(room, { board, client })
    take(board, { changed: [...board.rows()].map(([key]) => key), gone: [] })
  }

  const takeDesk = (client: ClientId) => (board: Board<DeskRow>, changes: Changes) => {
    for (const key of changes.gone) desk.remove(client, key)
    for (const key of changes.changed) {
      const row = board.get(key)
      if (row) desk.put(client, key, row)
    }
    house.deskChanged.tell({ client, ...changes })
  }
  const takeFaces = (board: Board<FaceRow>, { changed, gone }: Changes) => {
    for (const key of gone) desk.removeFace(key)
    for (const key of changed) {
      const row = board.get(key)
      if (row) desk.putFace(row)
    }
    house.facesChanged.tell()
  }

  /** No right any more: rows on screen and kept ones go at once. */
  const drop = async (room: string, { board, client }: Open) => {
    const gone = [...board.rows()].map(([key]) => key)
    board.close()
    boards.delete(room)
    for (const key of gone) client ? desk.remove(client, key) : desk.removeFace(key)
    if (client) {
      house.deskChanged.tell({ client, changed: [], gone })
      whereabouts.forget(client)
    } else house.facesChanged.tell()
    await keeper.drop([room])
  }

  return {
    /** Opens what `who` may see and is not open yet, drops what they may not any more. */
    async follow(who: Pick<Me, 'clients'>) {
      const wanted = new Set([teamRoom, ...who.clients.map(({ id }) => deskRoom(id))])
      for (const [room, held] of boards) if (!wanted.has(room)) await drop(room, held)
      const missing = who.clients.filter(({ id }) => !boards.has(deskRoom(id)))
      await Promise.all([
        boards.has(teamRoom) ? undefined : open(teamRoom, null, parseBy(FaceRow), takeFaces),
        ...missing.map(({ id }) => open(deskRoom(id), id, parseBy(DeskRow), takeDesk(id))),
      ])
    },
    isLive: () => boards.size > 0 && [...boards.values()].every(({ board }) => board.state === 'live'),
    say: (client: ClientId, message: unknown) => boards.get(deskRoom(client))?.board.say(message) ?? false,
    pulse: () => boards.get(teamRoom)?.board.pulse(),
    reopenRefused(room: string) {
      const board = boards.get(room)?.board
      if (board?.state === 'refused') board.reopen()
    },
    close() {
      for (const { board } of boards.values()) board.close()
    },
  }
}

type Reader<Row> = { safeParse(row: unknown): { success: true; data: Row } | { success: false } }
const parseBy =
  <Row>(schema: Reader<Row>) =>
  (row: unknown): Row | null => {
    const parsed = schema.safeParse(row)
    return parsed.success ? parsed.data : null
  }
