import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'wxt'

/**
 * The public half of the key that fixes the extension's id in every folder and profile. The server lets sockets in
 * from this id only (shared/sync/extension-id.ts). The private half is not needed: it signs packages, which the store does.
 */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsJ5kXrpEmn0rY7KbVq0zlzgNYVUdi4DnbUoM3NxnwBdVqOvA2jtfPPpJocJTkv3+83PN9G4Xe5ySKfq46xAe0vO1j02M+wrXSFhmMWC95hWX0SEysVMqljZl6Qs5D4LXc6ccPnF+Pq3iORPPAjQvYKkUoL/fLPSPn9v3N0aJFYqMZNdHB8YnrJX+4l6GOAbmAyu+WVqc9DkHAD6j4unvXMZ0T2kNQVT0My4EByuYc8tCqbLaDo4k4X+WM8URHtJDgBWYI39ozr5GAicePMYtuXpfJCL9owfI7ZsruUYGN1NsnLCBhsCkoc08ovyvwI+wZCY1TT/ksaadQO6bsTQbIQIDAQAB'

const icon = (size: number) => `icons/icon-live-${size}.png`
/** Until the hub has said how things stand, the toolbar must not claim more than that. */
const signedOut = (size: number) => `icons/icon-signed-out-${size}.png`

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  modules: ['@wxt-dev/module-react'],
  vite: () => ({ plugins: [tailwindcss()], build: { target: 'chrome144' } }),
  hooks: {
    // A page's script is read anew by every page: there the few schemas it needs are made without zod, and
    // those of which it needs only the type are left out: making a schema does nothing else.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return
      const small = fileURLToPath(new URL('extension/link/small-schema.ts', import.meta.url))
      config.build = {
        ...config.build,
        rolldownOptions: { ...config.build?.rolldownOptions, treeshake: { manualPureFunctions: ['z'] } },
      }
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, 'zod/mini': small } }
    },
  },
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    icons: { 16: icon(16), 32: icon(32), 48: icon(48), 128: icon(128) },
    ...(browser === 'chrome' ? { key, minimum_chrome_version: '144' } : {}),
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: ['https://x.com/*', 'https://twitter.com/*'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src https: wss: http://localhost:* ws://localhost:* http://127.0.0.1:* ws://127.0.0.1:*",
    },
    action: { default_title: 'Perch', default_icon: { 16: signedOut(16), 32: signedOut(32) } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'perch@perch.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['websiteContent', 'personallyIdentifyingInfo'] },
            },
          },
        }
      : {}),
  }),
})
