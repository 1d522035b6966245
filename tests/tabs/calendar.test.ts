import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  daysShown,
  hoursShown,
  type Listed,
  piecesOn,
  sideBySide,
  turned,
} from '../../tabs/features/calendar/days.ts'
import { openChromium } from '../support/chromium.ts'
import { buildTab } from '../support/tab-build.ts'
import { calendar, calendarDay, eventToShow } from '../support/tab-calendar.ts'
import { startTabServer } from '../support/tab-server.ts'

describe('the days of a calendar', () => {
  test('are whole weeks of a month, a week from Monday, a day, or four weeks of a list', () => {
    const month = daysShown('month', '2026-11-25')
    expect([month[0], month.at(-1), month.length]).toEqual(['2026-10-26', '2026-12-06', 42])
    expect(daysShown('week', '2026-11-29')[0]).toBe('2026-11-23')
    expect(daysShown('day', '2026-11-29')).toEqual(['2026-11-29'])
    expect(turned('month', '2026-01-31', true)).toBe('2026-02-01')
    expect(turned('week', '2026-03-25', true)).toBe('2026-04-01')
  })

  const event = (startsAt: string, endsAt: string) => ({ startsAt, endsAt }) as Listed

  test('have of an event what lies on them, by the school’s clock, also when it changes', () => {
    const night = event('2026-10-24T20:00:00.000Z', '2026-10-25T22:00:00.000Z')
    expect(piecesOn('2026-10-24', [night])).toMatchObject([{ from: 23 * 60, until: 24 * 60 }])
    // Until midnight by the winter's clock; the next day has nothing of it.
    expect(piecesOn('2026-10-25', [night])).toMatchObject([{ from: 0, until: 24 * 60 }])
    expect(piecesOn('2026-10-26', [night])).toEqual([])
  })

  test('show what is at the same time side by side, and what only touches in one place', () => {
    const at = (from: number, until: number) => ({ event: event('', ''), from, until })
    const laid = sideBySide([at(480, 600), at(500, 540), at(540, 570), at(600, 660)])
    expect(laid.map(({ place, of }) => `${place}/${of}`)).toEqual(['0/2', '1/2', '1/2', '0/1'])
    expect(hoursShown([at(300, 400), at(1200, 1290)])).toEqual({ first: 5, last: 22 })
  })
})

describe('the week on a desk', () => {
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

  async function open(path: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'lt-LT', viewport: { width: 1280, height: 1200 } })
    await context.addInitScript(() => sessionStorage.setItem('talka.token', 'specialist'))
    const page = await context.newPage()
    await page.goto(server.url + path)
    return page
  }

  /** Where an hour of a day lies; the grid begins at seven. */
  async function placeOf(page: Page, day: RegExp, hour: number) {
    const box = await page.getByRole('region', { name: day }).boundingBox()
    if (!box) throw new Error('no such day')
    return { x: box.x + box.width / 2, y: box.y + (hour - 7) * 52 }
  }

  async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, (from.y + to.y) / 2)
    await page.mouse.move(to.x, to.y)
    await page.mouse.up()
  }

  test('a stretch that is dragged becomes an event of that time; an event that is dragged is moved, and that can be undone', async () => {
    const page = await open(`/calendar?view=week&day=${calendarDay}`)
    await page.getByText('Tinklo darbai').waitFor()
    await drag(page, await placeOf(page, /lapkričio 26 d/, 14.5), await placeOf(page, /lapkričio 27 d/, 9.25))
    await page.getByText('Perkelta', { exact: true }).waitFor()
    expect(server.calls.find(({ name }) => name === 'events/move')?.input).toMatchObject({
      id: calendar(1).events.find(({ title }) => title === 'Tinklo darbai')?.id,
      ...{ day: '2026-11-27', from: '08:45', until: '09:45' },
    })
    await page.getByRole('button', { name: /^Atšaukti/ }).click()
    await expect.poll(() => server.calls.some(({ name }) => name === 'events/undo')).toBe(true)
    await drag(page, await placeOf(page, /lapkričio 25 d/, 12), await placeOf(page, /lapkričio 25 d/, 13.5))
    await page.getByRole('heading', { name: 'Naujas renginys' }).waitFor()
    expect(await page.getByLabel(/^Nuo/).inputValue()).toBe('12:00')
    expect(await page.getByLabel(/^Iki\W*$/).inputValue()).toBe('13:30')
    await page.context().close()
  })

  test('by keys alone an event is made on a day, and one is opened', async () => {
    const page = await open(`/calendar?view=week&day=${calendarDay}`)
    await page.getByRole('button', { name: 'Naujas renginys: 2026-11-25' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Naujas renginys' }).waitFor()
    expect(new URL(page.url()).searchParams.get('day')).toBe('2026-11-25')
    await page.goBack()
    await page.getByRole('button', { name: /Rudens šventės koncertas/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Mikrofonai × 3').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/calendar/${eventToShow}`)
    await page.context().close()
  })
})
