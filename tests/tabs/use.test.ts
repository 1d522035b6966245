import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from '../support/chromium.ts'
import { requestToShow, type Viewer } from '../support/tab-answers.ts'
import { type BuiltTab, buildTab } from '../support/tab-build.ts'
import { planOf } from '../support/tab-plans.ts'
import { startTabServer } from '../support/tab-server.ts'

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
  tab?.remove()
})

async function inBrowser(
  viewer: Viewer | null,
  path: string,
  look: (page: Page, complaints: string[]) => Promise<void>,
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'lt-LT' })
  if (viewer) {
    await context.addInitScript((token) => {
      if (!sessionStorage.getItem('talka.token')) sessionStorage.setItem('talka.token', token)
    }, viewer)
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('Failed to load resource'))
      complaints.push(line.text())
  })
  await page.goto(server.url + path)
  await look(page, complaints)
  expect(complaints).toEqual([])
  await context.close()
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
const lastCall = (name: string) => server.calls.findLast((call) => call.name === name)

describe('deciding', () => {
  test('an approval can be undone from the keyboard while the seconds count down', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      const approve = page.getByRole('button', { name: 'Patvirtinti: Gabija Šimkutė' })
      await approve.focus()
      await page.keyboard.press('Enter')
      const undo = page.getByRole('button', { name: /^Atšaukti \(\d+ s\)$/ })
      await undo.waitFor()
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Atšaukti ('))
      await page.keyboard.press('Enter')
      await page.getByText('Sprendimas dėl užklausos Nr. 1038 atšauktas').first().waitFor()
      expect(lastCall('requests/undo')?.input).toEqual(lastCall('requests/approve')?.input)
    }))

  test('declining asks for the reason and keeps it when it is refused', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      await page.getByRole('button', { name: 'Atmesti: Gabija Šimkutė' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('ne')
      await dialog.getByRole('button', { name: 'Atmesti' }).click()
      await dialog.getByText('Užpildykite šį lauką.').waitFor()
      expect(await dialog.getByRole('textbox').inputValue()).toBe('ne')
      await dialog.getByRole('textbox').fill('Paskyra jau yra.')
      await dialog.getByRole('button', { name: 'Atmesti' }).click()
      await page.getByText('Užklausa Nr. 1038 atmesta').first().waitFor()
      expect(lastCall('requests/decline')?.input.reason).toBe('Paskyra jau yra.')
    }))

  test('a plan is approved only after its numbers were named again', () =>
    inBrowser('specialist', `/accounts/${planOf.ready}`, async (page) => {
      await page.getByRole('button', { name: 'Patvirtinti ir vykdyti' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('naujų paskyrų').waitFor()
      expect(lastCall('directory/approve-plan')).toBeUndefined()
      await dialog.getByRole('button', { name: 'Patvirtinti ir vykdyti' }).click()
      await dialog.waitFor({ state: 'detached' })
      expect(lastCall('directory/approve-plan')?.input).toEqual({ planId: planOf.ready })
    }))

  test('who may not approve a plan is told who does', () =>
    inBrowser('principal', `/accounts/${planOf.ready}`, async (page) => {
      await page.getByText('Planą tvirtina IT specialistas.').waitFor()
      expect(await page.getByRole('button', { name: 'Patvirtinti ir vykdyti' }).count()).toBe(0)
    }))
})

describe('finding the way', () => {
  test('a request opened with the keyboard gives the focus back when it is closed', () =>
    inBrowser('specialist', '/requests?view=all', async (page) => {
      const link = page.getByRole('link', { name: 'Gabija Šimkutė' }).first()
      await link.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Užklausa Nr. 1038' }).waitFor()
      expect(new URL(page.url()).pathname).toBe(`/requests/${requestToShow}`)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.textContent === 'Gabija Šimkutė')
      expect(new URL(page.url()).search).toBe('?view=all')
    }))

  test('a new screen is announced by its title and takes the focus to its heading', () =>
    inBrowser('specialist', '/', async (page) => {
      await page.getByRole('link', { name: 'Apie' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Apie' }).waitFor()
      expect(await page.title()).toBe('Apie · Talka')
      expect(await focusedText(page)).toBe('Apie')
    }))

  test('864 people take no more room in the page than a screenful, and a search finds one of them', () =>
    inBrowser('specialist', `/accounts/${planOf.ready}`, async (page) => {
      await page.getByText('864 žmonės').waitFor()
      expect(await page.locator('li[aria-posinset]').count()).toBeLessThan(80)
      await page.getByRole('searchbox').fill('azuolas simkus 5b')
      await page.locator('h3', { hasText: '5b klasė' }).waitFor()
      await page.getByRole('searchbox').fill('nera tokio')
      await page.getByRole('button', { name: 'Rodyti viską' }).click()
      await page.getByText('864 žmonės').waitFor()
    }))
})

describe('nothing is lost', () => {
  test('what was typed is still there after a reload, with the faults at their fields', () =>
    inBrowser('specialist', '/requests/new/fault', async (page) => {
      await page.getByLabel(/Kabinetas/).fill('204')
      await page.getByRole('button', { name: 'Siųsti' }).click()
      await page.getByText('Užpildykite šį lauką.').waitFor()
      expect(
        await page.evaluate(() =>
          document.activeElement?.closest('[data-field]')?.getAttribute('data-field'),
        ),
      ).toBe('what')
      const first = lastCall('requests/create')?.input.id
      await page.reload()
      expect(await page.getByLabel(/Kabinetas/).inputValue()).toBe('204')
      await page.getByRole('button', { name: 'Siųsti' }).click()
      await page.getByText('Užpildykite šį lauką.').waitFor()
      expect(lastCall('requests/create')?.input.id).toBe(first)
    }))

  test('the faults of a roster name file, row, column and what to do, and the chosen files stay', () =>
    inBrowser('specialist', '/accounts', async (page) => {
      const files = ['users.csv', 'orgs.csv'].map((name) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from('ė'),
      }))
      await page.locator('[data-choose=files]').setInputFiles(files)
      await page.getByRole('button', { name: 'Įkelti sąrašą' }).click()
      const row = page.getByRole('row').filter({ hasText: 'username' })
      await row.waitFor()
      expect(await row.getByRole('cell').allTextContents()).toEqual([
        'users.csv',
        '12',
        'username',
        'Langelis „username“ tuščias. Įrašykite reikšmę.',
      ])
      expect(await page.getByRole('button', { name: /csv ?Pašalinti$/ }).count()).toBe(2)
      expect(lastCall('directory/import-roster')?.input.files).toContainEqual({
        name: 'users.csv',
        base64: 'xJc=',
      })
    }))

  test('without a connection the tab says so and keeps what it showed', () =>
    inBrowser('specialist', '/requests?view=all', async (page) => {
      await page.getByText('Rodyti daugiau').waitFor()
      await page.context().setOffline(true)
      await page.getByText('Nėra ryšio.').waitFor()
      expect(await page.getByText('Rodyti daugiau').count()).toBe(1)
    }))
})

