import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from '../support/chromium.ts'
import { type BuiltTab, buildTab } from '../support/tab-build.ts'
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
})

async function atDesk(address: string, look: (page: Page) => Promise<void>, width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'lt-LT' })
  await context.addInitScript(() => sessionStorage.setItem('talka.token', 'specialist'))
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(server.url + address)
  await look(page)
  expect(faults).toEqual([])
  await context.close()
}

const rows = (page: Page) => page.locator('[role=row][data-id]')
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('a')?.textContent)
const lastCall = (name: string) => server.calls.findLast((call) => call.name === name)
const address = (page: Page) => decodeURIComponent(new URL(page.url()).search)

async function focusFirstRow(page: Page) {
  await rows(page).first().waitFor()
  await rows(page).first().focus()
}

describe('the list', () => {
  test('is walked, opened and closed by keys, and the focus comes back to the row', () =>
    atDesk('/requests?view=all', async (page) => {
      await focusFirstRow(page)
      for (const key of ['j', 'j', 'ArrowDown', 'k']) await page.keyboard.press(key)
      expect(await focusedRow(page)).toBe('Gabija Šimkutė')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Užklausa Nr. 1038' }).waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.textContent?.includes('Gabija Šimkutė'))
    }))

  test('does what a letter says on the row with the focus, and only what is allowed there', () =>
    atDesk('/requests?view=all', async (page) => {
      await focusFirstRow(page)
      const before = server.calls.filter(({ name }) => name === 'requests/approve').length
      await page.keyboard.press('p')
      await page.keyboard.press('i')
      await page.getByText('Užklausa Nr. 1040 dabar Jūsų').first().waitFor()
      expect(server.calls.filter(({ name }) => name === 'requests/approve')).toHaveLength(before)
      await page.keyboard.press('a')
      await page.getByRole('dialog', { name: 'Atmesti' }).waitFor()
    }))

  test('leaves letters alone while somebody types, and altogether when they are switched off', () =>
    atDesk('/requests?view=all', async (page) => {
      await rows(page).first().waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('lija?/')
      expect(await page.getByRole('searchbox', { name: /Ieškoti užklausų/ }).inputValue()).toBe('lija?/')
      expect(await page.getByRole('dialog').count()).toBe(0)
      await page.keyboard.press('Escape')
      await focusFirstRow(page)
      await page.keyboard.press('?')
      await page.getByRole('switch', { name: 'Naudoti raidžių klavišus' }).click()
      await page.getByRole('button', { name: 'Uždaryti' }).click()
      await focusFirstRow(page)
      const row = await focusedRow(page)
      for (const key of ['j', 'i', '?']) await page.keyboard.press(key)
      expect(await focusedRow(page)).toBe(row)
      expect(await page.getByRole('dialog').count()).toBe(0)
      await page.keyboard.press('ArrowDown')
      expect(await focusedRow(page)).not.toBe(row)
    }))

  test('of fifty thousand is drawn a screen at a time, and goes on as far as one scrolls', () =>
    atDesk('/requests?view=all', async (page) => {
      await focusFirstRow(page)
      for (let page_ = 0; page_ < 6; page_++) {
        await page.keyboard.press('End')
        await page.waitForFunction(
          (least) => {
            const status = document.querySelector('[role=status]')?.textContent ?? ''
            return Number(/\d+/.exec(status)?.[0]) > least
          },
          50 * (page_ + 1),
        )
      }
      expect(await rows(page).count()).toBeLessThan(50)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row')
    }))

  test('keeps its place when a new request arrives above', () =>
    atDesk('/requests?view=all', async (page) => {
      await rows(page).first().waitFor()
      await page.evaluate(() => window.scrollTo(0, 1400))
      await page.waitForTimeout(400)
      const before = await firstSeen(page)
      await page.route('**/api/requests/list', async (route) => {
        const answer = await route.fetch()
        const body = (await answer.json()) as { requests: { id: string; number: number }[] }
        const [first] = body.requests
        if (first && !route.request().postData()?.includes('after'))
          body.requests.unshift({ ...first, id: crypto.randomUUID(), number: 1041 })
        await route.fulfill({ json: body })
      })
      await page.waitForFunction(
        () => document.querySelector('[role=status]')?.textContent?.includes('51'),
        null,
        {
          timeout: 25_000,
        },
      )
      await page.waitForTimeout(300)
      expect(await firstSeen(page)).toBe(before)
    }))
})

