import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { openChromium } from '../support/chromium.ts'
import { things } from '../support/tab-inventory.ts'
import { startTabServer } from '../support/tab-server.ts'
import type { Bench, Figure } from './figure.ts'

const rows = 50_000
const rowHeight = 64
const viewport = { width: 1280, height: 800 }
/** Each gesture goes so far, as somebody does who flicks through a list. */
const [distance, speed] = [24_000, 6_000]
/** Where gestures begin: at the head, in the middle, near the end. */
const places = [0, 0.5, 0.95]

interface Frames {
  drawn: number
  dropped: number
}

const none: Frames = { drawn: 0, dropped: 0 }
const sum = (one: Frames, other: Frames): Frames => ({
  drawn: one.drawn + other.drawn,
  dropped: one.dropped + other.dropped,
})

/**
 * Frames that Chromium drops while the list of fifty thousand things scrolls, by its own trace, beside a bare list of
 * the same length that does nothing at all: what that drops, this machine drops by itself. Once with everything loaded,
 * and once while pages arrive as somebody scrolls on.
 */
export const bench: Bench = {
  name: 'scroll',
  async run(): Promise<Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
    process.env.NODE_ENV = 'production'
    await build({ logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } })
    const server = await startTabServer(folder)
    const browser = await openChromium()
    try {
      const frames = { bare: none, loaded: none, arriving: none }
      // They take turns, so that whatever else the machine does meets all alike.
      for (let round = 0; round < 3; round++) {
        const bare = await inBrowser(browser, async (page) => {
          await page.setContent(bareList())
          return scrolled(page, places)
        })
        const loaded = await inBrowser(browser, async (page) => {
          await openList(page, server.url, rows)
          return scrolled(page, places)
        })
        const arriving = await inBrowser(browser, async (page) => {
          await openList(page, server.url, 100)
          return scrolled(page, [0])
        })
        frames.bare = sum(frames.bare, bare)
        frames.loaded = sum(frames.loaded, loaded)
        frames.arriving = sum(frames.arriving, arriving)
      }
      return [
        figure('all loaded', frames.loaded, frames.bare),
        figure('pages arriving', frames.arriving, frames.bare),
      ]
    } finally {
      await browser.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function figure(name: string, { drawn, dropped }: Frames, bare: Frames): Figure {
  const [value, baseline] = [perThousand({ drawn, dropped }), perThousand(bare)]
  return {
    name: `${name}: frames dropped of ${drawn + dropped}`,
    value,
    unit: 'in 1000',
    comparedWith: `a bare list of ${rows}`,
    baseline,
    ratio: (value + 1) / (baseline + 1),
    goal: 'none more than the bare list',
  }
}

const perThousand = ({ drawn, dropped }: Frames) => (dropped / Math.max(1, drawn + dropped)) * 1000

async function inBrowser(browser: Browser, look: (page: Page) => Promise<Frames>): Promise<Frames> {
  const context = await browser.newContext({ viewport, locale: 'lt-LT' })
  await context.addInitScript(() => sessionStorage.setItem('talka.token', 'specialist'))
  const frames = await look(await context.newPage())
  await context.close()
  return frames
}

const bareList = () =>
  `<style>li { height: ${rowHeight}px; list-style: none; border-bottom: 1px solid #ddd }</style><ul>${Array.from(
    { length: rows },
    (_, n) => `<li>IT-${n} Nešiojamasis kompiuteris</li>`,
  ).join('')}</ul>`

/** The inventory of so many things, of which a page holds `each`. */
async function openList(page: Page, url: string, each: number): Promise<void> {
  const [sample] = things().assets
  await page.route('**/api/inventory/list', async (route) => {
    const { after } = route.request().postDataJSON() as { after?: string }
    const from = Number(after ?? 0)
    const assets = Array.from({ length: Math.min(each, rows - from) }, (_, n) => ({
      ...sample,
      id: `00000000-0000-4000-9000-${String(from + n).padStart(12, '0')}`,
      inventoryNo: `IT-${from + n}`,
    }))
    const next = from + each < rows ? String(from + each) : null
    await route.fulfill({ json: { assets, next, total: after === undefined ? 1_000 : null } })
  })
  await page.goto(`${url}/inventory`)
  await page.getByText('IT-0 ').first().waitFor()
}

/** Scrolls by gestures as a finger or a wheel makes them, and counts the frames in Chromium's trace. */
async function scrolled(page: Page, from: readonly number[]): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  const frames: Frames = { drawn: 0, dropped: 0 }
  for (const place of from) {
    await page.evaluate((part) => window.scrollTo(0, part * document.documentElement.scrollHeight), place)
    // What the jump itself makes appear is not scrolling.
    await page.waitForTimeout(1_000)
    const stop = await trace(session)
    await session.send('Input.synthesizeScrollGesture', {
      x: viewport.width / 2,
      y: viewport.height / 2,
      yDistance: -distance,
      speed,
      gestureSourceType: 'mouse',
    })
    const seen = await stop()
    frames.drawn += seen.drawn
    frames.dropped += seen.dropped
  }
  return frames
}

/** Records until it is stopped. A frame that came without the rows that were due in it counts as dropped, too. */
async function trace(session: CDPSession): Promise<() => Promise<Frames>> {
  const events: string[] = []
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) if ('name' in event) events.push(String(event.name))
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'],
    },
  })
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
    await session.send('Tracing.end')
    await complete
    session.off('Tracing.dataCollected', collect)
    const count = (name: string) => events.filter((one) => one === name).length
    return { drawn: count('DrawFrame'), dropped: count('DroppedFrame') }
  }
}
