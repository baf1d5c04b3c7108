import { cors } from 'hono/cors'
import { EXTENSION_ID } from '#shared/sync/extension-id.ts'

/** Chromium's id is fixed by the manifest's key. Firefox draws a new one for each profile, so its scheme has to be enough. */
const isExtension = (origin: string) =>
  origin === `chrome-extension://${EXTENSION_ID}` || /^moz-extension:\/\/[0-9a-f-]{36}$/.test(origin)

/** Lets the extension read our answers, and no page of the web. Never with cookies: the extension has its own token. */
export const extensionCors = cors({
  origin: (origin) => (isExtension(origin) ? origin : null),
  allowMethods: ['GET', 'POST'],
  allowHeaders: ['authorization', 'content-type'],
  credentials: false,
  maxAge: 7_200, // seconds; Chromium remembers it no longer
})
