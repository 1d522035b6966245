import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '../../core/school-time/rules.ts'
import { yearToPrepare } from '../../core/school-year/rules.ts'
import { freePorts, project, type RunningProcess, startScript } from '../functions/processes.ts'
import { openChromium } from '../support/chromium.ts'
import { chooseInBrowser } from '../terminal/browser.ts'
import { keepPicture, openTab, pictureFailure } from './pages.ts'

const data = mkdtempSync(join(tmpdir(), 'talka-year-'))
const specialist = 'Rokas Vaitkevičius'
const principal = 'Daiva Žemaitienė'
const year = yearToPrepare(dayOf(new Date()))

let school: RunningProcess
let browser: Browser
let tab = ''

beforeAll(async () => {
  const ports = await freePorts(6)
  tab = `http://localhost:${ports[0]}`
  school = startScript('local/start.ts', ['--data', data], { TALKA_PORTS: ports.join(',') })
  browser = await openChromium()
  await school.says('Talka is running')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  school?.child.kill('SIGINT')
  await school?.ended
  rmSync(data, { recursive: true, force: true })
}, 60_000)

/** The demo school's roster of a year, moved to the years in which the test runs; as files. */
function rosterOf(name: string): string[] {
  const from = join(project, 'local', name)
  const to = join(data, name)
  mkdirSync(to, { recursive: true })
  return readdirSync(from).map((file) => {
    const text = readFileSync(join(from, file), 'utf8')
    const moved = text.replace(/(?<!\d)202[5-7](?!\d)/g, (found) => String(Number(found) + year - 2026))
    writeFileSync(join(to, file), moved)
    return join(to, file)
  })
}

/** Types a command as `npm run talka` does, and signs in when it asks. */
async function typeCommand(...args: string[]): Promise<{ code: number | null; out: string }> {
  const running = startScript('terminal/talka.ts', [...args, '--data', data, '--lang', 'lt'], {})
  void running.says('/authorize?').then(
    () => {
      const [address = ''] = /^http\S+authorize\?\S+$/m.exec(running.output()) ?? []
      return chooseInBrowser(address, 'rokas.vaitkevicius@mokykla.example')
    },
    () => {}, // it was signed in already
  )
  return { code: await running.ended, out: running.output() }
}

/** Keeps a picture of the page as it is on a desk and on a phone. */
async function keepBoth(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height })
    await keepPicture(page, `${name}-${width}`)
  }
}

describe('the turn of a school year', () => {
  test('the year before was carried out on the command line, in a process of its own', async () => {
    const planned = await typeCommand('plan', ...rosterOf('roster-2025'))
    expect(planned.code, planned.out).toBe(0)
    const [, plan = ''] = /talka -- apply ([0-9a-f]{8})/.exec(planned.out) ?? []
    const applied = await typeCommand('apply', plan, '--yes')
    expect(applied.out).toContain('Viskas padaryta')
    expect(applied.code).toBe(0)
  }, 120_000)

  test('from the roster to the finished year in six presses, ticks of warnings aside', async () => {
    pictureFailure(browser, 'year')
    let presses = 0
    const press = async (button: Locator) => {
      await button.click()
      presses++
    }
    const tickWarnings = async (page: Page) => {
      const box = page.getByRole('dialog').getByRole('checkbox', { name: 'Perskaičiau įspėjimus' })
      if ((await box.count()) > 0) await box.check()
    }
    const step = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

    const page = await openTab(browser, `${tab}/accounts/year`, specialist)
    // In August the clock has done this already.
    await page.getByText('Kada priminti').waitFor()
    await keepBoth(page, 'year-1-not-begun')
    await page.getByRole('button', { name: `Pradėti ${year}–${year + 1} mokslo metus` }).click()
    await page.getByText('Rinktis aplanką').waitFor()
    await keepBoth(page, 'year-2-roster')
    presses++ // choosing the files
    await page.locator('input[type=file]').first().setInputFiles(rosterOf('roster-2026'))
    await press(page.getByRole('button', { name: 'Įkelti sąrašą', exact: true }))
    await page.getByRole('button', { name: 'Patvirtinti pirmam' }).waitFor({ timeout: 60_000 })
    await keepBoth(page, 'year-3-approve')
    await press(page.getByRole('button', { name: 'Patvirtinti pirmam' }))
    await tickWarnings(page)
    await keepBoth(page, 'year-4-approve-dialog')
    await press(page.getByRole('dialog').getByRole('button', { name: 'Patvirtinti pirmam' }))
    await page.getByText('Patvirtino: Rokas Vaitkevičius').waitFor()
    await page.reload()
    await page.getByText('Patvirtino: Rokas Vaitkevičius').waitFor()
    await keepBoth(page, 'year-5-second-person')

    const second = await openTab(browser, `${tab}/accounts/year`, principal)
    await press(second.getByRole('button', { name: 'Patvirtinti ir vykdyti' }))
    await tickWarnings(second)
    await keepBoth(second, 'year-6-second-person-dialog')
    await press(second.getByRole('dialog').getByRole('button', { name: 'Patvirtinti ir vykdyti' }))
    await second.getByRole('progressbar').first().waitFor()
    await keepBoth(second, 'year-7-progress')
    await second.context().close()

    // The specialist touches nothing and sees it all the same.
    await page.getByText('Viskas padaryta').waitFor({ timeout: 120_000 })
    await keepBoth(page, 'year-8-finished')
    expect(
      await step(page, 'Kas liko padaryti').getByRole('link', { name: 'Prisijungimo lapeliai' }).count(),
    ).toBe(1)
    expect(presses).toBe(6)
    await page.context().close()
  }, 300_000)
})
