import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languageOfLocale } from '../../tabs/app/host.ts'
import { themeOfTeams } from '../../tabs/app/theme.ts'
import { openChromium } from '../support/chromium.ts'
import { requestToShow, type Viewer } from '../support/tab-answers.ts'
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
})

/** Where in Teams the tab is shown, and to whom. */
interface Place {
  path: string
  viewer: Viewer
  frame: 'content' | 'settings'
}

/** The page around the tab: answers what TeamsJS asks and notes what it was told. */
const teamsPage = (context: object, { path, viewer, frame }: Place) => `<!doctype html><title>Teams</title>
<iframe name="tab" src="${talkaOrigin}${path}" style="width:1000px;height:700px"></iframe>
<script>
  window.told = []
  const answers = {
    initialize: ['${frame}', 'web', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: { config: {} } } }), '2.0.1'],
    'settings.setSettings': [true],
    getContext: [${JSON.stringify(context)}],
    'authentication.getAuthToken': [true, '${viewer}'],
  }
  addEventListener('message', ({ data, source, origin }) => {
    window.told.push(data.func)
    window.args = { ...window.args, [data.func]: data.args }
    const args = answers[data.func]
    if (args) source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args }, origin)
  })
  window.save = () =>
    document.querySelector('iframe').contentWindow.postMessage({ func: 'settings.save', args: [{}] }, '${talkaOrigin}')
  window.changeTheme = (name) =>
    document.querySelector('iframe').contentWindow.postMessage({ func: 'themeChange', args: [name] }, '${talkaOrigin}')
</script>`

async function inTeams(
  context: object,
  look: (page: Page) => Promise<void>,
  place: Partial<Place> = {},
): Promise<void> {
  const where: Place = { path: '/', viewer: 'specialist', frame: 'content', ...place }
  const chrome = await browser.newContext({ locale: 'lt-LT' })
  const page = await chrome.newPage()
  await page.route(`${talkaOrigin}/**`, async (route) => {
    const url = route.request().url().replace(talkaOrigin, server.url)
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  await page.route(`${teamsOrigin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: teamsPage(context, where) }),
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
    await frame.getByRole('heading', { name: 'Laukia Jūsų' }).waitFor()
    await told(page, 'appInitialization.appLoaded')
    await told(page, 'appInitialization.success')
    expect(server.calls.at(-1)?.viewer).toBe('specialist')
    expect(await frame.getByRole('button', { name: /Mano meniu$/ }).count()).toBe(0)
  }))

test('the look follows Teams while it changes', () =>
  inTeams(context, async (page) => {
    await page.frameLocator('iframe').getByRole('heading', { name: 'Laukia Jūsų' }).waitFor()
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
    await page.frameLocator('iframe').getByRole('heading', { name: 'Laukia Jūsų' }).waitFor()
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

describe('in a channel', () => {
  test('the set-up explains, asks for nothing, and gives Teams the tab when it is saved', () =>
    inTeams(
      { ...context, theme: 'default' },
      async (page) => {
        const frame = page.frameLocator('iframe')
        await frame.getByText('spauskite „Įrašyti“').waitFor()
        expect(await frame.locator('input, textarea, select').count()).toBe(0)
        await told(page, 'settings.setValidityState')
        expect(await page.evaluate(() => Reflect.get(window, 'told').includes('settings.setSettings'))).toBe(
          false,
        )
        await page.evaluate(() => Reflect.get(window, 'save')())
        await told(page, 'settings.save.success')
        const [saved] = await page.evaluate(() => Reflect.get(window, 'args')['settings.setSettings'])
        expect(saved).toMatchObject({
          entityId: 'board',
          contentUrl: `${talkaOrigin}/channel`,
          websiteUrl: `${talkaOrigin}/channel`,
          suggestedDisplayName: 'IT užklausos',
        })
      },
      { path: '/channel/set-up', frame: 'settings' },
    ))

  test('the tab lands the same for all who work on requests, and nothing on it is somebody’s own', async () => {
    const landings: string[] = []
    for (const viewer of ['specialist', 'deputy'] as const) {
      await inTeams(
        context,
        async (page) => {
          const frame = page.frameLocator('iframe')
          await frame.getByText('Ta pati lenta').waitFor()
          await frame.getByText('Kas nors neveikia').first().waitFor()
          expect(await frame.getByRole('navigation').count()).toBe(0)
          landings.push(
            await frame
              .locator('main')
              .innerText()
              .then((text) => text.replace(/\d\d:\d\d/g, '')),
          )
        },
        { path: '/channel', viewer },
      )
    }
    expect(landings[0]).toContain('1038')
    expect(landings[1]).toBe(landings[0])
  })

  test('a request opens above the board and leads back to it', () =>
    inTeams(
      context,
      async (page) => {
        const frame = page.frameLocator('iframe')
        await frame.getByRole('link', { name: 'Projektorius, 204' }).first().click()
        await frame.getByRole('dialog').waitFor()
        expect(page.frame('tab')?.url()).toContain(`${talkaOrigin}/channel/`)
        await frame.getByRole('dialog').getByRole('button', { name: 'Uždaryti' }).first().click()
        await frame.getByText('Ta pati lenta').waitFor()
        expect(page.frame('tab')?.url()).toBe(`${talkaOrigin}/channel`)
      },
      { path: '/channel' },
    ))
})
