import { permissionPattern } from './server-address.ts'

/**
 * The browser's own question for one server, inside the person's press of Connect: call it before any await of yours.
 * `server` comes from serverAddress(). True at once for a server that was granted before.
 */
export const askPermission = (server: string): Promise<boolean> =>
  chrome.permissions.request({ origins: [permissionPattern(server)] })

/** Gives the permission back when a server is left. */
export const dropPermission = (server: string): Promise<boolean> =>
  chrome.permissions.remove({ origins: [permissionPattern(server)] }).catch(() => false)
