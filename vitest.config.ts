import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Each file has a process of its own, and Node need not compile the same packages for each of them.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

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
