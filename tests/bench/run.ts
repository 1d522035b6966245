import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench, Figure } from './figure.ts'

const folder = import.meta.dirname
const wanted = process.argv[2]
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !['run.ts', 'figure.ts'].includes(file))
  .map((file) => file.slice(0, -3))
if (wanted && !names.includes(wanted)) {
  console.error(`There is no bench "${wanted}". There are: ${names.join(', ')}`)
  process.exit(2)
}
const figures: Figure[] = []
for (const name of wanted ? [wanted] : names) {
  const { bench } = (await import(join(folder, `${name}.ts`))) as { bench: Bench }
  console.log(`— ${name}`)
  for (const figure of await bench.run()) {
    figures.push(figure)
    console.log(line(figure))
  }
}
const results = join(folder, '../../artifacts/bench')
mkdirSync(results, { recursive: true })
writeFileSync(join(results, `${wanted ?? 'all'}.json`), `${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)

function line({ name, value, unit, comparedWith, baseline, ratio, goal }: Figure): string {
  return `${name}: ${round(value)} ${unit}; ${comparedWith}: ${round(baseline)} ${unit}; ratio ${round(ratio)}; goal ${goal}`
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3)
}
