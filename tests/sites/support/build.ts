import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The adapter and the probe as one classic script, for the isolated world. */
export const buildProbe = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: here('./probe.ts'), formats: ['iife'], name: 'sites' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('The probe was not built')
  return output.output[0].code
}

/** The stand-in as it is now, apart from what others build. */
export const buildStandIn = async (): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'stand-in-x-'))
  await build({
    configFile: here('../../hosts/vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}
