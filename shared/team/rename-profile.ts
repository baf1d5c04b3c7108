import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import { NetworkId, ProfileName, type ProfileState } from './add-profile.ts'
import { Handle, sameHandle } from './profile.ts'

/** The account has another handle or name now; the earlier handle is kept with its time. Refusals: `already`, `not-there`. */
export const renameProfile = defineCommand({
  name: 'profile.rename',
  capability: 'manage-profiles',
  input: z.object({ handle: Handle, name: ProfileName, networkId: z.optional(z.nullable(NetworkId)) }),
  decide({ profile, siblings }: ProfileState, { handle, name, networkId }) {
    if (!profile) return refuse('not-there')
    const taken = siblings.some(
      (one) => one.id !== profile.id && one.network === profile.network && sameHandle(one.handle, handle),
    )
    if (taken) return refuse('already', { handle })
    const before = { handle: profile.handle, name: profile.name, networkId: profile.networkId }
    const after = { handle, name, networkId: networkId === undefined ? profile.networkId : networkId }
    if (JSON.stringify(before) === JSON.stringify(after)) return accept([])
    return accept([{ kind: 'profile.renamed' as const, before, after }])
  },
})
