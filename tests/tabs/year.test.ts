import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from '../support/chromium.ts'
import type { Viewer } from '../support/tab-answers.ts'
import { type BuiltTab, buildTab } from '../support/tab-build.ts'
import { startTabServer } from '../support/tab-server.ts'
import type { YearAt } from '../support/tab-year.ts'

let tab: BuiltTab
let server: Awaited<ReturnType<typeof startTabServer>>
let browser: Browser

beforeAll(async () => {
  tab = await buildTab()
  server = await startTabServer(tab.folder)
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function atTheYear(viewer: Viewer, at: YearAt, look: (page: Page) => Promise<void>) {
  server.year.at = at
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'lt-LT' })
  await context.addInitScript((token) => sessionStorage.setItem('talka.token', token), viewer)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  await page.goto(`${server.url}/accounts/year`)
  await look(page)
  expect(broken).toEqual([])
  await context.close()
}

const nowAt = (page: Page) =>
  page
    .locator('[aria-current=step]')
    .evaluateAll((steps) => steps.map((one) => one.querySelector('h2')?.textContent))

describe('the page of the school year', () => {
  test('shows another person’s press and Talka’s work without a reload', () =>
    atTheYear('specialist', 'ready', async (page) => {
      await page.getByRole('button', { name: 'Patvirtinti pirmam' }).waitFor()
      expect(await nowAt(page)).toEqual(['Patvirtinimas'])
      server.year.at = 'running'
      await page.getByRole('progressbar').first().waitFor({ timeout: 20_000 })
      expect(await nowAt(page)).toEqual(['Vykdymas'])
      server.year.at = 'done'
      await page.getByText('Viskas padaryta').waitFor({ timeout: 20_000 })
      expect(await nowAt(page)).toEqual(['Kas liko padaryti'])
    }))

  test('stays where it is when a brake is answered and a new plan is made', () =>
    atTheYear('specialist', 'halted', async (page) => {
      await page.route('**/api/directory/explain-leavers', (route) =>
        route.fulfill({ json: { explained: 1 } }),
      )
      await page.route('**/api/directory/plan', (route) =>
        route.fulfill({ json: { planId: '00000000-0000-4000-8000-000000000701' } }),
      )
      await page.getByRole('checkbox', { name: /isvykes1@/ }).check()
      const made = page.waitForResponse('**/api/directory/plan')
      server.year.at = 'ready'
      await page.getByRole('button', { name: /Pažymėtieji išvyko/ }).click()
      await made
      await page.getByRole('button', { name: 'Patvirtinti pirmam' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/accounts/year')
    }))

  test('a roster that is in is compared at once, without another press', () =>
    atTheYear('specialist', 'begun', async (page) => {
      const rosterId = '00000000-0000-4000-8000-000000000600'
      const roster = {
        rosterId,
        name: '2026',
        pupils: 1,
        staff: 0,
        classes: 1,
        schoolYear: null,
        same: false,
      }
      await page.route('**/api/rosters/import', (route) =>
        route.fulfill({ json: { ...roster, format: 'sds-v2.1', carriedOver: { pupils: 0, staff: 0 } } }),
      )
      await page.route('**/api/directory/plan', (route) => route.fulfill({ json: { planId: rosterId } }))
      const file = { name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from('sourcedId\n1\n') }
      await page.locator('input[type=file]').first().setInputFiles(file)
      const planned = page.waitForRequest('**/api/directory/plan')
      await page.getByRole('button', { name: 'Įkelti sąrašą', exact: true }).click()
      expect((await planned).postDataJSON()).toEqual({ rosterId })
    }))

  test('the dates of the reminders are changed where they stand', () =>
    atTheYear('specialist', 'begun', async (page) => {
      await page.route('**/api/school-year/change-dates', (route) => route.fulfill({ json: {} }))
      await page.getByText('rugpjūčio 17 d.').waitFor()
      await page.getByRole('button', { name: 'Keisti' }).click()
      await page.getByLabel('Pradėti').fill('2026-08-25')
      await page.getByLabel('Kas kiek dienų priminti').fill('3')
      const sent = page.waitForRequest('**/api/school-year/change-dates')
      await page.getByRole('button', { name: 'Išsaugoti' }).click()
      expect((await sent).postDataJSON()).toEqual({ opensOn: '08-25', remindDays: 3, remindsUntil: '10-01' })
      await page.getByRole('button', { name: 'Keisti' }).waitFor()
    }))

  test('whoever only confirms is offered neither an import nor an approval', () =>
    atTheYear('principal', 'begun', async (page) => {
      await page.getByText('Sąrašą įkelia raštinė arba IT specialistas.').waitFor()
      expect(await page.locator('input[type=file]').count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Keisti' }).count()).toBe(0)
    }))

  test('who has no right is told so, and nothing is asked of the school', () =>
    atTheYear('pupil', 'ready', async (page) => {
      await page.getByText('Ši vieta skirta ne tau').waitFor()
      expect(
        server.calls.filter(({ viewer, name }) => viewer === 'pupil' && name.startsWith('school-year/')),
      ).toEqual([])
    }))
})
