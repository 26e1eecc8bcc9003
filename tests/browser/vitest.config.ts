import { defineConfig } from 'vitest/config'

// Run from the root: `vitest run --config tests/browser/vitest.config.ts`. Needs Chromium: see chromium.ts.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.browser.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
