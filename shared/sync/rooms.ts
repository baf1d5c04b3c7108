import * as z from 'zod/mini'
import { DraftId } from '../drafts/draft.ts'
import { ClientId, WorkspaceId } from '../team/member.ts'

/** A room is one audience: whoever may open it may read all of it. Mirrors are written by the server alone. */
export type Room =
  | { kind: 'team'; id: WorkspaceId }
  | { kind: 'desk'; id: ClientId }
  | { kind: 'draft'; id: DraftId }

const ids = { team: WorkspaceId, desk: ClientId, draft: DraftId } as const

export const roomName = (room: Room) => `${room.kind}.${room.id}`

/** Null for a name that is no room of ours, whoever asks. */
export const parseRoom = (name: string): Room | null => {
  const dot = name.indexOf('.')
  const kind = name.slice(0, dot)
  if (!Object.hasOwn(ids, kind)) return null
  const parsed = z.safeParse(ids[kind as keyof typeof ids], name.slice(dot + 1))
  return parsed.success ? ({ kind, id: parsed.data } as Room) : null
}

export const isMirror = (room: Room) => room.kind !== 'draft'
