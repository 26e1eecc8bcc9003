import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'tests/*.test.ts', 'web/**/*.test.ts'],
    exclude: ['bench/corpus/**'],
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
  },
})
