import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, as base64url: too long to guess, so a plain fast digest is enough at rest. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What is kept of a token, a code or an invitation: sha-256 in hex. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')
