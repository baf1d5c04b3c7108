import { defineConfig } from 'playwright/test'

/** Real Chromium with the built extension. One worker: two people are two browsers already, and a machine may have two cores. */
export default defineConfig({
  testDir: 'tests',
  testMatch: [
    'e2e/**/*.spec.ts',
    'hosts/**/*.spec.ts',
    'overlay/**/*.spec.ts',
    'sites/**/*.spec.ts',
    'panel/**/*.spec.ts',
  ],
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
