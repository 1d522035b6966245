import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres.ts'],
    reporters: process.env.CI ? ['default', './tests/support/closing-line.ts'] : ['default'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Much of a test is waiting: for a browser, a process, a job. Two files share even a small machine well.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
