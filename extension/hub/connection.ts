import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { DeskRow, FaceRow, Me } from '#shared/sync/mirror-rows.ts'
import { CLOSE } from '#shared/sync/protocol.ts'
import { roomName } from '#shared/sync/rooms.ts'
import type { ClientId, WorkspaceId } from '#shared/team/member.ts'
import type { Status } from '../link/status.ts'
import { ask } from './api.ts'
import { Board, type Changes } from './board.ts'
import type { Desk } from './desk.ts'
import type { RowKeeper } from './kept-rows.ts'
import type { Whereabouts } from './presence.ts'
import type { SessionStore } from './session.ts'
import { hurryAttempts, openSocket, PULSE_EVERY } from './socket.ts'
import { type Topic, topic } from './topic.ts'

/** How soon a room that was refused for a passing reason is asked for again, in milliseconds. */
const ASK_AGAIN = 1_500

/** A first connection takes about 50 ms; past this, in milliseconds, the server does not answer. */
const START = 1_500

export type DeskChange = { client: ClientId } & Changes

/**
 * One signed-in session against one server: the socket, the team's and the clients' boards, and what state that is in.
 * Ends with its signal. `ended` tells that the server no longer knows us, or no longer speaks our protocol.
 */
export type Connection = {
  readonly socket: HocuspocusProviderWebsocket
  readonly token: string
  readonly status: Status
  /** Epoch ms of our clock as of which the rows are right; null while they are live. */
  readonly asOf: number | null
  readonly up: Topic<void>
  say(client: ClientId, message: unknown): void
  /** Nobody looks: the socket goes, the rows stay. Any later call with false brings it back. */
  rest(isResting: boolean): void
  /** Looks again whether the server still knows us; used when an answer elsewhere said no. */
  check(): Promise<void>
}

