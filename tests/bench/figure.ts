/** One measured figure beside what it is compared with in the same run. */
export interface Figure {
  name: string
  value: number
  unit: string
  comparedWith: string
  baseline: number
  /** value / baseline. */
  ratio: number
  goal: string
}

/** One file of tests/bench: `npm run bench <name>` runs it. */
export interface Bench {
  name: string
  run(): Promise<Figure[]>
}
