import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePorts, project, type RunningProcess, startScript } from '../functions/processes.ts'
import { openChromium } from '../support/chromium.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { keepPicture, openChat, openTab, pictureFailure } from './pages.ts'

const data = mkdtempSync(join(tmpdir(), 'talka-story-'))
const teacher = 'Rasa Jurgelevičienė'
const specialist = 'Rokas Vaitkevičius'

let school: RunningProcess
let browser: Browser
let tab = ''
let chats: string[] = []

beforeAll(async () => {
  const ports = await freePorts(6)
  tab = `http://localhost:${ports[0]}`
  chats = ports.slice(3).map((port) => `http://localhost:${port}`)
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

describe('the whole school, from npm start to a changed account', () => {
  test('a teacher writes that a projector is broken, presses once, and is told when it is mended', async () => {
    pictureFailure(browser, 'fault')
    const chat = await openChat(browser, chats[0] ?? '')
    await chat.card('Sveiki').waitFor()
    await chat.write('neveikia projektorius 204 kabinete')
    await chat.card('Kas atsitiko').waitFor()
    expect(await chat.card('Kas atsitiko').getByLabel('Kabinetas').inputValue()).toBe('204')
    await keepPicture(chat.page, 'chat-filled-card')
    await chat.press('Kas atsitiko', 'Siųsti')
    await chat.card('Užklausa gauta').waitFor()
    await keepPicture(chat.page, 'chat-sent')

    const page = await openTab(browser, `${tab}/`, specialist)
    await page.getByText('Projektorius, 204').waitFor()
    await keepPicture(page, 'home-specialist')
    await page.getByRole('button', { name: 'Imti' }).click()
    await page.getByRole('link', { name: 'Projektorius, 204' }).click()
    await page.getByRole('button', { name: 'Sutvarkyta' }).click()
    const question = page.getByRole('dialog', { name: 'Sutvarkyta' })
    await question.getByRole('textbox').fill('Pakeista lempa.')
    await question.getByRole('button', { name: 'Sutvarkyta' }).click()
    await chat.card('Pakeista lempa.').waitFor()
    await keepPicture(chat.page, 'chat-mended')
    await page.context().close()
    await chat.page.close()
  })

  test('a new password is asked for in the chat, approved in the tab, set in the directory, and shown once in the tab', async () => {
    pictureFailure(browser, 'password')
    const chat = await openChat(browser, chats[0] ?? '')
    await chat.write('slaptažodis')
    await chat.card('Ko reikia').getByRole('button', { name: 'Naujas slaptažodis' }).click()
    await chat.card('Kieno paskyra').getByRole('textbox').first().fill('kotryna.zvirblyte@mokykla.example')
    await chat.press('Kieno paskyra', 'Siųsti')
    await chat.card('Užklausa gauta').waitFor()

    const page = await openTab(browser, `${tab}/requests`, specialist)
    await page.getByText('Naujas slaptažodis').first().waitFor()
    await page.getByRole('button', { name: 'Patvirtinti' }).first().click()
    await page
      .getByText(/Atšaukti/)
      .first()
      .waitFor()
    await keepPicture(page, 'approved-undo')
    await chat.card('atlikta').waitFor({ timeout: 40_000 })
    await keepPicture(chat.page, 'chat-password-ready')
    const changed = readRequestLog(join(data, 'microsoft365/requests.jsonl')).filter(
      (request) => request.method === 'PATCH' && JSON.stringify(request.body).includes('passwordProfile'),
    )
    expect(changed).toHaveLength(1)

    const mine = await openTab(browser, `${tab}/requests`, teacher)
    await mine
      .getByRole('link', { name: /Kotryna Žvirblytė/ })
      .first()
      .click()
    await mine
      .getByRole('button', { name: /slaptažod/i })
      .first()
      .click()
    await keepPicture(mine, 'password-warning')
    await mine
      .getByRole('dialog')
      .last()
      .getByRole('button', { name: /Parodyti/ })
      .click()
    const password = await mine.getByRole('dialog').locator('code').last().innerText()
    expect(password.length).toBeGreaterThanOrEqual(10)
    await keepPicture(mine, 'password-shown')
    const said = readdirSync(join(data, 'logs')).map((name) => readFileSync(join(data, 'logs', name), 'utf8'))
    expect(said.join('\n')).not.toContain(password)
    expect(await chat.page.content()).not.toContain(password)
    await mine.context().close()
    await page.context().close()
    await chat.page.close()
  }, 120_000)

  test('a roster becomes accounts: import, plan, approve, live progress, result; and again there is nothing to do', async () => {
    pictureFailure(browser, 'roster')
    const page = await openTab(browser, `${tab}/accounts`, specialist)
    const importRoster = async (folder: string) => {
      const files = readdirSync(join(project, 'local', folder)).filter((name) => name.endsWith('.csv'))
      const chosen = files.map((name) => join(project, 'local', folder, name))
      await page.locator('input[type=file]').first().setInputFiles(chosen)
      await page.getByRole('button', { name: 'Įkelti sąrašą' }).click()
      await page.getByText(/Sąrašas įkeltas|Toks pat sąrašas/).waitFor()
      await page.getByRole('button', { name: 'Sudaryti planą' }).first().click()
      await page.waitForURL(/accounts\/.+/)
    }
    await importRoster('roster-2025')
    await page.getByText('934 žmonės').waitFor()
    await keepPicture(page, 'plan-2025')
    await page.getByRole('button', { name: 'Patvirtinti ir vykdyti' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Patvirtinti ir vykdyti' }).click()
    await page.getByRole('progressbar').waitFor()
    await keepPicture(page, 'plan-running')
    await page.getByText('Viskas padaryta').waitFor({ timeout: 120_000 })
    await keepPicture(page, 'plan-done')

    await page.goto(`${tab}/accounts`)
    await importRoster('roster-2025')
    await page.getByText('Nėra ko keisti').first().waitFor({ timeout: 60_000 })

    await page.goto(`${tab}/accounts`)
    await importRoster('roster-2026')
    await page.getByRole('button', { name: 'Patvirtinti pirmam' }).waitFor({ timeout: 60_000 })
    await keepPicture(page, 'plan-2026')
    await page.context().close()
  }, 300_000)

  test('every request that Graph was sent in all this is legal in Graph v1.0', () => {
    const requests = readRequestLog(join(data, 'microsoft365/requests.jsonl'))
    expect(requests.length).toBeGreaterThan(1_900)
    expect(faultsOfRequests(requests)).toEqual([])
  })
})
