import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildReportPage } from '../../functions/report.ts'
import { photo } from '../files/pictures.ts'
import { openChromium } from '../support/chromium.ts'
import { who } from '../support/microsoft365.ts'
import { openApp, type RunningApp } from './running-app.ts'

let app: RunningApp
let browser: Browser
let server: ReturnType<typeof serve>
let home: string

beforeAll(async () => {
  app = await openApp()
  await app.ask('admin', 'people/give-role', { personId: who.principal, role: 'principal' })
  for (const personId of [who.pedagogue, who.psychologist])
    await app.ask('principal', 'people/give-role', { personId, role: 'childWelfare' })
  let page: ReturnType<typeof buildReportPage> | null = null
  server = serve({
    fetch: (request) => page?.fetch(request) ?? new Response(null, { status: 503 }),
    port: 0,
    hostname: '127.0.0.1',
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  home = `${origin}/pranesk`
  page = buildReportPage({ ...app.settings, TALKA_PUBLIC_URL: origin }, app.house.talka, () => {})
  browser = await openChromium()
  mkdirSync('artifacts', { recursive: true })
})
afterAll(async () => {
  await browser?.close()
  await new Promise((resolve) => server.close(resolve))
  await app.close()
})

/** Opens the page as somebody does, and sees afterwards that it asked nobody else and left nothing behind. */
async function visit(
  look: (page: Page, context: BrowserContext) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {},
) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options })
  const asked: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of (404|409|422)/.test(line.text())) complaints.push(line.text())
  })
  await page.goto(home)
  await look(page, context)
  const { origin } = new URL(home)
  expect(asked.filter((url) => new URL(url).origin !== origin && !url.startsWith(elsewhere))).toEqual([])
  expect(asked.filter((url) => /favicon|assets|sign-in|\/api\//.test(url))).toEqual([])
  expect(asked.length).toBeGreaterThan(0)
  expect(await context.cookies()).toEqual([])
  expect((await context.storageState()).origins).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
}

const elsewhere = 'https://lt.wikipedia.org/'

async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run())
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Sends a report by the shortest way, and answers with its code. */
async function report(page: Page): Promise<string> {
  await page.getByText('Muša, stumdo').click()
  await page.getByRole('button', { name: 'Siųsti' }).click()
  await page.getByRole('heading', { name: 'Gavome' }).waitFor()
  return ((await page.locator('.code').textContent()) ?? '').replace(/\D/g, '')
}