const firstSeen = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('[role=row][data-id]')]
    return all.find((row) => row.getBoundingClientRect().top >= 100)?.getAttribute('data-id')
  })

describe('filters and views', () => {
  test('stand in the address, so that a link opens the same', () =>
    atDesk('/requests?view=all', async (page) => {
      await page.getByRole('button', { name: 'Kabinetas', exact: true }).click()
      await page.getByRole('menuitemradio', { name: '204' }).click()
      await page.getByRole('button', { name: 'Skubumas' }).click()
      await page.getByRole('menuitemradio', { name: 'Skubu', exact: true }).click()
      await page.getByRole('searchbox', { name: /Ieškoti užklausų/ }).fill('projektorius')
      await page.waitForFunction(() => window.location.search.includes('text='))
      expect(address(page)).toBe('?view=all&urgency=high&room=204&text=projektorius')
      await page.reload()
      await page.getByRole('button', { name: 'Kabinetas: 204' }).waitFor()
      await rows(page).first().waitFor()
      expect(lastCall('requests/list')?.input).toMatchObject({
        room: '204',
        urgency: 'high',
        text: 'projektorius',
      })
      await page.getByRole('button', { name: 'Nuimti filtrą: Kabinetas' }).click()
      await page.getByRole('button', { name: 'Nuimti visus filtrus' }).click()
      expect(address(page)).toBe('?view=all')
    }))

  test('are kept under a name of one’s own and opened with a press', () =>
    atDesk('/requests?view=all&hands=nobody&layout=board', async (page) => {
      await page.getByRole('button', { name: 'Išsaugoti rodinį' }).click()
      await page.getByRole('textbox', { name: 'Rodinio pavadinimas' }).fill('Rytui')
      await page.keyboard.press('Enter')
      await page.getByText('Rodinys išsaugotas: Rytui').first().waitFor()
      expect(lastCall('views/save')?.input).toMatchObject({
        name: 'Rytui',
        content: { hands: 'nobody', layout: 'board', status: 'open' },
      })
      await page.getByRole('tab', { name: 'Antras aukštas' }).click()
      expect(address(page)).toBe('?view=all&kinds=fault&room=204')
      await page.getByRole('tab', { name: 'Antras aukštas', selected: true }).waitFor()
    }))
})

describe('the board', () => {
  test('moves a card by its menu, by Ctrl and an arrow, and by dragging, only where the rules allow', () =>
    atDesk('/requests?view=all&layout=board', async (page) => {
      const card = page.getByRole('article', { name: '1040. Projektorius, 204' })
      await card.getByRole('button', { name: /Veiksmai/ }).click()
      expect(await page.getByRole('menuitem', { name: /Vykdoma/ }).count()).toBe(1)
      await page.getByRole('menuitem', { name: /Vykdoma/ }).click()
      await page.getByText('Užklausa Nr. 1040 dabar Jūsų').first().waitFor()
      const taken = () => server.calls.filter(({ name }) => name === 'requests/take').length
      const first = taken()
      await card.focus()
      await page.keyboard.press('Control+ArrowRight')
      await expect.poll(taken).toBe(first + 1)
      await card.dragTo(page.locator('[data-column=inProgress]'))
      await expect.poll(taken).toBe(first + 2)
      await card.dragTo(page.locator('[data-column=closed]'))
      await page.getByRole('dialog', { name: 'Sutvarkyta' }).waitFor()
      await page.getByRole('button', { name: 'Atšaukti' }).click()
      const done = page.getByRole('article', { name: '1038. Gabija Šimkutė' })
      await done.focus()
      await page.keyboard.press('Control+ArrowLeft')
      expect(taken()).toBe(first + 2)
    }))

  test('is walked by arrows, down a column and across', () =>
    atDesk('/requests?view=all&layout=board', async (page) => {
      await page.getByRole('article').first().focus()
      const at = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      const first = await at()
      await page.keyboard.press('ArrowDown')
      expect(await at()).not.toBe(first)
      await page.keyboard.press('ArrowRight')
      expect(
        await page.evaluate(() =>
          document.activeElement?.closest('[data-column]')?.getAttribute('data-column'),
        ),
      ).toBe('inProgress')
    }))
})

