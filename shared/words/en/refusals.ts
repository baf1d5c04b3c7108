import type { RefusalCode } from '../../commands.ts'

/** What a refusal may say of people and things: names already resolved, '' where unknown. */
export type RefusalDetails = { who: string; name: string }

/** One sentence for each code a decision can refuse with: what happened, and the way forward. */
export const refusals = {
  already: ({ name }) => (name ? `${name} is already there.` : 'This is already there.'),
  'already-member': () => 'This account is a member of the workspace already. Sign in instead.',
  done: () => 'This conversation is done. Reopen it first.',
  expired: () => 'This has expired. Ask for a new one.',
  held: ({ who }) => `${who || 'A teammate'} is replying. Join, watch or take over.`,
  'last-owner': () => 'A workspace needs an owner. Make somebody else an owner first.',
  'no-client': () => 'You do not work for that client. Choose one of yours.',
  'no-profile': () => 'That account is no profile of this client. Add it under People and profiles.',
  'not-held': () => 'Nobody is replying now. You can take it.',
  'not-in-team': () => 'They do not work on this client. Choose somebody of its team.',
  'not-there': () => 'This is not there any more.',
  'not-this-post': () => 'That reply answers another post. Nothing was recorded.',
  'not-yours': () => 'That browser belongs to somebody else.',
  'other-network': () => 'That profile is on another network.',
  refused: () => 'This was refused. Start again from the browser that asks.',
  removed: () => 'This person was removed from the workspace.',
  revoked: () => 'This link was taken back. Ask for a new one.',
  'other-clients': () => 'They also work for clients that are not yours. An owner can do it.',
  'role-too-high': () => 'That role is not below yours. An owner can do it.',
  'too-late': () => 'The ten seconds are over. Take over, or ask.',
  used: () => 'This was used already. Ask for a new one.',
  yours: () => 'You hold this already.',
  stale: () => 'This changed meanwhile. Look again, then decide.',
} satisfies Record<RefusalCode | 'stale', (details: RefusalDetails) => string>
