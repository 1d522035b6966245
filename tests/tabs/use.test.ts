import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from '../support/chromium.ts'
import { request, requestToShow, type Viewer } from '../support/tab-answers.ts'
import { type BuiltTab, buildTab } from '../support/tab-build.ts'
import { blockedPupil } from '../support/tab-people.ts'
import { planOf } from '../support/tab-plans.ts'
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

async function inBrowser(
  viewer: Viewer | null,
  path: string,
  look: (page: Page) => Promise<void>,
  expected?: RegExp,
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'lt-LT' })
  if (viewer) {
    await context.addInitScript((token) => {
      if (!sessionStorage.getItem('talka.token')) sessionStorage.setItem('talka.token', token)
    }, viewer)
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('Failed to load resource'))
      complaints.push(line.text())
  })
  await page.goto(server.url + path)
  await look(page)
  expect(complaints.filter((line) => !expected?.test(line))).toEqual([])
  await context.close()
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
const lastCall = (name: string) => server.calls.findLast((call) => call.name === name)

describe('a person’s page', () => {
  test('does one thing to an account at once, by its id, and lets go of it while the seconds count down', () =>
    inBrowser('specialist', `/accounts/people/${blockedPupil}`, async (page) => {
      await page.getByRole('button', { name: 'Perkelti į kitą klasę' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('combobox', { name: 'Nauja klasė' }).fill('5b')
      await dialog.getByRole('button', { name: 'Atlikti' }).click()
      await dialog.waitFor({ state: 'detached' })
      expect(lastCall('requests/order')?.input).toMatchObject({
        kind: 'changeClass',
        accountId: blockedPupil,
        fields: { toClass: '5b' },
      })
      await page.getByRole('button', { name: /^Atšaukti \(\d+ s\)$/ }).click()
      await page.getByText('Perkelti į kitą klasę: atšaukta').first().waitFor()
      expect(lastCall('requests/undo')?.input).toEqual({ id: lastCall('requests/order')?.input.id })
    }))

  test('differences are left as they are one by one, or all of a kind', () =>
    inBrowser('specialist', '/accounts/drift', async (page) => {
      await page.getByRole('button', { name: 'Palikti, kaip yra: Gabija Žemaitytė' }).click()
      await page.getByText('Paliktas 1').first().waitFor()
      expect(lastCall('drift/accept')?.input).toMatchObject({ keys: ['blocked 2'] })
      await page.getByRole('button', { name: 'Palikti visus: Grupių nariai' }).click()
      await page.getByText('Palikti 24').first().waitFor()
      expect(await page.getByRole('button', { name: 'Palikti, kaip yra: Dominykas Ūsas' }).count()).toBe(0)
    }))
})

describe('the rules for accounts', () => {
  test('show live what a rule makes, keep what is half typed, and are saved with what changed', () =>
    inBrowser('specialist', '/accounts/policy', async (page) => {
      await page.getByRole('radio', { name: 'Kitaip' }).first().click()
      const pattern = page.getByRole('textbox', { name: /vietoj vardo ir pavardės/ })
      await pattern.fill('mok-')
      await page.getByRole('button', { name: 'pavardė', exact: true }).first().click()
      await page.getByText('mok-jonaitis@mokykla.example').waitFor()
      const days = page.getByRole('textbox', { name: 'Kiek dienų paskyra saugoma' })
      await days.fill('0')
      await page.reload()
      expect(await days.inputValue()).toBe('0')
      await page.getByText('Pakeista, bet neišsaugota: Iš ko sudaromas; Kiek dienų').waitFor()
      await page.getByRole('button', { name: 'Išsaugoti' }).click()
      await page.getByText('Per mažas skaičius: ne mažiau kaip 1.').waitFor()
      await days.fill('90')
      await page.getByRole('button', { name: 'Išsaugoti' }).click()
      await page
        .getByText(/^Išsaugota: Iš ko sudaromas; Kiek dienų paskyra saugoma/)
        .first()
        .waitFor()
      expect(lastCall('directory/change-policy')?.input).toMatchObject({
        upnPattern: 'mok-{surname}',
        domain: null,
        classTeams: true,
        leavers: { blockAtOnce: true, keepDays: 90, delete: true },
      })
    }))
})

describe('asking', () => {
  test('the kind is found by a few letters of what is wanted, without diacritics', () =>
    inBrowser('specialist', '/requests/new', async (page) => {
      await page.getByRole('heading', { name: 'Saugumas' }).waitFor()
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'Gedimai ir įranga',
        'Saugumas',
        'Paskyros',
        'Mokyklos darbai',
        'Klausimai ir kita',
      ])
      await page.getByRole('searchbox', { name: 'Rasti, ko reikia' }).fill('skamb')
      await page.getByRole('link', { name: 'Skambučiai' }).click()
      await page.getByText('Trumpinta diena').waitFor()
    }))

  test('an absence keeps what was typed when the deputy cannot be', () =>
    inBrowser('principal', '/away', async (page) => {
      await page.getByLabel('Nuo kada').fill('2026-12-01')
      await page.getByLabel('Iki kada').fill('2026-12-05')
      await page.getByRole('combobox', { name: 'Kas pavaduos' }).fill('Daiva')
      await page.getByRole('button', { name: 'Pranešti, kad manęs nebus' }).click()
      await page.getByText('Pavaduoti turi kitas žmogus.').first().waitFor()
      expect(await page.getByLabel('Nuo kada').inputValue()).toBe('2026-12-01')
      expect(lastCall('people/write-absence')?.input).toMatchObject({
        untilDay: '2026-12-05',
        deputy: 'Daiva',
      })
    }))
})

