import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium } from '../support/chromium.ts'
import { buildTab } from '../support/tab-build.ts'
import { assetToShow } from '../support/tab-inventory.ts'
import { startTabServer } from '../support/tab-server.ts'

let server: Awaited<ReturnType<typeof startTabServer>>
let browser: Browser

beforeAll(async () => {
  server = await startTabServer((await buildTab()).folder)
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function inBrowser(path: string, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'lt-LT' })
  await context.addInitScript(() => sessionStorage.setItem('talka.token', 'specialist'))
  const page = await context.newPage()
  await page.goto(server.url + path)
  await look(page)
  await context.close()
}

test('on a phone what is done most with a thing stands in one row, and the rest behind „Daugiau“', () =>
  inBrowser(`/inventory/${assetToShow.id}`, 360, async (page) => {
    const more = page.getByRole('button', { name: 'Daugiau' })
    await more.waitFor()
    const [most, last] = [
      await page.getByRole('button', { name: 'Priimti atgal' }).boundingBox(),
      await more.boundingBox(),
    ]
    expect(last?.y).toBe(most?.y)
    await more.click()
    await page.getByRole('menuitem', { name: 'Lipdukai' }).click()
    await page.getByRole('dialog', { name: 'Lipdukai' }).waitFor()
    await page.getByRole('button', { name: 'Atšaukti' }).click()
    await more.click()
    await page.getByRole('menuitem', { name: 'Keisti' }).click()
    await page.waitForURL(`**/inventory/write/${assetToShow.id}`)
  }))

test('below a thing home is still where one is', () =>
  inBrowser(`/inventory/${assetToShow.id}`, 360, async (page) => {
    await page.getByRole('button', { name: 'Daugiau' }).waitFor()
    const here = page.locator('nav [aria-current]:visible')
    expect(await here.allTextContents()).toEqual(['Pradžia'])
    expect(await here.getAttribute('aria-current')).toBe('true')
  }))

test('a list that was chosen says what it would change and what may be there already; one that was taken over is taken back', () =>
  inBrowser('/inventory/import', 360, async (page) => {
    const file = {
      name: 'sarasas.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Inv. Nr.;Pavadinimas;Kur'),
    }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('numeris „IT-OO12“ labai panašus į „IT-0012“').waitFor()
    await page.getByLabel('o inventoriuje užpildytų vietų: 12').selectOption('Ištrinti, kaip sąraše')
    await expect
      .poll(() => server.calls.findLast(({ name }) => name === 'inventory/import')?.input.blanks)
      .toBe('empty')
    await page.reload()
    await page.getByRole('button', { name: 'Atšaukti įkėlimą: Buhalterijos' }).click()
    await page.getByRole('button', { name: 'Taip, atšaukti: Buhalterijos' }).click()
    await page.getByText('Išimta: 410, atkurta: 3').first().waitFor()
  }))

test('a photo of a thing is seen on its page, and a document that is taken off can be added again', () =>
  inBrowser(`/inventory/${assetToShow.id}`, 360, async (page) => {
    const photo = page.getByRole('img', { name: 'ekranas.png' })
    await photo.waitFor()
    await expect.poll(() => photo.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(1)
    await page.getByRole('button', { name: 'Pašalinti failą: Garantinis talonas' }).click()
    await page
      .getByRole('button', { name: /^Atšaukti/ })
      .first()
      .click()
    await expect
      .poll(() => server.calls.findLast(({ name }) => name === 'inventory/add-files')?.input)
      .toEqual({ id: assetToShow.id, files: ['00000000-0000-4000-8000-000000004971'] })
  }))
