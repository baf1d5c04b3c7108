import { describe, expect, it } from 'vitest'
import {
  aProfile,
  bistro,
  dana,
  halla,
  hallacoffee,
  min,
  source,
  v7,
} from '#shared/inbox/conversation.fixtures.ts'
import type { ConversationId } from '#shared/inbox/conversation.ts'
import type { ProfileId } from '#shared/team/profile.ts'
import { aDesk, aRow } from './desk.fixtures.ts'

describe('the desk, as a page asks it', () => {
  it('finds the conversation on a post, and forgets it when the row is gone', () => {
    const row = aRow()
    const desk = aDesk([row])
    expect(desk.conversationOn(source.subject, halla)).toBe(row)
    desk.remove(halla, `conversation:${row.id}`)
    expect(desk.conversationOn(source.subject, halla)).toBeUndefined()
  })

  it('prefers the acting profile’s client where two clients handle one post', () => {
    const theirs = aRow({ id: v7(0x41) as ConversationId, client: bistro })
    const desk = aDesk([aRow(), theirs])
    expect(desk.conversationOn(source.subject, bistro)).toBe(theirs)
    expect(desk.conversationOn(source.subject, halla)?.client).toBe(halla)
  })

  it('lets a post go that a conversation no longer has', () => {
    const desk = aDesk([aRow()])
    desk.put(halla, `conversation:${aRow().id}`, aRow({ version: 2, subjects: [] }))
    expect(desk.conversationOn(source.subject, halla)).toBeUndefined()
  })
})

describe('whose account a page sends as', () => {
  const known = { handle: 'hallacoffee', networkId: '44196397' }

  it.each([
    ['the network’s own id, whatever the handle is now', { handle: 'halla_new', networkId: '44196397' }],
    ['the handle, where the page hides the id', { handle: 'HallaCoffee', networkId: null }],
    ['both', known],
  ])('is ours by %s', (_how, account) => {
    expect(aDesk().profileOf('x', account)?.id).toBe(hallacoffee)
  })

  it.each([
    ['a private account', { handle: 'jo_almeida', networkId: '7' }],
    ['somebody who took the handle after us', { handle: 'hallacoffee', networkId: '7' }],
    ['nobody known', { handle: null, networkId: null }],
  ])('is not ours: %s', (_who, account) => {
    expect(aDesk().profileOf('x', account)).toBeNull()
  })

  it('is not ours on another network', () => {
    expect(aDesk().profileOf('instagram', known)).toBeNull()
  })

  it('is found by handle where we never learnt the id', () => {
    const id = v7(0x11) as ProfileId
    const desk = aDesk([], [aProfile({ id, networkId: null })])
    expect(desk.profileOf('x', known)?.id).toBe(id)
  })
})

describe('roles on the desk', () => {
  it('follow a lowered role', () => {
    const desk = aDesk()
    expect(desk.capabilities({ member: dana.id, role: dana.role })).toContain('allow-once')
    desk.put(halla, `role:${dana.id}`, { kind: 'role', id: dana.id, role: 'viewer' })
    expect(desk.capabilities({ member: dana.id, role: dana.role })).toEqual(['read'])
  })

  it('of a member in two clients are kept apart', () => {
    const desk = aDesk()
    desk.put(bistro, `role:${min.id}`, { kind: 'role', id: min.id, role: 'manager' })
    desk.remove(halla, `role:${min.id}`)
    expect(desk.rolesIn(halla).has(min.id)).toBe(false)
    expect(desk.rolesIn(bistro).get(min.id)).toBe('manager')
  })
})
