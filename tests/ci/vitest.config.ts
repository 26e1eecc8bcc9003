import { defineConfig } from 'vitest/config'

// Whole commands on whole inputs, from `.ci/run`: minutes, not seconds.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
