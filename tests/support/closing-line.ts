import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends the run with one plain line that any CI can count: "N passed, N failed, N skipped". What passed only when it was
 * tried again is named before it: it is to be looked into.
 */
export const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const states = tests.map((test) => test.result().state)
    const count = (state: string) => states.filter((one) => one === state).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    for (const test of tests)
      if (test.diagnostic()?.flaky) console.log(`Passed only at the second try: ${test.fullName}`)
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`)
  },
}

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class ClosingLine implements Reporter {
  onTestRunEnd = closingLine.onTestRunEnd
}
