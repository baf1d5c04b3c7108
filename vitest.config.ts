import { defineConfig } from 'vitest/config'

/** `fast` is what `npm run check` runs; `whole` starts real servers, databases and processes. */
export default defineConfig({
  test: {
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'extension/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          isolate: true,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
