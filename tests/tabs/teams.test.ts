import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languageOfLocale } from '../../tabs/app/host.ts'
import { themeOfTeams } from '../../tabs/app/theme.ts'
import { openChromium } from '../support/chromium.ts'
import { requestToShow } from '../support/tab-answers.ts'
import { type BuiltTab, buildTab } from '../support/tab-build.ts'
import { startTabServer } from '../support/tab-server.ts'

const teamsOrigin = 'https://teams.microsoft.com'
const talkaOrigin = 'https://talka.example'

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
  tab?.remove()
})

/** The page around the tab: answers what TeamsJS asks and notes what it was told. */
const teamsPage = (context: object) => `<!doctype html><title>Teams</title>
<iframe name="tab" src="${talkaOrigin}/" style="width:1000px;height:700px"></iframe>
<script>
  window.told = []
  const answers = {
    initialize: ['content', 'web', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: {} }), '2.0.1'],
    getContext: [${JSON.stringify(context)}],
    'authentication.getAuthToken': [true, 'specialist'],
  }
  addEventListener('message', ({ data, source, origin }) => {
    window.told.push(data.func)
    const args = answers[data.func]
    if (args) source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args }, origin)
  })
  window.changeTheme = (name) =>
    document.querySelector('iframe').contentWindow.postMessage({ func: 'themeChange', args: [name] }, '${talkaOrigin}')
</script>`

async function inTeams(context: object, look: (page: Page) => Promise<void>): Promise<void> {
  const chrome = await browser.newContext({ locale: 'lt-LT' })
  const page = await chrome.newPage()
  await page.route(`${talkaOrigin}/**`, async (route) => {
    const url = route.request().url().replace(talkaOrigin, server.url)
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  await page.route(`${teamsOrigin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: teamsPage(context) }),
  )
  await page.goto(`${teamsOrigin}/`)
  await look(page)
  // A request that is still on its way when the page closes is nobody's any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await chrome.close()
}

const context = {
  locale: 'lt-LT',
  theme: 'default',
  entityId: 'home',
  userObjectId: 'x',
  tid: 'y',
  hostName: 'Teams',
}
const told = (page: Page, name: string) =>
  page.waitForFunction((name) => Reflect.get(window, 'told').includes(name), name)
const surface = (page: Page) =>
  page
    .frame('tab')
    ?.evaluate(() => getComputedStyle(document.querySelector('header') ?? document.body).backgroundColor)

test('inside Teams the person is signed in silently, and Teams is told when the tab is drawn and ready', () =>
  inTeams(context, async (page) => {
    const frame = page.frameLocator('iframe')
    await frame.getByText('Laukia Jūsų').waitFor()
    await told(page, 'appInitialization.appLoaded')
    await told(page, 'appInitialization.success')
    expect(server.calls.at(-1)?.viewer).toBe('specialist')
    expect(await frame.getByRole('button', { name: /Mano meniu$/ }).count()).toBe(0)
  }))

test('the look follows Teams while it changes', () =>
  inTeams(context, async (page) => {
    await page.frameLocator('iframe').getByText('Laukia Jūsų').waitFor()
    const seen = [await surface(page)]
    for (const theme of ['dark', 'contrast', 'default', 'glass']) {
      const before = seen.at(-1)
      await page.evaluate((name) => Reflect.get(window, 'changeTheme')(name), theme)
      await page
        .frame('tab')
        ?.waitForFunction(
          (before) =>
            getComputedStyle(document.querySelector('header') ?? document.body).backgroundColor !== before,
          before,
        )
      seen.push(await surface(page))
    }
    const [light, dark, contrast, lightAgain, glass] = seen
    expect(lightAgain).toBe(light)
    expect(glass).toBe(dark)
    expect(new Set([light, dark, contrast]).size).toBe(3)
  }))

test('a link from a card opens the very request', () =>
  inTeams({ ...context, subEntityId: `/requests/${requestToShow}` }, async (page) => {
    await page.frameLocator('iframe').getByRole('dialog', { name: 'Užklausa Nr. 1038' }).waitFor()
  }))

test('a link that leads elsewhere is not followed', () =>
  inTeams({ ...context, subEntityId: '//elsewhere.example/' }, async (page) => {
    await page.frameLocator('iframe').getByText('Laukia Jūsų').waitFor()
    expect(page.frame('tab')?.url()).toBe(`${talkaOrigin}/`)
  }))

test('every theme of Teams has a look, and unknown ones are light', () => {
  expect(['default', 'dark', 'contrast', 'glass', 'new'].map(themeOfTeams)).toEqual([
    'light',
    'dark',
    'contrast',
    'dark',
    'light',
  ])
})

test('only English readers are met in English before they are known', () => {
  expect(['lt-LT', 'lt', 'en-GB', 'EN', 'pl-PL'].map(languageOfLocale)).toEqual([
    'lt',
    'lt',
    'en',
    'en',
    'lt',
  ])
})
