import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The stand-ins for native pages, built beside the extension into dist/hosts. They run React 18, as the page they
 * imitate does, through an alias: our own surfaces use 19. Their address is fixed, so that one build is served by a
 * route handler at the real host and by a plain server alike.
 */
export default defineConfig({
  root: fileURLToPath(new URL('./x', import.meta.url)),
  base: '/_standin/',
  plugins: [react()],
  define: { global: 'globalThis' },
  resolve: {
    alias: [
      { find: /^react$/, replacement: 'react-18' },
      { find: /^react\/(.*)$/, replacement: 'react-18/$1' },
      { find: /^react-dom$/, replacement: 'react-dom-18' },
      { find: /^react-dom\/(.*)$/, replacement: 'react-dom-18/$1' },
    ],
  },
  build: {
    outDir: fileURLToPath(new URL('../../dist/hosts/x', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
})
