import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/elements.ts'
import { languages } from '../../core/language.ts'
import { openChromium } from '../support/chromium.ts'
import { openSchool } from '../support/school.ts'
import { executesOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')
const folder = 'artifacts/cards'
let browser: Browser

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  browser = await openChromium()
})
afterAll(() => browser.close())

/** The cards of one story, by the names of their pictures. */
async function cardsOf(language: 'lt' | 'en'): Promise<Record<string, Card>> {
  const teams = await openTeams(await openSchool('pglite'))
  for (const name of ['teacher', 'specialist', 'pupil'] as const) await teams.ask(name, language)
  const form = await teams.ask(
    'teacher',
    language === 'lt' ? 'neveikia projektorius 204 kabinete' : 'projector not working in room 204',
  )
  const sent = await teams.press('teacher', form, 'requests/create', valuesOf(form))
  const account = await teams.press('teacher', await teams.ask('teacher', 'paskyra'), 'bot/ask')
  const faulty = await teams.press('teacher', account, 'requests/create', {
    'fields.account': 'Niekas Nežinomas',
  })
  await teams.press('teacher', faulty, 'requests/create', {
    'fields.account': 'kotryna.zvirblyte@mokykla.example',
  })
  const list = await teams.ask('specialist', 'laukia manęs')
  const rows = executesOf(list).filter(({ verb }) => verb === 'requests/show')
  const second = {
    ...list,
    body: list.body.filter((one) => one.type !== 'Container' || one.selectAction === rows[1]),
  }
  const decision = await teams.press('specialist', second, 'requests/show')
  return {
    'welcome-teacher': await teams.ask('teacher', 'labas'),
    'welcome-pupil': await teams.ask('pupil', 'labas'),
    'welcome-specialist': await teams.ask('specialist', 'labas'),
    'choose-kind': await teams.ask('teacher', 'nauja užklausa'),
    form,
    faulty,
    sent,
    list,
    decision,
    approved: await teams.press('specialist', decision, 'requests/approve'),
    danger: await teams.ask('pupil', 'mane muša'),
    unknown: await teams.ask('pupil', 'kas šiandien pietums?'),
  }
}

test.each(languages)('every card of the story can be drawn on a phone’s width, in %s', async (language) => {
  const page = await browser.newPage({ viewport: { width: 400, height: 800 } })
  await page.addScriptTag({ path: renderer })
  await page.addStyleTag({
    content:
      'body { font: 14px "Segoe UI", sans-serif; margin: 16px } button { border: 1px solid; padding: 4px 12px; background: none; margin-bottom: 6px } .ac-actionSet { flex-wrap: wrap }' +
      'input, textarea { width: 100%; box-sizing: border-box } input[type=radio] { width: auto }',
  })
  for (const [name, card] of Object.entries(await cardsOf(language))) {
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
