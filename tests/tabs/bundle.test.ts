import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { type BuiltTab, buildTab, chunkOf, loadedWith } from '../support/tab-build.ts'

let tab: BuiltTab
beforeAll(async () => {
  tab = await buildTab()
})

const kilobytes = (chunks: readonly { code: string }[]) =>
  chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1024

const firstRoute = () =>
  loadedWith(tab.chunks, [
    chunkOf(tab.chunks, 'tabs/index.html'),
    chunkOf(tab.chunks, 'features/home/home.tsx'),
  ])

test('the first screen costs at most 250 KB of gzipped JavaScript', () => {
  const size = kilobytes(firstRoute())
  console.info(`first screen: ${size.toFixed(1)} KB gzipped`)
  expect(size).toBeLessThanOrEqual(250)
})

test('the first screen leaves out what only other screens need: zod, TeamsJS, lists of thousands', () => {
  const modules = firstRoute().flatMap(({ modules }) => modules)
  expect(
    modules.filter((path) =>
      /node_modules\/(zod|@microsoft\/teams-js|@tanstack\/(react-)?virtual)/.test(path),
    ),
  ).toEqual([])
})

test('inside Teams, TeamsJS included, it costs no more', () => {
  const teams = tab.chunks.filter((chunk) => chunk.modules.some((path) => path.includes('teams-js')))
  const size = kilobytes(loadedWith(tab.chunks, [...firstRoute(), ...teams]))
  console.info(`first screen inside Teams: ${size.toFixed(1)} KB gzipped`)
  expect(size).toBeLessThanOrEqual(250)
})

test('every screen of accounts brings its own texts, and the first screen does without them', () => {
  const has = (chunks: readonly { modules: string[] }[], texts = 'features/accounts/texts.ts') =>
    chunks.some(({ modules }) => modules.some((path) => path.endsWith(texts)))
  const screens = tab.chunks.filter(
    ({ facadeModuleId }) => facadeModuleId && /features\/accounts\/[\w-]+\.tsx$/.test(facadeModuleId),
  )
  expect(screens.length).toBeGreaterThanOrEqual(4)
  for (const screen of screens) expect(has(loadedWith(tab.chunks, [screen])), screen.fileName).toBe(true)
  expect(has(firstRoute())).toBe(false)
  expect(has(firstRoute(), 'core/directory/words.ts')).toBe(false)
})
