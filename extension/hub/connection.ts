import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { Me } from '#shared/sync/mirror-rows.ts'
import { CLOSE } from '#shared/sync/protocol.ts'
import type { ClientId } from '#shared/team/member.ts'
import type { Status } from '../link/status.ts'
import { ask } from './api.ts'
import { type DeskChange, openBoards } from './boards.ts'
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
  /** False when it did not leave. */
  say(client: ClientId, message: unknown): boolean
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
  const { session } = house
  const { server, token, me } = session.current
  if (!server || !token || !me) return null

  const socket = openSocket(server, token)
  hurryAttempts(socket, signal)
  const up = topic<void>()
  let asOf: number | null = Date.now()

  let isResting = false
  /** A start is no outage: until the first attempt has failed or taken its time, it counts as catching up. */
  let isStarting = true
  const status = (): Status => {
    if (isResting) return lastStatus ?? 'catching up'
    if (socket.status !== 'connected') return isStarting ? 'catching up' : 'offline'
    return boards.isLive() ? 'live' : 'catching up'
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

  const boards = openBoards(house, {
    socket,
    token,
    me,
    signal,
    asOf: () => asOf,
    foundKept: (kept) => {
      if (asOf !== null) asOf = Math.min(asOf, kept.asOf)
    },
    stateChanged: statusMayHaveChanged,
    refused: (room) => void recheck(room),
  })
  const follow = async (who: Me) => {
    await boards.follow(who)
    statusMayHaveChanged()
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
    await follow(fresh.data)
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
    if (!signal.aborted) setTimeout(() => boards.reopenRefused(room), ASK_AGAIN)
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
    if (socket.status === 'connected') boards.pulse()
  }, PULSE_EVERY)
  signal.addEventListener('abort', () => {
    clearInterval(pulse)
    clearTimeout(start)
    boards.close()
    socket.destroy()
  })

  await follow(me)
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
    say: boards.say,
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
