import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { syncUrl } from '../../support/rooms.ts'
import { freshFolder } from '../../support/server.ts'
import { type Child, startChild } from './child.ts'
import { type Line, openLine } from './lines.ts'
import { peer } from './peers.ts'
import { ours } from './team.ts'

/** A server that carries edits, fresh for one measurement. `open`: the socket of one editor, by number. */
export type Standing = { pid: number; open(editor: number): Promise<Line>; stop(): Promise<void> }

const over = async (
  script: string,
  kind: 'hocuspocus' | 'y-websocket' | 'relay',
  env: (data: string) => Record<string, string> = () => ({}),
): Promise<Standing> => {
  const data = await freshFolder()
  const child: Child = await startChild(script, env(data))
  return {
    pid: child.pid,
    open: () => openLine({ url: `ws://127.0.0.1:${child.port}`, room: 'draft.one', kind }),
    async stop() {
      await child.kill()
      await rm(data, { recursive: true, force: true })
    },
  }
}

export const kinds = {
  async ours(): Promise<Standing> {
    const { people, room, start, forget } = await ours()
    const server = await start()
    return {
      pid: server.process.pid ?? 0,
      open: (editor) =>
        openLine({
          url: syncUrl(server.url),
          room,
          token: people[editor % people.length]?.token ?? '',
          kind: 'hocuspocus',
        }),
      async stop() {
        await server.kill()
        await forget()
      },
    }
  },
  hocuspocus: () =>
    over(fileURLToPath(import.meta.resolve('../servers/hocuspocus.ts')), 'hocuspocus', (DATA) => ({ DATA })),
  'y-websocket': () => over(peer('y-websocket.mjs'), 'y-websocket'),
  'y-websocket with leveldb': () =>
    over(peer('y-websocket.mjs'), 'y-websocket', (YPERSISTENCE) => ({ YPERSISTENCE })),
  relay: () => over(fileURLToPath(import.meta.resolve('../servers/relay.ts')), 'relay'),
}
