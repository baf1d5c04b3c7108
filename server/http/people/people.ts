import type { Hono } from 'hono'
import type { House } from '../../house.ts'
import { newLimits } from '../../people/limits.ts'
import type { Environment } from '../environment.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { approvePairing } from './approve-pairing.ts'
import { firstRun } from './first-run.ts'
import { invitations } from './invitations.ts'
import { pages } from './pages.ts'
import { type AskedFrom, pairing } from './pairing.ts'
import { password } from './password.ts'
import { profiles } from './profiles.ts'
import { signIn } from './sign-in.ts'

/** How people come in, stay in and go: every route about them, with one set of counters, and the pages that call them. */
export const people = (house: House): Hono<Environment>[] => {
  const limits = newLimits()
  const askedFrom: AskedFrom = new Map()
  return [
    firstRun(house, limits),
    signIn(house, limits),
    password(house, limits),
    invitations(house),
    acceptInvitation(house, limits),
    pairing(house, limits, askedFrom),
    approvePairing(house, limits, askedFrom),
    profiles(house),
    pages(),
  ]
}
