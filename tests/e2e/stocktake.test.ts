import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { openApp, type RunningApp } from '../functions/running-app.ts'
import { type Polygon, readDrawings } from '../slips/read-pdf.ts'
import { openChromium } from '../support/chromium.ts'
import { buildTab } from '../support/tab-build.ts'
import { keepPicture } from './pages.ts'

const phone = { width: 360, height: 740 }
const inRoom = 12
const room = { id: randomUUID(), building: 'Senieji rūmai', name: '204', floor: 2 }
const folder = mkdtempSync(join(tmpdir(), 'talka-camera-'))

let app: RunningApp
let server: ReturnType<typeof serve>
let url = ''
let browser: Browser
let stocktakeId = ''

async function as<Name extends UseCaseName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> {
  const answer = await app.ask('specialist', name, input)
  expect(answer.status, name).toBe(200)
  return (await answer.json()) as ResultOf<Name>
}

beforeAll(async () => {
  const tab = await buildTab()
  app = await openApp(tab.folder)
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.house.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      url = `http://localhost:${port}`
      resolve()
    })
  })
  await as('places/write-room', room)
  const ids: string[] = []
  for (let n = 0; n < inRoom; n++) {
    const { id } = await as('inventory/write', {
      ...{ id: randomUUID(), version: 0, name: 'Nešiojamasis kompiuteris', place: '204' },
      inventoryNo: `IT-${String(n + 1).padStart(4, '0')}`,
    })
    ids.push(id)
  }
  stocktakeId = (
    await as('stocktakes/open', {
      id: randomUUID(),
      title: '2026 metų inventorizacija',
      orderNo: 'V-77',
      orderedOn: '2026-11-02',
      commission: ['Rokas Vaitkevičius', 'Rasa Jurgelevičienė'],
    })
  ).id
  const pdf = async (name: 'inventory/labels' | 'inventory/room-labels', input: object) =>
    new Uint8Array(await (await app.ask('specialist', name, input)).arrayBuffer())
  const codes = [
    ...readDrawings(await pdf('inventory/room-labels', { sheet: 'l7163' })),
    ...readDrawings(await pdf('inventory/labels', { ids, sheet: 'l7160' })),
  ]
  expect(codes).toHaveLength(inRoom + 1)
  const film = join(folder, 'labels.y4m')
  writeFileSync(film, await filmOf(codes))
  browser = await openChromium([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ])
}, 180_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  await app?.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const [width, height] = [640, 480]
const framesEach = 8
const framesASecond = 10

