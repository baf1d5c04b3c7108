import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** The gallery on a free port. */
export const serveGallery = async () => {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    cacheDir: '.cache/vite-gallery',
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  await server.listen()
  const address = server.httpServer?.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { url: `http://127.0.0.1:${port}/tests/overlay/index.html`, close: () => server.close() }
}