describe('the search over everything', () => {
  test('shows what it found in groups, walked by arrows and opened with Enter', () =>
    atDesk('/', async (page) => {
      await page.getByRole('searchbox', { name: 'Ieškoti visur' }).fill('projektorius')
      await page.getByRole('link', { name: /1040. Projektorius/ }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Gabija Šimkutė')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/requests\/.*view=all/)
      await page.getByRole('searchbox', { name: 'Ieškoti visur' }).fill('nėra')
      await page.getByText('Nieko nerasta').waitFor()
    }))
})

describe('one request', () => {
  test('is handed over and made urgent from its row, which does not open meanwhile', () =>
    atDesk('/requests?view=all', async (page) => {
      await rows(page).first().waitFor()
      const menu = page.getByRole('button', { name: /^Veiksmai: / }).first()
      await menu.click()
      await page.getByRole('menuitem', { name: 'Perduoti', exact: true }).press('ArrowRight')
      await page.getByRole('menuitem', { name: 'Rasa Šilėnaitė-Žukauskienė' }).click()
      await page.getByText('Užklausa Nr. 1040 perduota: Rasa').first().waitFor()
      expect(lastCall('requests/assign')?.input).toMatchObject({ personId: expect.stringMatching(/1$/) })
      await menu.click()
      await page.getByRole('menuitem', { name: 'Skubumas' }).click()
      await page.getByRole('menuitem', { name: 'Neskubu' }).click()
      await page.getByText('Užklausos Nr. 1040 skubumas: Neskubu').first().waitFor()
      expect(await page.getByRole('dialog').count()).toBe(0)
      expect(lastCall('requests/change-urgency')?.input).toMatchObject({ urgency: 'low' })
    }))

  test('names whose it is, and the name leads to that person', () =>
    atDesk('/requests?view=all', async (page) => {
      await rows(page).first().getByRole('link', { name: 'Eglė Kazlauskienė' }).click()
      await page.waitForURL(/\/people\//)
    }))
})

test.each([
  ['the board', '/requests?view=all&layout=board', 1280],
  ['the board on phones', '/requests?view=all&layout=board', 360],
  ['the list on phones', '/requests?view=all', 360],
])('several are selected on %s, too, and the bar can be pressed', (_name, path, width) =>
  atDesk(
    path,
    async (page) => {
      for (const n of [0, 1])
        await page
          .getByRole('checkbox', { name: /^Pažymėti: / })
          .nth(n)
          .check()
      await page.getByText('Pažymėta 2').waitFor()
      await page.getByRole('button', { name: 'Sutvarkyta' }).last().click()
      await page.getByRole('dialog').getByText('Pažymėta 2').waitFor()
    },
    width,
  ),
)

test('the form offers the school’s rooms while one types, and takes any other place', () =>
  atDesk('/requests/new/fault', async (page) => {
    const room = page.getByRole('combobox', { name: /Kabinetas/ })
    await room.click()
    await room.pressSequentially('informatik')
    await page.getByRole('option', { name: /204/ }).click()
    expect(await room.inputValue()).toBe('204')
    await room.fill('kiemas prie vartų')
    await room.press('Tab')
    expect(await room.inputValue()).toBe('kiemas prie vartų')
  }))

test('a figure of a report opens the requests behind it', () =>
  atDesk('/reports?from=2025-09-01&until=2026-08-31', async (page) => {
    await page.getByRole('link', { name: /Vėluota: 2025-09-01/ }).click()
    await page.waitForURL(/\/requests\?/)
    expect(address(page)).toContain('from=2025-09-01')
    await rows(page).first().waitFor()
    expect(lastCall('requests/list')?.input).toMatchObject({ late: 'yes', until: '2026-08-31' })
  }))