/** A film of codes as a hand holds a phone before them: one after another, never quite straight, with a look at the wall between. */
async function filmOf(codes: readonly Polygon[][]): Promise<Buffer> {
  const painter = await openChromium()
  const page = await painter.newPage()
  const frames: Buffer[] = [
    Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesASecond}:1 Ip A1:1 C420jpeg\n`),
  ]
  const colours = Buffer.alloc((width * height) / 2, 128)
  const add = (grey: Buffer, times: number) => {
    for (let n = 0; n < times; n++) frames.push(Buffer.from('FRAME\n'), grey, colours)
  }
  for (const [at, code] of codes.entries()) {
    const grey = await page.evaluate(paint, { code, tilt: ((at % 5) - 2) * 0.06, width, height })
    add(Buffer.from(grey, 'base64'), framesEach)
    add(Buffer.alloc(width * height, 200), 2)
  }
  await painter.close()
  return Buffer.concat(frames)
}

/** Draws a label's code as the camera sees it, in shades of grey. Runs in the page. */
function paint(given: { code: Polygon[]; tilt: number; width: number; height: number }): string {
  const canvas = new OffscreenCanvas(given.width, given.height)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('nothing to draw on')
  const points = given.code.flat()
  const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))]
  const size = Math.max(...points.map(([x]) => x)) - left
  pen.fillStyle = '#c8c8c8'
  pen.fillRect(0, 0, given.width, given.height)
  pen.translate(given.width / 2, given.height / 2)
  pen.rotate(given.tilt)
  const scale = (given.height * 0.55) / size
  pen.scale(scale, scale)
  pen.translate(-size / 2, -size / 2)
  pen.fillStyle = '#f4f4f4'
  pen.fillRect(-size * 0.15, -size * 0.15, size * 1.3, size * 1.3)
  pen.fillStyle = '#202020'
  pen.beginPath()
  for (const outline of given.code) {
    for (const [n, [x, y]] of outline.entries()) {
      if (n === 0) pen.moveTo(x - left, y - top)
      else pen.lineTo(x - left, y - top)
    }
    pen.closePath()
  }
  pen.fill('evenodd')
  const { data } = pen.getImageData(0, 0, given.width, given.height)
  let text = ''
  for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at] ?? 0)
  return btoa(text)
}

async function openPhone(path: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: phone,
    locale: 'lt-LT',
    hasTouch: true,
    isMobile: true,
    permissions: ['camera'],
  })
  const token = await app.tokenOf('specialist')
  await context.addInitScript((token) => sessionStorage.setItem('talka.token', token), token)
  const page = await context.newPage()
  await page.goto(url + path)
  return { page, context }
}

const waitingOn = (page: Page) =>
  page.locator('[data-waiting]').getAttribute('data-waiting', { timeout: 30_000 }).then(Number)

test('a room of twelve things is counted by the camera with no press a thing, and three for the room', async () => {
  const { page, context } = await openPhone(`/stocktakes/${stocktakeId}`)
  let presses = 0
  const press = async (what: Locator) => {
    await what.click()
    presses++
  }
  await press(page.getByRole('link', { name: 'Skenuoti' }))
  await page.getByRole('heading', { name: '204' }).waitFor({ timeout: 60_000 })
  const began = Date.now()
  await expect
    .poll(() => page.locator('li[data-finding=found]').count(), { timeout: 120_000, interval: 500 })
    .toBe(inRoom)
  const seconds = (Date.now() - began) / 1000
  await keepPicture(page, 'stocktake-scan-360')
  await press(page.getByRole('button', { name: 'Baigti kabinetą' }))
  await expect.poll(() => waitingOn(page), { timeout: 30_000 }).toBe(0)
  expect(presses).toBeLessThanOrEqual(3)
  console.info(
    `J6: ${inRoom} things, ${presses} presses, ${(seconds / inRoom).toFixed(2)} s a thing as the film shows them`,
  )
  const { totals } = await as('stocktakes/show', { id: stocktakeId })
  expect(totals).toMatchObject({ found: inRoom, missing: 0, unknown: 0 })
  await context.close()
}, 240_000)

test('what a teacher has comes back by the camera with no press a thing, and how one of it is in one press', async () => {
  const { assets } = await as('inventory/list', { text: 'IT-00' })
  await as('hand-overs/give', {
    id: randomUUID(),
    to: 'Rasa Jurgelevičienė',
    things: assets.map(({ id }) => ({ id })),
  })
  const { id } = await as('rounds/open', { id: randomUUID(), kind: 'collection' })
  const { page, context } = await openPhone(`/hand-overs/rounds/${id}`)
  await expect
    .poll(async () => (await as('rounds/show', { id })).lines.length, { timeout: 120_000, interval: 500 })
    .toBe(inRoom)
  await page.getByRole('button', { name: 'Išjungti kamerą' }).click()
  await page.getByRole('button', { name: 'Bloga' }).first().click()
  await expect.poll(() => waitingOn(page), { timeout: 30_000 }).toBe(0)
  await keepPicture(page, 'collection-scan-360')
  const { lines } = await as('rounds/show', { id })
  expect(lines.map(({ result, pupilName }) => `${result} ${pupilName}`)).toEqual(
    lines.map(() => 'returned Rasa Jurgelevičienė'),
  )
  expect(lines.filter(({ condition }) => condition === 'poor')).toHaveLength(1)
  await context.close()
}, 240_000)

test('what a phone scanned without a network is there when it comes back, though it died meanwhile', async () => {
  const id = (
    await as('stocktakes/open', {
      id: randomUUID(),
      title: 'Be tinklo',
      orderNo: 'V-78',
      orderedOn: '2026-11-03',
      commission: ['Rokas Vaitkevičius', 'Rasa Jurgelevičienė'],
    })
  ).id
  const { page, context } = await openPhone(`/stocktakes/${id}/scan?room=${room.id}`)
  await page.getByRole('button', { name: 'Išjungti kamerą' }).click()
  await page.getByRole('button', { name: /^Yra: IT-0001/ }).waitFor()
  await context.setOffline(true)
  for (const code of ['IT-0001', 'it0002', 'NIEKIENO-1']) {
    await page.getByLabel('Kodas, numeris arba serija').fill(code)
    await page.getByRole('button', { name: 'Įrašyti' }).click()
  }
  await page.keyboard.press('Escape')
  await page.locator('body').click({ position: { x: 5, y: 5 } })
  // A hand scanner is a keyboard that ends with Enter.
  await page.keyboard.type('IT-0003')
  await page.keyboard.press('Enter')
  await expect.poll(() => waitingOn(page)).toBe(4)
  expect(await page.locator('li[data-finding=found]').count()).toBe(3)
  await page.locator('[data-result=unknown]').waitFor()
  await page.close()
  expect((await as('stocktakes/show', { id })).totals.found).toBe(0)
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${url}/stocktakes/${id}/scan?room=${room.id}`)
  await expect.poll(() => waitingOn(again), { timeout: 30_000 }).toBe(0)
  expect((await as('stocktakes/show', { id })).totals).toMatchObject({ found: 3, unknown: 1 })
  await context.close()
}, 120_000)
