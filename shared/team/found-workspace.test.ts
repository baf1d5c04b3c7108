import { describe, expect, it } from 'vitest'
import { by, halla, priya, v7 } from '../inbox/conversation.fixtures.ts'
import { foundWorkspace } from './found-workspace.ts'
import type { WorkspaceId } from './member.ts'

const id = v7(0x88) as WorkspaceId
const input = { name: 'Halla Coffee', account: v7(0x89), member: priya.id, client: halla }

describe('founding a workspace', () => {
  it('makes it with its first client and owner, once', () => {
    expect(foundWorkspace.decide({ id, exists: false }, input, by(priya))).toEqual({
      ok: true,
      value: [{ kind: 'workspace.founded', id, ...input }],
    })
    expect(foundWorkspace.decide({ id, exists: true }, input, by(priya))).toMatchObject({
      refusal: { code: 'already' },
    })
  })
})