describe('deciding', () => {
  test('an approval can be undone from the keyboard while the seconds count down', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      const approve = page.getByRole('button', { name: 'Patvirtinti: Gabija Šimkutė' })
      await approve.focus()
      await page.keyboard.press('Enter')
      const undo = page.getByRole('button', { name: /^Atšaukti \(\d+ s\)$/ })
      await undo.waitFor()
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Atšaukti ('))
      await page.keyboard.press('Enter')
      await page.getByText('Sprendimas dėl užklausos Nr. 1038 atšauktas').first().waitFor()
      expect(lastCall('requests/undo')?.input).toEqual(lastCall('requests/approve')?.input)
    }))

  test('what has a warning opens instead of being approved, and says why', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      await page.getByRole('button', { name: 'Patvirtinti: Ąžuolas Žemaitis, 5a' }).click()
      await page.getByRole('dialog').getByText('Toks žmogus jau yra').waitFor()
      expect(lastCall('requests/approve')?.input.id).not.toBe(new URL(page.url()).pathname.split('/').at(-1))
    }))

  test('clean ones are approved together in three presses, and undone together; what is too late says so', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      await page.getByRole('button', { name: /^Patvirtinti tvarkingas/ }).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByText('Ąžuolas Žemaitis').count()).toBe(0)
      await dialog.getByRole('button', { name: /^Patvirtinti tvarkingas/ }).click()
      await page.getByRole('button', { name: /^Atšaukti \(\d+ s\)$/ }).click()
      await page
        .getByText(/^Atšaukt\S+ \d+ sprendim/)
        .first()
        .waitFor()
      await page.getByText('Liko kaip nuspręsta. Nr. 1039: Sprendimas jau vykdomas').first().waitFor()
      const ids = lastCall('requests/approve-many')?.input.ids as string[]
      expect(lastCall('requests/undo-many')?.input.ids).toEqual(ids)
    }))

  test('declining asks for the reason and keeps it when it is refused', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      await page.getByRole('button', { name: 'Atmesti: Gabija Šimkutė' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('ne')
      await dialog.getByRole('button', { name: 'Atmesti' }).click()
      await dialog.getByText('Užpildykite šį lauką.').waitFor()
      expect(await dialog.getByRole('textbox').inputValue()).toBe('ne')
      await dialog.getByRole('textbox').fill('Paskyra jau yra.')
      await dialog.getByRole('button', { name: 'Atmesti' }).click()
      await page.getByText('Užklausa Nr. 1038 atmesta').first().waitFor()
      expect(lastCall('requests/decline')?.input.reason).toBe('Paskyra jau yra.')
    }))

  test('a plan is approved only after its numbers were named again and its warnings read', () =>
    inBrowser('specialist', `/accounts/${planOf.ready}`, async (page) => {
      await page.getByRole('button', { name: 'Patvirtinti pirmam' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('naujų paskyrų').waitFor()
      expect(lastCall('directory/approve-plan')).toBeUndefined()
      await dialog.getByText('Be baigusiųjų mokyklą').waitFor()
      await dialog.getByText('Gali patvirtinti: Jonas Ąžuolaitis').waitFor()
      const approve = dialog.getByRole('button', { name: 'Patvirtinti pirmam' })
      expect(await approve.isDisabled()).toBe(true)
      await dialog.getByRole('checkbox', { name: 'Perskaičiau įspėjimus' }).check()
      await approve.click()
      await dialog.waitFor({ state: 'detached' })
      expect(lastCall('directory/approve-plan')?.input).toEqual({ planId: planOf.ready })
    }))

  test('whoever approved waits for another person, who reads the warnings too before confirming', async () => {
    await inBrowser('specialist', `/accounts/${planOf.confirming}`, async (page) => {
      await page.getByText('Gali patvirtinti: Jonas Ąžuolaitis').waitFor()
      expect(await page.getByRole('button', { name: 'Patvirtinti ir vykdyti' }).count()).toBe(0)
    })
    await inBrowser('principal', `/accounts/${planOf.confirming}`, async (page) => {
      await page.getByRole('button', { name: 'Patvirtinti ir vykdyti' }).click()
      const dialog = page.getByRole('dialog')
      const confirm = dialog.getByRole('button', { name: 'Patvirtinti ir vykdyti' })
      expect(await confirm.isDisabled()).toBe(true)
      await dialog.getByRole('checkbox').check()
      await confirm.click()
      await dialog.waitFor({ state: 'detached' })
      expect(lastCall('directory/confirm-plan')).toMatchObject({
        viewer: 'principal',
        input: { planId: planOf.confirming },
      })
    })
  })

  test('a halted plan asks who has really left, keeps the ticks, and one press makes a new plan', () =>
    inBrowser('specialist', `/accounts/${planOf.halted}`, async (page) => {
      await page.getByText('4a (9/24), 7b (8/22)').waitFor()
      await page.getByRole('checkbox', { name: 'Čiurlionė Žemaitis' }).check()
      await page.getByRole('searchbox', { name: 'Ieškoti žmogaus', exact: true }).fill('barbora')
      await page.getByRole('checkbox', { name: 'Visi' }).check()
      await page.reload()
      await page.getByText('Pažymėta: 2 iš 10').waitFor()
      await page.getByRole('button', { name: 'Pažymėtieji išvyko' }).click()
      await page.waitForURL(`**/accounts/${planOf.ready}`)
      expect(lastCall('directory/explain-leavers')?.input.sourceIds).toEqual(['l-2', 'l-1'])
      expect(lastCall('directory/plan')).toBeDefined()
    }))

  test('a person says whose an account is, of one newcomer or of all clear ones', () =>
    inBrowser('specialist', `/accounts/${planOf.ready}`, async (page) => {
      await page.getByText('Nuspręsta: 1 iš 3').waitFor()
      await page.getByRole('button', { name: 'Tai ši paskyra: lukas.kazlauskas.vaitiek.nas3' }).click()
      await page.getByRole('button', { name: 'Nė viena: sukurti naują: Ugnė Žvirblytė' }).click()
      await page.getByRole('button', { name: 'Susieti aiškią (1)' }).click()
      await page.getByText('Susieta paskyrų: 1').first().waitFor()
      expect(server.calls.filter(({ name }) => name === 'directory/match').map(({ input }) => input)).toEqual(
        [
          { sourceId: 'm-2', objectId: expect.stringMatching(/953$/) },
          { sourceId: 'm-1', objectId: null },
        ],
      )
      expect(lastCall('directory/match-sure')?.input).toEqual({ planId: planOf.ready })
    }))

  test('a plan is saved as a file under its own name, and a failure to do so is said', () =>
    inBrowser('specialist', `/accounts/${planOf.ready}`, async (page) => {
      await page.getByRole('button', { name: 'Atsisiųsti' }).click()
      await page.getByText('Tokio įrašo nėra').first().waitFor()
      await page.route('**/api/directory/download-plan', (route) =>
        route.fulfill({
          contentType: 'application/octet-stream',
          headers: { 'content-disposition': "attachment; filename*=UTF-8''Planas%20%C5%A1.xlsx" },
          body: 'PK',
        }),
      )
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Atsisiųsti' }).click()
      expect((await download).suggestedFilename()).toBe('Planas š.xlsx')
    }))

  test('a finished plan is taken back by a plan that names what cannot come back', () =>
    inBrowser('specialist', `/accounts/${planOf.done}`, async (page) => {
      await page.getByRole('button', { name: 'Atšaukti šiam žmogui: Ąžuolas Šimkus' }).first().click()
      await page.getByText('Ko atšaukti nepavyks').waitFor()
      expect(lastCall('directory/undo-plan')?.input).toEqual({ planId: planOf.done, sourceId: 'm-0' })
      await page.getByRole('link', { name: 'Atidaryti ankstesnį planą' }).click()
      await page.getByRole('button', { name: 'Atšaukti visą planą' }).click()
      await page.getByRole('heading', { name: 'Atšaukimas: Mokinių sąrašas' }).waitFor()
      expect(lastCall('directory/undo-plan')?.input).toEqual({ planId: planOf.done })
    }))

  test('a plan is declined with a reason, by the second person too', () =>
    inBrowser('principal', `/accounts/${planOf.confirming}`, async (page) => {
      await page.getByRole('button', { name: 'Atmesti planą' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('Trūksta 5b klasės')
      await dialog.getByRole('button', { name: 'Atmesti planą' }).click()
      await dialog.waitFor({ state: 'detached' })
      expect(lastCall('directory/decline-plan')?.input).toEqual({
        planId: planOf.confirming,
        reason: 'Trūksta 5b klasės',
      })
    }))

  test('the warnings of a plan stay on the screen while it runs and afterwards', () =>
    inBrowser('specialist', `/accounts/${planOf.running}`, async (page) => {
      await page.getByText('Be baigusiųjų mokyklą').waitFor()
      await page.goto(`${server.url}/accounts/${planOf.done}`)
      await page.getByText('Be baigusiųjų mokyklą').waitFor()
    }))

  test('when somebody else has decided meanwhile, the dialog stays, keeps the words and says who it was', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      await page.getByRole('button', { name: 'Atmesti: Gabija Šimkutė' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('Paskyra jau yra.')
      const decided = { ...request(requestToShow), status: 'done', decider: 'Jonas Ąžuolaitis', actions: [] }
      await page.route('**/api/requests/show', (route) => route.fulfill({ json: decided }))
      await page.route('**/api/requests/waiting', (route) => route.fulfill({ json: { requests: [] } }))
      const refusal = { kind: 'conflict', message: 'Dėl šios užklausos jau nuspręsta.' }
      await page.route('**/api/requests/decline', (route) =>
        route.fulfill({ status: 409, json: { refusal } }),
      )
      await dialog.getByRole('button', { name: 'Atmesti' }).click()
      await page.getByText('Jūsų niekas nelaukia').waitFor()
      await dialog
        .getByText('Dėl šios užklausos jau nuspręsta. Atlikta · Sprendė: Jonas Ąžuolaitis')
        .waitFor()
      expect(await dialog.getByRole('textbox').inputValue()).toBe('Paskyra jau yra.')
      expect(await dialog.getByRole('button', { name: 'Atmesti' }).isDisabled()).toBe(true)
    }))

  test('a reason can be given from an open request, and the focus comes back to its button', () =>
    inBrowser('specialist', `/requests/${requestToShow}?view=waiting`, async (page) => {
      const drawer = page.getByRole('dialog', { name: 'Užklausa Nr. 1038' })
      await drawer.getByRole('button', { name: 'Atmesti' }).press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Atmesti' })
      await dialog.getByRole('textbox').fill('Jau yra')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.textContent === 'Atmesti')
      await drawer.waitFor()
    }))

  test('a text of the school that the first screens do without is said as soon as it is needed', () =>
    inBrowser('specialist', '/', async (page) => {
      const shown = request(requestToShow)
      const [created] = shown.history
      const failed = { ...created, kind: 'failed', word: 'directory/problem.seats', params: {} }
      await page.route('**/api/requests/show', (route) =>
        route.fulfill({ json: { ...shown, history: [failed] } }),
      )
      await page.getByRole('link', { name: 'Gabija Šimkutė' }).first().click()
      await page.getByText('Laisvų šios licencijos vietų nėra.').waitFor()
    }))

  test('who may only look at plans is not told to import or to approve', () =>
    inBrowser('principal', '/accounts', async (page) => {
      await page.getByText('Planus tvirtina IT specialistas.').waitFor()
      expect(await page.getByText(/Įkelkite|patvirtinkite/).count()).toBe(0)
    }))

  test('who may not approve a plan is told who does', () =>
    inBrowser('principal', `/accounts/${planOf.ready}`, async (page) => {
      await page.getByText('Planą tvirtina IT specialistas.').waitFor()
      expect(await page.getByRole('button', { name: 'Patvirtinti ir vykdyti' }).count()).toBe(0)
    }))
})

describe('finding the way', () => {
  test('a request opened with the keyboard gives the focus back when it is closed', () =>
    inBrowser('specialist', '/requests?view=all', async (page) => {
      const link = page.getByRole('link', { name: 'Gabija Šimkutė' }).first()
      await link.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Užklausa Nr. 1038' }).waitFor()
      expect(new URL(page.url()).pathname).toBe(`/requests/${requestToShow}`)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.textContent === 'Gabija Šimkutė')
      expect(new URL(page.url()).search).toBe('?view=all')
    }))

  test('a request that is not there leads back to the requests instead of trying again', () =>
    inBrowser('specialist', `/requests/${planOf.ready}?view=all`, async (page) => {
      await page.getByText('Tokio įrašo nėra').waitFor()
      expect(await page.getByRole('button', { name: 'Bandyti dar kartą' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Grįžti į užklausas' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(new URL(page.url()).pathname).toBe('/requests')
    }))

  test('an open dialog leaves the page as wide as it was', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      await page.setViewportSize({ width: 360, height: 640 })
      await page
        .getByRole('button', { name: /^Atmesti/ })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
      expect((await page.locator('header').boundingBox())?.width).toBe(360)
    }))

  test('a new screen is announced by its title and takes the focus to its heading', () =>
    inBrowser('specialist', '/', async (page) => {
      await page.getByRole('link', { name: 'Apie' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Apie' }).waitFor()
      await expect.poll(() => page.title()).toBe('Apie · Talka')
      await expect.poll(() => focusedText(page)).toBe('Apie')
    }))

  test('864 people take no more room in the page than a screenful, and a search finds one of them', () =>
    inBrowser('specialist', `/accounts/${planOf.ready}`, async (page) => {
      await page.getByText('864 žmonės').waitFor()
      expect(await page.locator('li[aria-posinset]').count()).toBeLessThan(80)
      await page.getByRole('searchbox', { name: 'Ieškoti žmogaus ar klasės' }).fill('azuolas simkus 5b')
      await page.locator('h3', { hasText: '5b klasė' }).waitFor()
      await page.getByRole('searchbox', { name: 'Ieškoti žmogaus ar klasės' }).fill('nera tokio')
      await page.getByRole('button', { name: 'Rodyti viską' }).click()
      await page.getByText('864 žmonės').waitFor()
    }))
})

describe('nothing is lost', () => {
  test('what was typed is still there after a reload, with the faults at their fields', () =>
    inBrowser('specialist', '/requests/new/fault', async (page) => {
      await page.getByLabel(/Kabinetas/).fill('204')
      await page.getByRole('button', { name: 'Siųsti' }).click()
      await page.getByText('Užpildykite šį lauką.').waitFor()
      expect(
        await page.evaluate(() =>
          document.activeElement?.closest('[data-field]')?.getAttribute('data-field'),
        ),
      ).toBe('what')
      const first = lastCall('requests/create')?.input.id
      await page.reload()
      expect(await page.getByLabel(/Kabinetas/).inputValue()).toBe('204')
      await page.getByRole('button', { name: 'Siųsti' }).click()
      await page.getByText('Užpildykite šį lauką.').waitFor()
      expect(lastCall('requests/create')?.input.id).toBe(first)
    }))

  test('the faults of a roster name file, row, column and what to do, and the chosen files stay', () =>
    inBrowser('specialist', '/accounts', async (page) => {
      const files = ['users.csv', 'orgs.csv'].map((name) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from('ė'),
      }))
      await page.locator('[data-choose=files]').setInputFiles(files)
      await page.getByRole('button', { name: 'Įkelti sąrašą' }).click()
      const row = page.getByRole('row').filter({ hasText: 'username' })
      await row.waitFor()
      expect(await row.getByRole('cell').allTextContents()).toEqual([
        'users.csv',
        '12',
        'username',
        'Langelis „username“ tuščias. Įrašykite reikšmę.',
      ])
      expect(await page.getByRole('button', { name: /csv ?Pašalinti$/ }).count()).toBe(2)
      expect(lastCall('rosters/import')?.input.files).toContainEqual({
        name: 'users.csv',
        base64: 'xJc=',
      })
    }))

  test('a list is imported once somebody has looked at what its columns mean; what they chose outlives a reload', () =>
    inBrowser('specialist', '/accounts', async (page) => {
      const choose = () =>
        page
          .locator('[data-choose=files]')
          .setInputFiles([
            { name: 'mokiniai.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') },
          ])
      const go = page.getByRole('button', { name: 'Įkelti sąrašą' })
      await choose()
      await page.getByText('Atpažinta: Sąrašas iš dienyno ar registro').waitFor()
      const number = page.getByLabel('Ką reiškia „Mokinio bylos Nr.“')
      await number.selectOption('Klasė')
      await page.getByText('Du stulpeliai reiškia tą patį').waitFor()
      expect(await go.isDisabled()).toBe(true)
      await number.selectOption('Numeris registre')
      await page.reload()
      await choose()
      await number.waitFor()
      expect(await number.inputValue()).toBe('id')
      await page.getByLabel('Mokslo metai').selectOption('2027–2028')
      expect(await go.isDisabled()).toBe(true)
      await page.getByLabel('Kurios mokyklos šis sąrašas?').selectOption('Pušyno pradinė mokykla')
      const done = {
        rosterId: planOf.ready,
        name: 'Sąrašas',
        same: false,
        format: 'list',
        schoolYear: '2027–2028',
      }
      const people = { pupils: 864, staff: 70, classes: 36, carriedOver: { pupils: 0, staff: 70 } }
      await page.route('**/api/rosters/import', (route) => {
        server.calls.push({
          name: 'rosters/import',
          viewer: 'specialist',
          input: route.request().postDataJSON(),
        })
        return route.fulfill({ json: { ...done, ...people } })
      })
      await go.click()
      await page.getByText('70 darbuotojų perkelta iš ankstesnio sąrašo').waitFor()
      expect(lastCall('rosters/import')?.input).toMatchObject({
        schoolYear: 2027,
        schoolId: 'S2',
        mappings: [
          {
            signature: '0123456789abcdef',
            people: 'pupil',
            meanings: ['ignore', 'id', 'surnameFirst', 'class', 'birthDate', 'ignore', 'email'],
          },
        ],
      })
      await page.getByRole('link', { name: 'Kas pasikeitė' }).first().click()
      await page.waitForURL(/accounts\/roster\//)
    }))

  test('a roster is named after its folder, or left to be named after the school', () =>
    inBrowser('specialist', '/accounts', async (page) => {
      const folder = join(mkdtempSync(join(tmpdir(), 'talka-roster-')), 'Rugsėjo sąrašas')
      mkdirSync(folder)
      writeFileSync(join(folder, 'users.csv'), '')
      const name = page.getByLabel(/Sąrašo pavadinimas/)
      await page.locator('[data-choose=files]').setInputFiles(join(folder, 'users.csv'))
      await name.waitFor()
      expect(await name.inputValue()).toBe('')
      expect(await name.getAttribute('placeholder')).toBe('Pavadinsime pagal mokyklą ir metus')
      await page.locator('[data-choose=folder]').setInputFiles(folder)
      await page.waitForFunction(() =>
        document.querySelector('input[maxlength]')?.matches('[value*="Rugsėjo"]'),
      )
      rmSync(join(folder, '..'), { recursive: true })
      const known = {
        rosterId: planOf.ready,
        name: 'Bandomoji mokykla, 2025–2026',
        same: true,
        carriedOver: { pupils: 0, staff: 0 },
      }
      await page.route('**/api/rosters/import', (route) =>
        route.fulfill({ json: { ...known, pupils: 1, staff: 1, classes: 1, schoolYear: '2025–2026' } }),
      )
      await page.getByRole('button', { name: 'Įkelti sąrašą' }).click()
      await page.getByText('Jo pavadinimas: Bandomoji mokykla, 2025–2026').waitFor()
    }))

  test('a screen that cannot be loaded leaves the menu, and comes when the server is back', () =>
    inBrowser(
      'specialist',
      '/',
      async (page) => {
        await page.getByText('Laukia Jūsų').first().waitFor()
        await page.context().setOffline(true)
        await page.getByRole('link', { name: 'Apie' }).first().click()
        await page.getByText('Šio puslapio dabar parodyti nepavyko').waitFor()
        await page.getByRole('button', { name: 'Bandyti dar kartą' }).click()
        expect(await page.getByRole('link', { name: 'Užklausos' }).first().isVisible()).toBe(true)
        await page.context().setOffline(false)
        await page.getByRole('button', { name: 'Bandyti dar kartą' }).click()
        await page.getByRole('heading', { level: 1, name: 'Apie' }).waitFor()
      },
      /dynamically imported/,
    ))

  test('an old page that meets a new release is loaded anew once, and no more', () =>
    inBrowser(
      'specialist',
      '/',
      async (page) => {
        await page.getByText('Laukia Jūsų').first().waitFor()
        let loads = 0
        page.on('load', () => {
          loads += 1
        })
        await page.route('**/assets/about-*.js', (route) => route.fulfill({ status: 404 }))
        await page.getByRole('link', { name: 'Apie' }).first().click()
        await page.waitForEvent('load')
        await page.getByText('Šio puslapio dabar parodyti nepavyko').waitFor()
        expect(loads).toBe(1)
      },
      /dynamically imported/,
    ))

  test('when the server is gone the tab says so, and stops saying so when it is back', () =>
    inBrowser('specialist', '/requests?view=waiting', async (page) => {
      await page.getByText('Ąžuolas Žemaitis, 5a').first().waitFor()
      await page.route('**/api/**', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }))
      await page.getByRole('tab', { name: 'Mano užklausos' }).click()
      await page.getByText('Nėra ryšio.').waitFor()
      await page.unroute('**/api/**')
      await page.getByText('Nėra ryšio.').waitFor({ state: 'detached' })
    }))

  test('without a connection the tab says so and keeps what it showed', () =>
    inBrowser('specialist', '/requests?view=all', async (page) => {
      await page.getByText('Ąžuolas Žemaitis, 5a').first().waitFor()
      await page.context().setOffline(true)
      await page.getByText('Nėra ryšio.').waitFor()
      expect(await page.getByText('Ąžuolas Žemaitis, 5a').count()).toBeGreaterThan(0)
    }))
})

