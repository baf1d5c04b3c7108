import { EXTENSION_ID } from '#shared/sync/extension-id.ts'

/**
 * Pages that may open a socket: our extension, and what this server itself serves. Firefox gives each installation an
 * id of its own, so there the scheme has to do: a web page cannot have it. A browser always sends Origin.
 */
export const isOurs = (origin: string, own: readonly string[]) =>
  origin === `chrome-extension://${EXTENSION_ID}` ||
  /^moz-extension:\/\/[0-9a-f-]{36}$/.test(origin) ||
  own.includes(origin)

/** The address people open, and this machine's names for the port it listens on. */
export const ownOrigins = (publicUrl: string, port: number | undefined): string[] => [
  URL.parse(publicUrl)?.origin ?? publicUrl,
  ...(port ? ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${port}`) : []),
]
