import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from '../support/chromium.ts'
import type { Viewer } from '../support/tab-answers.ts'
import { type BuiltTab, buildTab } from '../support/tab-build.ts'
import { startTabServer } from '../support/tab-server.ts'
import { slipsFile } from '../support/tab-slips.ts'

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

async function openSlips(viewer: Viewer, look: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'lt-LT' })
  await context.addInitScript((token) => sessionStorage.setItem('talka.token', token), viewer)
  const page = await context.newPage()
  await page.goto(`${server.url}/slips`)
  await look(page)
  await context.close()
}

const lastCall = (name: string) => server.calls.findLast((call) => call.name === name)

describe('login slips in the tab', () => {
  test('are saved as the file that the school made, in the language chosen for the pupils', () =>
    openSlips('principal', async (page) => {
      await page.getByRole('combobox', { name: 'Lapelių kalba' }).selectOption('en')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Atsisiųsti lapelius (PDF): 5a klasė' }).click(),
      ])
      expect(download.suggestedFilename()).toBe(slipsFile.name)
      expect(readFileSync(await download.path())).toEqual(Buffer.from(slipsFile.bytes))
      expect(lastCall('slips/print')?.input).toMatchObject({ language: 'en' })
      expect(page.url()).toBe(`${server.url}/slips`)
    }))

  test('are confirmed by whoever has downloaded them', () =>
    openSlips('principal', async (page) => {
      await page.getByRole('button', { name: 'Atspausdinau: 6b klasė' }).click()
      await page.getByText('Slaptažodžiai ištrinti').first().waitFor()
      expect(lastCall('slips/confirm')).toBeDefined()
    }))

  test('are given to a person who was found, and a refusal is said in the dialog', () =>
    openSlips('specialist', async (page) => {
      expect(await page.getByRole('button', { name: /Atsisiųsti/ }).count(), 'passwords are not hers').toBe(0)
      await page.getByRole('button', { name: 'Pasirinkti, kas spausdins: 1a klasė' }).click()
      const confirm = page.getByRole('button', { name: 'Perduoti kitam' })
      expect(await confirm.isDisabled()).toBe(true)
      await page.getByRole('combobox', { name: 'Darbuotojas' }).pressSequentially('Eglė')
      await page.getByRole('option', { name: /Eglė Kazlauskienė/ }).click()
      await confirm.click()
      await page.getByRole('dialog').getByText('Šie lapeliai jau atsisiųsti.').waitFor()
      expect(lastCall('slips/give')?.input).toMatchObject({ personId: '2' })
    }))

  test('of a whole class are made anew by the specialist, who chooses the class by keys', () =>
    openSlips('specialist', async (page) => {
      await page.getByText('Paruošta: 14 iš 24').waitFor()
      await page.getByText('Ugnė Žvirblytė: paskyra užblokuota; pirmiausia ją atblokuokite').waitFor()
      await page.getByRole('button', { name: 'Nauji slaptažodžiai klasei' }).press('Enter')
      const dialog = page.getByRole('dialog')
      const order = dialog.getByRole('button', { name: 'Keisti slaptažodžius' })
      expect(await order.isDisabled()).toBe(true)
      const box = dialog.getByRole('combobox', { name: 'Klasė' })
      await box.pressSequentially('5')
      expect(await dialog.getByRole('option').allTextContents()).toEqual(['5a', '5b'])
      await box.press('ArrowDown')
      await box.press('Enter')
      await dialog.getByText(/Nauj(ą|us) slaptažod(į|žius) gaus/).waitFor()
      await order.click()
      await page
        .getByText(/Slaptažodžiai bus pakeisti: 5[ab]/)
        .first()
        .waitFor()
      expect(lastCall('requests/order')?.input).toMatchObject({
        kind: 'classPasswords',
        fields: { ofClass: expect.stringMatching(/^5[ab]$/) },
      })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }))

  test('of her own class are asked for by its teacher, for whom it is chosen already', () =>
    openSlips('principal', async (page) => {
      await page.getByRole('button', { name: 'Nauji slaptažodžiai klasei' }).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByRole('combobox', { name: 'Klasė' }).inputValue()).toBe('5a')
      await dialog.getByText('Prašymą turi patvirtinti IT specialistas.').waitFor()
      await dialog.getByRole('button', { name: 'Prašyti' }).click()
      await dialog.waitFor({ state: 'hidden' })
      expect(lastCall('requests/create')?.input).toMatchObject({
        kind: 'classPasswords',
        fields: { ofClass: '5a' },
      })
    }))
})
