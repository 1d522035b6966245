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
})
