import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium } from '../support/chromium.ts'
import { article, requestToShow, type Viewer } from '../support/tab-answers.ts'
import { type BuiltTab, buildTab } from '../support/tab-build.ts'
import { calendarDay, eventToShow } from '../support/tab-calendar.ts'
import { handOverToShow, roundToShow } from '../support/tab-hand-overs.ts'
import { assetToShow, writeOffToShow } from '../support/tab-inventory.ts'
import { blockedPupil, leaver } from '../support/tab-people.ts'
import { planOf, undoOf } from '../support/tab-plans.ts'
import { purchaseToShow } from '../support/tab-purchases.ts'
import { firstRoster, nextRoster } from '../support/tab-rosters.ts'
import { myReport, openCase } from '../support/tab-safety.ts'
import { startTabServer } from '../support/tab-server.ts'
import { licenceToShow } from '../support/tab-software.ts'
import { itemToShow } from '../support/tab-stock.ts'
import { stocktakeToShow } from '../support/tab-stocktakes.ts'

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

const screens: [name: string, viewer: Viewer, path: string, seen: string][] = [
  ['home', 'specialist', '/', 'text=Laukia Jūsų'],
  ['home of a pupil', 'pupil', '/', 'text=Reikia IT pagalbos'],
  ['home with nothing on it', 'newcomer', '/', 'text=Užklausų dar neteikėte'],
  ['home that cannot be read', 'unlucky', '/', 'text=Bandyti dar kartą'],
  ['a stranger', 'stranger', '/', 'text=Mokykla Jūsų dar nepažįsta'],
  ['home of a deputy', 'deputy', '/', 'text=Sudegė lempa'],
  ['what was given to a deputy', 'deputy', '/requests?view=waiting', 'text=Sudegė lempa'],
  ['the list of requests', 'specialist', '/requests?view=all', 'text=žemiau yra daugiau'],
  ['the board of requests', 'specialist', '/requests?view=all&layout=board', 'text=200+'],
  [
    'a list that a filter hides',
    'newcomer',
    '/requests?view=all&room=204',
    'text=Pagal šią paiešką nieko nėra',
  ],
  ['a list where everything is done', 'newcomer', '/requests?view=all', 'text=Viskas padaryta'],
  ['requests to decide on', 'specialist', '/requests?view=waiting', 'text=Ąžuolas Žemaitis, 5a'],
  ['a request', 'specialist', `/requests/${requestToShow}?view=waiting`, 'text=Eiga'],
  ['the kinds of request', 'specialist', '/requests/new', 'text=Ko reikia?'],
  ['a request form', 'specialist', '/requests/new/newAccount', 'text=Kieno paskyra'],
  [
    'a request form that says what to do at once',
    'specialist',
    '/requests/new/security',
    'text=Nespauskite nuorodų',
  ],
  ['absences', 'specialist', '/away', 'text=pavaduoja Laima'],
  ['a channel’s tab', 'specialist', '/channel', 'text=Ta pati lenta'],
  ['a channel’s tab for who does not work on requests', 'pupil', '/channel', 'text=Čia užklausas tvarko'],
  ['the set-up of a channel’s tab', 'specialist', '/channel/set-up', 'text=Šis puslapis skirtas Teams'],
  ['answers', 'specialist', '/answers', 'text=Padėjo 21 kartą'],
  ['answers with nothing there', 'newcomer', '/answers', 'text=Atsakymų dar nėra'],
  ['answers for a pupil', 'pupil', '/answers', 'text=Trumpi patarimai'],
  ['an answer to change', 'specialist', `/answers/write/${article.id}`, 'text=Angliškai'],
  ['maintenance', 'specialist', '/maintenance', 'text=Vėluoja'],
  ['maintenance with nothing there', 'newcomer', '/maintenance', 'text=Priežiūros darbų dar nėra'],
  [
    'a duty to change',
    'specialist',
    '/maintenance/write/00000000-0000-4000-8000-000000000950',
    'text=Kaip dažnai',
  ],
  ['accounts', 'specialist', '/accounts', 'text=Rinktis aplanką'],
  ['accounts with nothing there', 'newcomer', '/accounts', 'text=Planų dar nėra'],
  ['accounts of who only looks', 'principal', '/accounts', 'text=Planus tvirtina IT specialistas'],
  ['accounts without the right', 'pupil', '/accounts', 'text=Ši vieta skirta ne tau'],
  ['a plan', 'specialist', `/accounts/${planOf.ready}`, 'text=864 žmonės'],
  ['a halted plan', 'specialist', `/accounts/${planOf.halted}`, 'text=Kas tikrai išvyko?'],
  [
    'a plan to confirm',
    'principal',
    `/accounts/${planOf.confirming}`,
    'text=laukia Jūsų, kaip antro žmogaus',
  ],
  ['a running plan', 'specialist', `/accounts/${planOf.running}`, 'text=Liko apie 2 minutes'],
  ['a paused plan', 'specialist', `/accounts/${planOf.paused}`, 'text=Pristabdė: Rasa'],
  ['a stopped plan', 'specialist', `/accounts/${planOf.stopped}`, 'text=Vykdymas nutrauktas'],
  ['a plan with failures', 'specialist', `/accounts/${planOf.doneWithFaults}`, 'text=3 žingsniai nepavyko'],
  ['a plan with nothing to do', 'specialist', `/accounts/${planOf.empty}`, 'text=Nėra ko keisti'],
  [
    'a plan that waits for Microsoft 365',
    'specialist',
    `/accounts/${planOf.waiting}`,
    'text=darbas tęsis pats',
  ],
  ['a plan that takes one back', 'specialist', `/accounts/${undoOf.ready}`, 'text=Ko atšaukti nepavyks'],
  ['a plan that was taken back', 'specialist', `/accounts/${undoOf.undone}`, 'text=Šis planas atšauktas'],
  ['what changed in a roster', 'specialist', `/accounts/roster/${nextRoster}`, 'text=Baigė mokyklą'],
  ['the first roster', 'specialist', `/accounts/roster/${firstRoster}`, 'text=Tai pirmasis sąrašas'],
  ['the school year', 'specialist', '/accounts/year', 'text=Trūksta 12'],
  ['the school year before it begins', 'newcomer', '/accounts/year', 'text=Pradėti 2026–2027 mokslo metus'],
  ['the school year of the second person', 'principal', '/accounts/year', 'text=Visi pakeitimai'],
  ['the rules for accounts', 'specialist', '/accounts/policy', 'text=jonas.jonaitis@mokykla.example'],
  ['login slips of a teacher', 'principal', '/slips', 'text=Atspausdinau'],
  ['login slips of every class', 'specialist', '/slips', 'text=Klasė neturi mokytojo'],
  ['login slips with nothing there', 'newcomer', '/slips', 'text=Prisijungimo lapelių dabar nėra'],
  ['login slips without the right', 'pupil', '/slips', 'text=Ši vieta skirta ne tau'],
  ['people', 'specialist', '/accounts/people', 'text=Pradėkite rašyti vardą'],
  ['people without the right', 'principal', '/accounts/people', 'text=Ši vieta Jums neskirta'],
  ['a person', 'specialist', `/accounts/people/${blockedPupil}`, 'text=Mokinių taryba (savininkas (-ė))'],
  ['somebody who left', 'specialist', `/accounts/people/${leaver}`, 'text=Ištrinti bus galima'],
  ['differences', 'specialist', '/accounts/drift', 'text=Rodyti visus: 24'],
  ['no differences', 'newcomer', '/accounts/drift', 'text=Viskas taip, kaip turi būti'],
  ['safety of a pupil', 'pupil', '/safety', 'text=Jei gresia pavojus, pirma skambink'],
  ['cases', 'principal', '/safety', 'text=Vėluoja nuo'],
  ['safety with nothing there', 'newcomer', '/safety', 'text=Atvejų nėra'],
  ['a report', 'pupil', '/safety/report', 'text=Pranešimas konfidencialus'],
  ['a record of staff', 'principal', '/safety/record', 'text=Kas padaryta iš karto'],
  ['a report of one’s own', 'pupil', `/safety/mine/${myReport}`, 'text=Ar tai vyksta ir šiandien?'],
  ['a case', 'principal', `/safety/${openCase}`, 'text=Pranešti policijai'],
  ['the people of a case', 'principal', `/safety/${openCase}?view=people`, 'text=Gabija Žemaitytė, 5a'],
  [
    'the evidence of a case',
    'principal',
    `/safety/${openCase}?view=evidence`,
    'text=Šis įrodymas sunaikintas',
  ],
  ['the line of a case', 'principal', `/safety/${openCase}?view=line`, 'text=Kalbėta su klasės vadove'],
  ['a case that is not one’s own', 'principal', `/safety/${myReport}`, 'text=Tokio įrašo nėra'],
  ['numbers of cases', 'principal', '/safety/numbers', 'text=Iš viso 42 atvejai'],
  ['numbers of cases without the right', 'newcomer', '/safety/numbers', 'text=Ši vieta Jums neskirta'],
  ['settings of the safety desk', 'principal', '/safety/settings', 'text=Steigėjas: vardas'],
  [
    'settings of the safety desk without the right',
    'specialist',
    '/safety/settings',
    'text=Ši vieta Jums neskirta',
  ],
  ['messages and clocks', 'specialist', '/clocks', 'text=Gabija Šimkutė'],
  ['messages and clocks where all is well', 'newcomer', '/clocks', 'text=Talka pasiekia visus'],
  ['messages of a pupil', 'pupil', '/clocks', 'text=Komentarai'],
  [
    'somebody on the staff',
    'specialist',
    '/people/00000000-0000-4000-8000-000000000811',
    'text=Kaip pasiekiamas',
  ],
  [
    'a person without the right',
    'pupil',
    '/people/00000000-0000-4000-8000-000000000811',
    'text=Ši vieta skirta ne tau',
  ],
  ['outages', 'specialist', '/outages', 'text=21 pranešimas'],
  ['outages with nothing there', 'newcomer', '/outages', 'text=Dabar bendrų gedimų nėra'],
  ['outages for a pupil', 'pupil', '/outages', 'text=Aš irgi'],
  ['announcing an outage', 'specialist', '/outages/announce', 'text=Kada turėtų veikti'],
  [
    'a report of a school year',
    'specialist',
    '/reports?from=2025-09-01&until=2026-08-31',
    'text=Lyginama su',
  ],
  ['a report of a month', 'principal', '/reports?from=2026-10-01&until=2026-10-31', 'text=118A'],
  ['a report of nothing', 'specialist', '/reports?from=2001-09-01&until=2001-09-30', 'text=užklausų nebuvo'],
  [
    'a report of days that are turned',
    'specialist',
    '/reports?from=2026-09-30&until=2026-09-01',
    'text=negali būti anksčiau',
  ],
  ['reports without the right', 'pupil', '/reports', 'text=Ši vieta skirta ne tau'],
  ['the inventory', 'specialist', '/inventory', 'text=61 daiktas'],
  ['the inventory with nothing in it', 'newcomer', '/inventory', 'text=Inventoriuje dar nieko nėra'],
  ['a narrowed inventory', 'specialist', '/inventory?place=Sandėlis&isValued=false', 'text=Be vertės'],
  ['the numbers of the inventory', 'principal', '/inventory/numbers', 'text=Garantija baigiasi iki'],
  ['the numbers of nothing', 'newcomer', '/inventory/numbers', 'text=Skaičiuoti dar nėra ko'],
  ['a thing', 'specialist', `/inventory/${assetToShow.id}`, 'text=Stovas braška'],
  ['a thing to change', 'specialist', `/inventory/write/${assetToShow.id}`, 'text=Kur ir kas atsako'],
  ['the label of a thing', 'pupil', `/inventory/${assetToShow.id}`, 'text=Pranešti apie gedimą'],
  ['a list of things to import', 'specialist', '/inventory/import', 'text=Buhalterijos turto'],
  ['purchases', 'specialist', '/purchases', 'text=Rengti specifikaciją'],
  ['purchases with nothing there', 'newcomer', '/purchases', 'text=keisti nėra ko'],
  ['a purchase to decide on', 'deputy', `/purchases/${purchaseToShow}`, 'text=Trejų metų išlaidos'],
  ['a purchase that is being written', 'specialist', `/purchases/${purchaseToShow}`, 'text=Teikti tvirtinti'],
  ['a new purchase', 'specialist', '/purchases/new', 'text=Techniniai reikalavimai'],
  ['programs', 'specialist', '/software', 'text=užimta 27 iš 30'],
  ['programs with none there', 'newcomer', '/software', 'text=Programų dar nėra'],
  ['a program', 'specialist', `/software/${licenceToShow}`, 'text=Kas turi vietą'],
  ['the stock', 'specialist', '/stock', 'text=Reikia pirkti'],
  ['the stock with nothing in it', 'newcomer', '/stock', 'text=Atsargų dar nėra'],
  ['an item of the stock', 'specialist', `/stock/${itemToShow}`, 'text=užklausa Nr. 47'],
  ['write-offs', 'specialist', '/write-offs', 'text=Nurašymas Nr. 2'],
  ['write-offs with none there', 'newcomer', '/write-offs', 'text=Nurašymų nėra'],
  ['a write-off to decide on', 'deputy', `/write-offs/${writeOffToShow}`, 'text=Sudegė matrica'],
  ['stocktakes', 'specialist', '/stocktakes', 'text=Rasta 390 iš 450'],
  ['stocktakes with none there', 'newcomer', '/stocktakes', 'text=Inventorizacijų dar nebuvo'],
  ['a stocktake to open', 'specialist', '/stocktakes/new', 'text=Ką skaičiuojame'],
  ['a stocktake', 'specialist', `/stocktakes/${stocktakeToShow}`, 'text=Spausdintuvas be lipduko'],
  ['the rooms of a stocktake', 'specialist', `/stocktakes/${stocktakeToShow}/scan`, 'text=Sandėlis'],
  [
    'a room that is counted',
    'specialist',
    `/stocktakes/${stocktakeToShow}/scan?place=Sandėlis`,
    'text=Turi būti čia',
  ],
  ['things to confirm', 'specialist', '/stocktakes/mine', 'text=Pranešta, kad sugedo'],
  ['no things to confirm', 'newcomer', '/stocktakes/mine', 'text=Dabar Jūsų nieko neklausiame'],
  ['hand-over acts', 'specialist', '/hand-overs', 'text=Reikėjo grąžinti 2026-11-20'],
  ['hand-over acts with none there', 'newcomer', '/hand-overs', 'text=Aktų dar nėra'],
  [
    'an act before who made it',
    'specialist',
    `/hand-overs/${handOverToShow}`,
    'text=Pasirašyti šiame telefone',
  ],
  ['an act before a pupil', 'pupil', `/hand-overs/${handOverToShow}`, 'text=Tai ne mano'],
  ['what a pupil got', 'pupil', '/hand-overs/mine', 'text=Mano gauti ir grąžinti daiktai'],
  ['classes that get things', 'specialist', '/hand-overs/rounds', 'text=Nieko nebeturi 2 iš 3'],
  ['classes with none there', 'newcomer', '/hand-overs/rounds', 'text=Dar niekam neišduota'],
  [
    'a class that gets its things',
    'specialist',
    `/hand-overs/rounds/${roundToShow}`,
    'text=Kitas daiktas atiteks',
  ],
  [
    'a class that has its things',
    'specialist',
    '/hand-overs/rounds/00000000-0000-4000-8000-000000007601',
    'text=Negavo 2 mokiniai',
  ],
  ['things of leavers', 'specialist', '/hand-overs/leavers', 'text=Paskyra jau uždaryta'],
  ['no things of leavers', 'newcomer', '/hand-overs/leavers', 'text=Išeinantys nieko nebeturi'],
  ['things to hand over', 'specialist', '/hand-overs/new', 'text=Daiktų dar nėra'],
  ['rooms', 'specialist', '/places', 'text=Vaiko gerovės komisijos'],
  ['rooms with nothing there', 'newcomer', '/places', 'text=Patalpų dar nėra'],
  [
    'what has to do with a request',
    'specialist',
    `/requests/${requestToShow}?view=all`,
    'text=Galbūt apie tą patį',
  ],
  ['a week', 'specialist', `/calendar?view=week&day=${calendarDay}`, 'text=Robotikos konkursas'],
  ['a month', 'specialist', `/calendar?view=month&day=${calendarDay}`, 'text=2026 m. lapkritis'],
  [
    'a list of events',
    'specialist',
    `/calendar?view=agenda&day=${calendarDay}`,
    'text=Druskininkų kultūros centras',
  ],
  [
    'a list of no events',
    'newcomer',
    `/calendar?view=agenda&day=${calendarDay}`,
    'text=Šiomis dienomis nieko nėra',
  ],
  ['the calendar without the right', 'pupil', '/calendar', 'text=Ši vieta skirta ne tau'],
  ['an event', 'specialist', `/calendar/${eventToShow}`, 'text=Mikrofonai × 3'],
  ['an event to change', 'specialist', `/calendar/${eventToShow}/change`, 'text=Imti artimiausią laiką'],
  ['a new event', 'specialist', `/calendar/new?day=${calendarDay}`, 'text=Kas tai'],
  ['what can be booked', 'specialist', '/calendar/offers', 'text=Raktas pas budėtoją'],
  ['nothing to book', 'newcomer', '/calendar/offers', 'text=Rezervuoti dar nėra ko'],
  ['bookings to decide on', 'specialist', '/calendar/waiting', 'text=Jūsų pačių prašymas'],
  ['no bookings to decide on', 'newcomer', '/calendar/waiting', 'text=Niekas nelaukia'],
  ['about', 'specialist', '/about', 'text=Kas ką mato'],
]

