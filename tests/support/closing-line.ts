import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line that any CI can count: "N passed, N failed, N skipped". */
export const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (state: string) => states.filter((one) => one === state).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`)
  },
}

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class ClosingLine implements Reporter {
  onTestRunEnd = closingLine.onTestRunEnd
}
