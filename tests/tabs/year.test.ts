import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanStatus, Said } from '../../core/directory/schema.ts'
import { openChromium } from '../support/chromium.ts'
import type { Viewer } from '../support/tab-answers.ts'
import { type BuiltTab, buildTab } from '../support/tab-build.ts'
import { plan, planOf } from '../support/tab-plans.ts'
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

  describe('of a list that may not be the one that is meant', () => {
    const notKnown: Said = {
      word: 'directory/risk.other-school',
      params: { name: 'Kita mokykla', year: '2026–2027' },
    }
    /** Nobody is blocked, so the list itself is all that asks for a second person. */
    const strange = (at: YearAt & PlanStatus, seconds: string[], change: object = {}) => {
      const made = plan(planOf[at])
      const counts = { ...made.counts, blockUsers: 0, deleteUsers: 0, strange: 1 }
      return { ...made, counts, seconds, risks: [notKnown], matches: [], seats: [], ...change }
    }
    const atThePlan = (viewer: Viewer, at: YearAt, shown: object, look: (page: Page) => Promise<void>) =>
      atTheYear(viewer, at, async (page) => {
        await page.route('**/api/directory/show-plan', (route) => route.fulfill({ json: shown }))
        await page.reload()
        await look(page)
      })
    const second = 'Šį planą turi patvirtinti ir antras žmogus'

    test('a halted plan says why, and that after the brake is off two people must agree', () => {
      const problem = { word: 'directory/halt.foreign', params: { n: 800, all: 864, strangers: 790 } }
      return atThePlan('specialist', 'halted', strange('halted', [], { problem }), async (page) => {
        await page.getByText('Planą sustabdė saugiklis').waitFor()
        await page.getByText('Gal tai kitos mokyklos arba kitos sistemos sąrašas?').waitFor()
        await page.getByText('jį turės patvirtinti du žmonės').waitFor()
        expect(await page.locator('input[type=file]').count()).toBe(0)
        await page.getByRole('link', { name: 'Įkelti kitą sąrašą' }).click()
        // The assistant takes it in where it stands.
        await page.getByText('Rinktis aplanką').waitFor()
        expect(new URL(page.url()).pathname).toBe('/accounts/year')
        // Who has left is not the question here.
        expect(await page.getByText('Kas tikrai išvyko?').count()).toBe(0)
        expect(await page.getByRole('button', { name: /Patvirtinti/ }).count()).toBe(0)
      })
    })

    test('the first person reads who the second may be, or that the school has nobody', async () => {
      const open = async (page: Page) => {
        await page.getByRole('button', { name: 'Patvirtinti pirmam' }).click()
        return page.getByRole('dialog')
      }
      await atThePlan('specialist', 'ready', strange('ready', ['Jonas Ąžuolaitis']), async (page) => {
        const dialog = await open(page)
        await dialog.getByText(`${second}. Gali patvirtinti: Jonas Ąžuolaitis.`).waitFor()
        await dialog.getByText('kurios žmonių Talka dar nepažįsta: Kita mokykla').waitFor()
        expect(await dialog.getByText('Blokuojami').count()).toBe(0)
      })
      await atThePlan('specialist', 'ready', strange('ready', []), async (page) => {
        const dialog = await open(page)
        await dialog.getByText(`${second}, bet mokykloje nėra kam`).waitFor()
      })
    })

    test('the second person reads why, and agrees only after reading it', () =>
      atThePlan(
        'principal',
        'confirming',
        strange('confirming', [], { isApprovedByMe: false }),
        async (page) => {
          await page.getByText('Planas laukia Jūsų, kaip antro žmogaus, sprendimo').waitFor()
          await page.getByText('Planą turi patvirtinti du žmonės').first().waitFor()
          await page.getByRole('button', { name: 'Patvirtinti ir vykdyti' }).click()
          const dialog = page.getByRole('dialog', { name: 'Patvirtinti kaip antras žmogus?' })
          const send = dialog.getByRole('button', { name: 'Patvirtinti ir vykdyti' })
          expect(await send.isDisabled()).toBe(true)
          await dialog.getByRole('checkbox', { name: 'Perskaičiau įspėjimus' }).check()
          expect(await send.isEnabled()).toBe(true)
        },
      ))
  })

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

  test('a folder that is chosen is a whole list: nothing of what was chosen before stays among it', () =>
    atTheYear('specialist', 'begun', async (page) => {
      const microsoft = join(import.meta.dirname, '../../local/roster-microsoft')
      const old = { name: 'senas.csv', mimeType: 'text/csv', buffer: Buffer.from('sourcedId\n1\n') }
      const chosen = page.getByLabel('Pasirinkti failai')
      await page.locator('input[data-choose=files]').setInputFiles(old)
      await chosen.getByText('senas.csv').waitFor()
      await page.locator('input[data-choose=folder]').setInputFiles(microsoft)
      await chosen.getByText('users.csv').waitFor()
      expect(await chosen.getByText('senas.csv').count()).toBe(0)
      expect(await page.getByLabel('Sąrašo pavadinimas').inputValue()).toBe('roster-microsoft')
      // A corrected file takes the place of the one with its name, and the others stay.
      const corrected = { ...old, name: 'users.csv' }
      await page.locator('input[data-choose=files]').setInputFiles(corrected)
      await chosen.getByText('users.csv').waitFor()
      expect(await chosen.getByText('orgs.csv').count()).toBe(1)
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