describe('who sits at the screen', () => {
  test('without a token the person is sent to sign in and comes back to the same place', () =>
    inBrowser(null, '/requests?view=mine', async (page) => {
      await page.waitForURL(/\/sign-in/)
      expect(new URL(page.url()).searchParams.get('return')).toBe('/requests?view=mine')
    }))

  test('an expired token leads to signing in again, and what was typed waits', () =>
    inBrowser('specialist', '/requests/new/fault', async (page) => {
      await page.getByLabel(/Kabinetas/).fill('305')
      await page.route('**/api/requests/create', (route) => route.fulfill({ status: 401, json: {} }))
      await page.getByRole('button', { name: 'Siųsti' }).click()
      await page.waitForURL(/\/sign-in/)
      expect(new URL(page.url()).searchParams.get('return')).toBe('/requests/new/fault')
      const kept = await page.evaluate(() =>
        Object.entries(sessionStorage).filter(([key]) => key.startsWith('talka.draft')),
      )
      expect(JSON.stringify(kept)).toContain('305')
    }))

  test('somebody else at the same screen finds nothing of the one before', () =>
    inBrowser('specialist', '/requests/new/fault', async (page) => {
      await page.getByLabel(/Kabinetas/).fill('305')
      await page.getByRole('button', { name: /Mano meniu$/ }).click()
      await page.getByRole('menuitem', { name: 'Prisijungti kitu asmeniu' }).click()
      await page.waitForURL(/\/sign-in\?.*switch=1/)
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('305')
    }))

  test('a temporary password is shown after a warning and is gone when the window is closed', () =>
    inBrowser('specialist', `/requests/${requestToShow}?view=waiting`, async (page) => {
      await page.getByRole('button', { name: 'Laikinas slaptažodis' }).click()
      await page.getByText('Slaptažodį parodysime tik vieną kartą.').waitFor()
      expect(lastCall('accounts/reveal-password')).toBeUndefined()
      await page.getByRole('button', { name: 'Parodyti', exact: true }).click()
      await page.getByText('Vasara-Tiltas-48').waitFor()
      await page.getByRole('button', { name: 'Uždaryti' }).last().click()
      await page.getByText('Vasara-Tiltas-48').waitFor({ state: 'detached' })
      expect(await page.content()).not.toContain('Vasara-Tiltas-48')
      expect(
        await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])),
      ).not.toContain('Vasara')
    }))

  test('the language is changed at once, also for screen readers', () =>
    inBrowser('specialist', '/about', async (page) => {
      await page.getByRole('radio', { name: 'English' }).click()
      await page.getByRole('heading', { level: 1, name: 'About' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      await page.getByRole('radio', { name: 'Lietuvių' }).click()
      await page.getByRole('heading', { level: 1, name: 'Apie' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('lt')
    }))
})
