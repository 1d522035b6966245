import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const section = /#### The audit list[^\n]*\n([\s\S]*?)(?=\n#{1,4} )/.exec(readme)?.[1] ?? ''
const items = [...section.matchAll(/^- (A\d+)\. .*: `([^`]+)` › „([^“]+)“$/gm)].map(
  ([, id = '', file = '', title = '']) => ({ id, file, title }),
)

test('each item of the audit list is a test that is there, under that name', () => {
  expect(items.length).toBeGreaterThan(20)
  expect(items.length, 'no line is left out').toBe(
    section.split('\n').filter((line) => line.startsWith('- ')).length,
  )
  expect(items.map(({ id }) => id)).toEqual(items.map((_, at) => `A${at + 1}`))
  const missing = items.filter(({ file, title }) => {
    const path = new URL(file, root)
    return !existsSync(path) || !new RegExp(`['"\`]${escaped(title)}['"\`]`).test(readFileSync(path, 'utf8'))
  })
  expect(missing).toEqual([])
})

test('each threat to children’s cases names its items of the list', () => {
  const table = /### Cases of children[\s\S]*?(?=\n\nWhat does not hold)/.exec(readme)?.[0] ?? ''
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !/^\| (who|---) \|/.test(line))
  const named = rows.flatMap((row) => {
    const [, from = '', to = from] = /A(\d+)(?:–A(\d+))? \|$/.exec(row) ?? []
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => Number(from) + n)
  })
  expect(rows.length).toBeGreaterThan(10)
  expect(named).toEqual(items.map((_, at) => at + 1))
})

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
