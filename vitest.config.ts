import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Node need not compile the same packages for each process of the tests and of what they start.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres.ts'],
    reporters: process.env.CI ? ['default', './tests/support/closing-line.ts'] : ['default'],
    // A machine that stood still for a moment fails no build; the closing lines name what needed its second try.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // The files of a process share what they import, the engines they started and the databases they emptied: what a
    // file changes of the process or of a module (spies, settings) it puts back itself.
    isolate: false,
    // Much of a test is waiting: for the database, a browser, a process, a job. One more than cores keeps them busy.
    maxWorkers: availableParallelism() + 1,
  },
})
