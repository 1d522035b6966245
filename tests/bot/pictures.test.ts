import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/elements.ts'
import { type Language, languages } from '../../core/language.ts'
import { openChromium } from '../support/chromium.ts'
import { stories } from './stories.ts'

const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')
const folder = 'artifacts/cards'
let browser: Browser

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  browser = await openChromium()
})
afterAll(() => browser.close())

async function cardsOf(language: Language): Promise<[name: string, card: Card][]> {
  const told = []
  for (const tell of stories) told.push(...Object.entries(await tell(language)))
  return told
}

test.each(languages)('every card of the story can be drawn on a phone’s width, in %s', async (language) => {
  const page = await browser.newPage({ viewport: { width: 400, height: 800 } })
  await page.addScriptTag({ path: renderer })
  await page.addStyleTag({
    content:
      'body { font: 14px "Segoe UI", sans-serif; margin: 16px } button { border: 1px solid; padding: 4px 12px; background: none; margin-bottom: 6px } .ac-actionSet { flex-wrap: wrap }' +
      'input, textarea { width: 100%; box-sizing: border-box } input[type=radio], input[type=checkbox] { width: auto }',
  })
  for (const [name, card] of await cardsOf(language)) {
    const drawn = await page.evaluate((json) => {
      const { AdaptiveCard, HostConfig } = (
        window as unknown as { AdaptiveCards: typeof import('adaptivecards') }
      ).AdaptiveCards
      const one = new AdaptiveCard()
      // As Teams draws: six buttons, and left-aligned lines that wrap.
      one.hostConfig = new HostConfig({
        actions: { maxActions: 6, actionAlignment: 'left', buttonSpacing: 8 },
      })
      one.parse(json)
      const element = one.render()
      if (element) document.body.replaceChildren(element)
      return {
        text: document.body.innerText,
        width: document.documentElement.scrollWidth,
        faults: one.validateProperties().validationEvents.map(({ message }) => message),
      }
    }, card as object)
    await page.screenshot({ path: `${folder}/${name}-${language}.png`, fullPage: true })
    expect(drawn.faults, name).toEqual([])
    expect(drawn.text.length, name).toBeGreaterThan(20)
    expect(drawn.width, name).toBeLessThanOrEqual(400)
  }
  await page.close()
})
