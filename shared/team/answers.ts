import type { Role } from './capability.ts'
import type { ClientId, MemberId } from './member.ts'
import type { Network } from './profile.ts'

// What the routes about people answer with, besides Me. Times in epoch milliseconds.

/** GET /api/first-run. `setupCode`: asked from an address that needs the printed code. */
export type FirstRunState = { needed: boolean; setupCode: boolean }

/** GET /api/invitations/<token>: what the link offers. `accountName`: who is signed in here, if somebody is. */
export type Offer = {
  workspace: string
  by: { id: MemberId; name: string; initials: string }
  role: Role
  profiles: readonly { network: Network; handle: string }[]
  expiresAt: number
  accountName: string | null
}

/** POST /api/pairing, to the extension. Seconds. */
export type PairingBegun = { secret: string; code: string; page: string; expiresIn: number; interval: number }

/** GET /api/pairing?code=: a browser that waits for a yes. `sameAddress` null: not known any more. */
export type WaitingBrowser = {
  code: string
  name: string
  askedAt: number
  expiresAt: number
  sameAddress: boolean | null
}

/** GET /api/invitations: those that can still be used. */
export type OpenInvitation = { id: string; role: Role; by: string; expiresAt: number }

/** POST /api/invitations. The link is shown this once; only its hash is kept. */
export type NewInvitation = { id: string; link: string; expiresAt: number }

/** GET /api/profiles */
export type TeamProfile = { id: string; client: ClientId; network: Network; handle: string; name: string }