describe('who sits at the screen', () => {
  test('without a token the person is sent to sign in and comes back to the same place', () =>
    inBrowser(null, '/requests?view=mine', async (page) => {
      await page.waitForURL(/\/sign-in/)
      expect(new URL(page.url()).searchParams.get('return')).toBe('/requests?view=mine')
    }))

  test('an expired token leads to signing in again, and what was typed waits', () =>
    inBrowser('specialist', '/requests/new/fault', async (page) => {
      await page.getByLabel(/Kabinetas/).fill('305')
      await page.route('**/api/requests/create', (route) => route.fulfill({ status: 401, json: {} }))
      await page.getByRole('button', { name: 'Siųsti' }).click()
      await page.waitForURL(/\/sign-in/)
      expect(new URL(page.url()).searchParams.get('return')).toBe('/requests/new/fault')
      const kept = await page.evaluate(() =>
        Object.entries(sessionStorage).filter(([key]) => key.startsWith('talka.draft')),
      )
      expect(JSON.stringify(kept)).toContain('305')
    }))

  test('somebody else at the same screen finds nothing of the one before', () =>
    inBrowser('specialist', '/requests/new/fault', async (page) => {
      await page.getByLabel(/Kabinetas/).fill('305')
      await page.getByRole('button', { name: /Mano meniu$/ }).click()
      await page.getByRole('menuitem', { name: 'Prisijungti kitu asmeniu' }).click()
      await page.waitForURL(/\/sign-in\?.*switch=1/)
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('305')
    }))

  test('a temporary password is shown after a warning and is gone when the window is closed', () =>
    inBrowser('specialist', `/requests/${requestToShow}?view=waiting`, async (page) => {
      await page.getByRole('button', { name: 'Laikinas slaptažodis' }).click()
      await page.getByText('Slaptažodį parodysime tik vieną kartą.').waitFor()
      expect(lastCall('directory/reveal-password')).toBeUndefined()
      await page.getByRole('button', { name: 'Parodyti', exact: true }).click()
      await page.getByText('Vasara-Tiltas-48').waitFor()
      await page.getByRole('button', { name: 'Uždaryti' }).last().click()
      await page.getByText('Vasara-Tiltas-48').waitFor({ state: 'detached' })
      expect(await page.content()).not.toContain('Vasara-Tiltas-48')
      expect(
        await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])),
      ).not.toContain('Vasara')
    }))

  test('the language is changed at once, also for screen readers', () =>
    inBrowser('specialist', '/about', async (page) => {
      await page.getByRole('radio', { name: 'Anglų' }).click()
      await page.getByRole('heading', { level: 1, name: 'About' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      await page.getByRole('radio', { name: 'Lithuanian' }).click()
      await page.getByRole('heading', { level: 1, name: 'Apie' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('lt')
    }))
})