const looks = ['light', 'dark', 'contrast'] as const

/** One window for each viewer, where one screen leads to the next: what was loaded once is not loaded for every screen. */
const windows = new Map<Viewer, Page>()

async function show(viewer: Viewer, path: string, seen: string): Promise<Page> {
  const open = windows.get(viewer)
  const page = open ?? (await openWindow(viewer))
  windows.set(viewer, page)
  await page.setViewportSize({ width: 1280, height: 800 })
  if (open) {
    // Between two screens comes a path without any, so that what is seen belongs to the one that is asked for.
    await follow(page, '/nowhere')
    await page.getByText('Gal nuoroda sena arba nukopijuota').waitFor()
    expect(await page.locator(seen).count(), seen).toBe(0)
    await follow(page, path)
  } else {
    await page.goto(server.url + path)
    await page.evaluate(axe.source)
  }
  await page.locator(seen).first().waitFor()
  return page
}

async function openWindow(viewer: Viewer): Promise<Page> {
  const context = await browser.newContext({ locale: 'lt-LT', reducedMotion: 'reduce' })
  await context.addInitScript((viewer) => sessionStorage.setItem('talka.token', viewer), viewer)
  return context.newPage()
}

/** Goes where a link inside of the tab leads. */
const follow = (page: Page, path: string) => page.evaluate((path) => history.pushState(null, '', path), path)

