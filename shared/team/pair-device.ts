import * as z from 'zod/mini'
import { defineCommand } from '../command.ts'
import { accept, refuse } from '../kit/result.ts'
import type { PairingId } from './session.ts'

/** A browser that asked to be let in, and showed its person a code. Times in epoch ms. */
export type PairingState = {
  pairing: {
    id: PairingId
    name: string
    expiresAt: number
    approved: boolean
    refused: boolean
  }
}

/** "It is the same code": the browser becomes one of the actor's devices. Refusals: `used`, `refused`, `expired`. */
export const pairDevice = defineCommand({
  name: 'device.pair',
  capability: 'read',
  input: z.object({}),
  decide({ pairing }: PairingState, _input, { now }) {
    if (pairing.approved) return refuse('used')
    if (pairing.refused) return refuse('refused')
    if (now >= pairing.expiresAt) return refuse('expired')
    return accept([{ kind: 'device.paired' as const, pairing: pairing.id, name: pairing.name }])
  },
})
