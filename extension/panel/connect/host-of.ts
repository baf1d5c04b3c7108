/** A server as people name it: without the scheme, with a port where there is one. */
export const hostOf = (server: string) => server.replace(/^https?:\/\//, '')