/** Chooses another look as a second window of the same person would; this one has to follow without loading anew. */
async function choose(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.evaluate((look) => {
    localStorage.setItem('talka.theme', look)
    dispatchEvent(new StorageEvent('storage', { key: 'talka.theme', newValue: look }))
  }, look)
  await page.locator(`[data-look=${look}]`).waitFor()
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What keeps somebody from using the page; a look changes colours only, so the others are asked about those alone. */
async function graveFaults(page: Page, look: (typeof looks)[number]): Promise<string[]> {
  // Waits for what slides or fades in, whose colours are measured otherwise.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))))
  const { violations } = await page.evaluate(
    (runOnly) =>
      // Fluent's focus traps are empty, hidden and meant to be reached; they pass the focus on at once.
      window.axe.run({ exclude: ['[data-tabster-dummy]'] }, { runOnly, resultTypes: ['violations'] }),
    look === 'light' ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] : ['color-contrast'],
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

test.each(screens)(
  '%s can be used by everybody in every look, on a desk and on phones',
  async (...screen) => {
    const [, viewer, path, seen] = screen
    const page = await show(viewer, path, seen)
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      for (const look of looks) {
        await choose(page, look)
        await page.locator(seen).first().waitFor()
        expect(await graveFaults(page, look), `${look}, at ${width} px`).toEqual([])
      }
      expect(await sideways(page), `at ${width} px`).toBeLessThanOrEqual(0)
      expect(await page.locator('nav [aria-current]:visible').count(), 'sections that say where one is').toBe(
        1,
      )
    }
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(page), 'at 320 px').toBeLessThanOrEqual(0)
  },
)