export const connect = async (
  house: {
    session: SessionStore
    desk: Desk
    whereabouts: Whereabouts
    keeper: RowKeeper
    deskChanged: Topic<DeskChange>
    facesChanged: Topic<void>
    statusChanged: Topic<void>
    ended: Topic<'signed out' | 'too old'>
  },
  signal: AbortSignal,
): Promise<Connection | null> => {
  const { session, desk, whereabouts, keeper } = house
  const { server, token, me } = session.current
  if (!server || !token || !me) return null

  const socket = openSocket(server, token)
  hurryAttempts(socket, signal)
  const boards = new Map<string, { board: Board<DeskRow> | Board<FaceRow>; client: ClientId | null }>()
  const up = topic<void>()
  let asOf: number | null = Date.now()

  const isLive = () => [...boards.values()].every(({ board }) => board.state === 'live')
  let isResting = false
  /** A start is no outage: until the first attempt has failed or taken its time, it counts as catching up. */
  let isStarting = true
  const status = (): Status => {
    if (isResting) return lastStatus ?? 'catching up'
    if (socket.status !== 'connected') return isStarting ? 'catching up' : 'offline'
    return boards.size > 0 && isLive() ? 'live' : 'catching up'
  }
  let lastStatus: Status | null = null
  const statusMayHaveChanged = () => {
    const now = status()
    if (now === lastStatus) return
    if (now === 'live') isStarting = false
    if (now === 'live') asOf = null
    else asOf ??= Date.now()
    lastStatus = now
    house.statusChanged.tell()
    if (now === 'live') up.tell()
  }

  const open = async (room: string, client: ClientId | null) => {
    const kept = await keeper.load(room)
    if (signal.aborted || boards.has(room)) return
    const usable = kept?.member === me.member ? kept : null
    if (usable && asOf !== null) asOf = Math.min(asOf, usable.asOf)
    const common = {
      socket,
      room,
      token,
      kept: usable,
      stateChanged: () => {
        if (client && board.state !== 'live') whereabouts.forget(client)
        if (board.state === 'offline') keep(false)
        statusMayHaveChanged()
      },
      told: (payload: string) => client && whereabouts.hear(client, payload),
      refused: () => void recheck(room),
    }
    const keep = (soon = true) => {
      const { member } = me
      const rows = () => ({
        member,
        at: board.at,
        log: board.log,
        asOf: asOf ?? Date.now(),
        rows: board.raw(),
      })
      if (board.at > 0) keeper.keep(room, rows, soon)
    }
    const board: Board<DeskRow> | Board<FaceRow> = client
      ? new Board<DeskRow>({
          ...common,
          parse: (row) => orNull(DeskRow.safeParse(row)),
          changed: (changes) => {
            takeDesk(client, changes)
            keep()
          },
        })
      : new Board<FaceRow>({
          ...common,
          parse: (row) => orNull(FaceRow.safeParse(row)),
          changed: (changes) => {
            takeFaces(changes)
            keep()
          },
        })
    boards.set(room, { board, client })
    const all = { changed: [...board.rows()].map(([key]) => key), gone: [] }
    if (client) takeDesk(client, all)
    else takeFaces(all)
    statusMayHaveChanged()
  }

  const takeDesk = (client: ClientId, changes: Changes) => {
    const board = boards.get(roomName({ kind: 'desk', id: client }))?.board as Board<DeskRow> | undefined
    for (const key of changes.gone) desk.remove(client, key)
    for (const key of changes.changed) {
      const row = board?.get(key)
      if (row) desk.put(client, key, row)
    }
    house.deskChanged.tell({ client, ...changes })
  }
  const takeFaces = ({ changed, gone }: Changes) => {
    const board = boards.get(teamRoom())?.board as Board<FaceRow> | undefined
    for (const key of gone) desk.removeFace(key)
    for (const key of changed) {
      const row = board?.get(key)
      if (row) desk.putFace(row)
    }
    house.facesChanged.tell()
  }

  const teamRoom = () => roomName({ kind: 'team', id: me.workspace.id as WorkspaceId })
  const openAll = async (who: Me) => {
    const wanted = new Map<string, ClientId | null>([[teamRoom(), null]])
    for (const { id } of who.clients) wanted.set(roomName({ kind: 'desk', id }), id)
    for (const [room, { client }] of boards) if (!wanted.has(room)) await drop(room, client)
    await Promise.all(
      [...wanted].map(([room, client]) => (boards.has(room) ? undefined : open(room, client))),
    )
    statusMayHaveChanged()
  }
  /** No right any more: rows on screen and kept ones go at once. */
  const drop = async (room: string, client: ClientId | null) => {
    const held = boards.get(room)
    if (!held) return
    const gone = [...held.board.rows()].map(([key]) => key)
    held.board.close()
    if (client) {
      takeDesk(client, { changed: [], gone })
      whereabouts.forget(client)
    } else takeFaces({ changed: [], gone })
    boards.delete(room)
    await keeper.drop([room])
  }

  const refresh = async (): Promise<boolean> => {
    const before = Date.now()
    const answer = await ask(server, '/api/me', { token, signal }).catch(() => null)
    if (signal.aborted || !answer) return false
    if (answer.status === 401) house.ended.tell('signed out')
    if (answer.status === 426) house.ended.tell('too old')
    const fresh = answer.status === 200 ? Me.safeParse(answer.body) : null
    if (!fresh?.success || signal.aborted) return false
    // The server's clock was read about half way between asking and hearing.
    const clock = Math.round(fresh.data.now - (before + answer.at) / 2)
    await session.change({ me: fresh.data, clock })
    await openAll(fresh.data)
    return true
  }
  let checking: Promise<unknown> | null = null
  const check = async () => {
    checking ??= refresh().finally(() => {
      checking = null
    })
    await checking
  }
  const recheck = async (room: string) => {
    await check()
    const held = boards.get(room)
    if (held && !signal.aborted)
      setTimeout(() => held.board.state === 'refused' && held.board.reopen(), ASK_AGAIN)
  }

  const started = () => {
    isStarting = false
    statusMayHaveChanged()
  }
  let start = setTimeout(started, START)
  socket.on('status', statusMayHaveChanged)
  let wasOpen = false
  socket.on('open', () => {
    wasOpen = true
    void check()
  })
  socket.on('close', ({ event }: { event: { code: number } }) => {
    if (isResting) return
    started()
    if (event.code === CLOSE.tooOld) return house.ended.tell('too old')
    // A refusal before the upgrade looks like a network fault from here, so ask over HTTP, which says why.
    if (event.code === CLOSE.signedOut || event.code === CLOSE.noRight || !wasOpen) void check()
    wasOpen = false
  })
  const pulse = setInterval(() => {
    if (socket.status === 'connected') boards.get(teamRoom())?.board.pulse()
  }, PULSE_EVERY)
  signal.addEventListener('abort', () => {
    clearInterval(pulse)
    clearTimeout(start)
    for (const { board } of boards.values()) board.close()
    socket.destroy()
  })

  await openAll(me)
  return {
    socket,
    token,
    get status() {
      return status()
    },
    get asOf() {
      return asOf
    },
    up,
    say: (client, message) => boards.get(roomName({ kind: 'desk', id: client }))?.board.say(message),
    rest(resting) {
      if (resting === isResting) return
      isResting = resting
      if (resting) return socket.disconnect()
      isStarting = true
      clearTimeout(start)
      start = setTimeout(started, START)
      void socket.connect()
      statusMayHaveChanged()
    },
    check,
  }
}

const orNull = <Value>(result: { success: true; data: Value } | { success: false }): Value | null =>
  result.success ? result.data : null