describe('the page in a browser', () => {
  test('takes a report in two presses at 320 px, shows the code, and leads back by it', async () => {
    await visit(async (page) => {
      expect(await isTooWide(page)).toBe(false)
      expect(await seriousIn(page)).toEqual([])
      await page.screenshot({ path: 'artifacts/report-320.png', fullPage: true })
      const entries = await page.evaluate(() => history.length)
      const code = await report(page)
      expect(code).toMatch(/^\d{16}$/)
      expect(await isTooWide(page)).toBe(false)
      expect(await seriousIn(page)).toEqual([])
      await page.screenshot({ path: 'artifacts/report-code-320.png', fullPage: true })
      await page.getByRole('link', { name: 'Jau turiu kodą' }).click()
      await page.getByLabel('Kodas (16 skaitmenų)').fill(code.replace(/(\d{4})/g, '$1 '))
      expect(await seriousIn(page)).toEqual([])
      await page.getByRole('button', { name: 'Atverti' }).click()
      await page.getByRole('heading', { name: 'Tavo pranešimas' }).waitFor()
      await page.getByLabel('Parašyk daugiau').fill('Vakar irgi.')
      await page.getByRole('button', { name: 'Siųsti' }).click()
      await page.getByText('Išsiųsta.').waitFor()
      expect(await page.locator('.talk').textContent()).toContain('Vakar irgi.')
      expect(await seriousIn(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await page.screenshot({ path: 'artifacts/report-talk-320.png', fullPage: true })
      // All of it is one entry of the history.
      expect(await page.evaluate(() => history.length)).toBe(entries)
    })
  })

  test('says beside the question what is missing, and keeps what was written', async () => {
    await visit(async (page) => {
      await page.getByLabel('Parašyk savais žodžiais').fill('Mano žodžiai')
      await page.getByRole('button', { name: 'Siųsti' }).click()
      await page.getByRole('alert').waitFor()
      expect(await page.getByLabel('Parašyk savais žodžiais').inputValue()).toBe('Mano žodžiai')
      expect(await seriousIn(page)).toEqual([])
      await page.screenshot({ path: 'artifacts/report-missing-320.png', fullPage: true })
      expect(await report(page)).toMatch(/^\d{16}$/)
    })
  })

  test('is worked by the keyboard alone, the way out first', async () => {
    await visit(async (page) => {
      const focused = () =>
        page.evaluate(() => {
          const one = document.activeElement
          return one instanceof HTMLInputElement
            ? `${one.name} ${one.value}`
            : (one?.textContent ?? '').trim()
        })
      const seen: string[] = []
      const tabTo = async (text: string) => {
        for (let n = 0; n < 40; n++) {
          await page.keyboard.press('Tab')
          seen.push(await focused())
          if (seen.at(-1)?.includes(text)) return
        }
        throw new Error(`${text} is not reached: ${seen.join(' | ')}`)
      }
      await tabTo('Greitai išeiti')
      expect(seen.length).toBe(1)
      await tabTo('English')
      await tabTo('112')
      await tabTo('116 111')
      await tabTo('what threats')
      await page.keyboard.press('Space')
      await tabTo('isNow')
      await page.keyboard.press('Space')
      expect(await page.locator('.when-now').isVisible()).toBe(true)
      await tabTo('where classroom')
      await page.keyboard.press('ArrowDown')
      await tabTo('Siųsti')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Gavome' }).waitFor()
      expect(await focused()).toContain('Gavome')
      expect(await page.locator('main').textContent()).toContain('gali pamatyti ne iš karto')
    })
  })

  test('is told by a screen reader: questions are groups with their names, numbers are links to call', async () => {
    await visit(async (page) => {
      const tree = await page.locator('body').ariaSnapshot()
      for (const part of [
        /link "Skambinti 112"/,
        /link "Skambinti 116 111"/,
        /heading "Pasakyk, kas vyksta" \[level=1\]/,
        /group "Kas vyksta\? \(gali žymėti kelis\)"/,
        /checkbox "Pravardžiuoja, žemina, šaiposi"/,
        /group "Ar tai vyksta dabar\?"/,
        /radio "Koridoriuje"/,
        /textbox "Parašyk savais žodžiais \(jei nori\)"/,
        /button "Siųsti"/,
      ])
        expect(tree).toMatch(part)
    })
  })

  test('is left by a press or by Esc, and the way back does not lead to it', async () => {
    for (const how of ['press', 'Escape'])
      await visit(async (page, context) => {
        await context.route(`${elsewhere}**`, (route) =>
          route.fulfill({ contentType: 'text/html', body: '<title>Vikipedija</title>' }),
        )
        await page.getByLabel('Parašyk savais žodžiais').fill('Niekas neturi matyti')
        if (how === 'press') await page.getByRole('link', { name: 'Greitai išeiti' }).click()
        else await page.keyboard.press('Escape')
        await page.waitForURL(`${elsewhere}**`)
        await page.goBack()
        expect(page.url()).not.toContain('/pranesk')
      })
  })

  test.each([true, false])(
    'takes a picture at 320 px by the keyboard, script: %s',
    async (javaScriptEnabled) => {
      await visit(
        async (page) => {
          await report(page)
          await page.getByRole('button', { name: 'Pridėti nuotrauką' }).focus()
          await page.keyboard.press('Enter')
          const picture = page.getByLabel('Nuotrauka ar ekrano kopija')
          await picture.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo(1) })
          await picture.focus()
          await page.keyboard.press('Tab')
          await page.keyboard.press('Space')
          if (javaScriptEnabled) expect(await seriousIn(page)).toEqual([])
          expect(await isTooWide(page)).toBe(false)
          await page.screenshot({ path: `artifacts/report-picture-${javaScriptEnabled}.png`, fullPage: true })
          await page.keyboard.press('Tab')
          await page.keyboard.press('Enter')
          await page.getByText('Išsiųsta.').waitFor()
        },
        { javaScriptEnabled },
      )
    },
  )

  test('is read and sent without a script', async () => {
    await visit(
      async (page) => {
        expect(await page.locator('noscript p').first().isVisible()).toBe(true)
        await page.getByRole('link', { name: 'English' }).click()
        await page.getByText('Hitting, pushing').click()
        await page.getByRole('button', { name: 'Send' }).click()
        expect(((await page.locator('.code').textContent()) ?? '').replace(/\D/g, '')).toMatch(/^\d{16}$/)
      },
      { javaScriptEnabled: false },
    )
  })

  test.each([
    ['dark', { colorScheme: 'dark' as const }],
    ['high contrast', { forcedColors: 'active' as const }],
    ['a wide screen', { viewport: { width: 1280, height: 800 } }],
  ])('has nothing serious wrong in %s', async (name, options) => {
    await visit(async (page) => {
      await page.getByText('Muša, stumdo').click()
      expect(await seriousIn(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await page.screenshot({ path: `artifacts/report-${name.replaceAll(' ', '-')}.png`, fullPage: true })
    }, options)
  })

  test('asks for the code that is on paper, and not for one of the browser', async () => {
    await visit(async (page) => {
      await page.goto(`${home}/kodas`)
      await page.getByLabel('Kodas').fill(randomUUID().replace(/\D/g, '').padEnd(16, '7').slice(0, 16))
      await page.getByRole('button', { name: 'Atverti' }).click()
      await page.getByText('Pagal šį kodą nieko nėra').waitFor()
      expect(await page.getByLabel('Kodas').getAttribute('autocomplete')).toBe('off')
      expect(await seriousIn(page)).toEqual([])
    })
  })
})
