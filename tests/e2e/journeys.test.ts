import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../../local/demo-school.ts'
import { freePorts, type RunningProcess, startScript } from '../functions/processes.ts'
import { openChromium } from '../support/chromium.ts'
import { type ChatWindow, keepPicture, openChat, openTab, pictureFailure } from './pages.ts'

const data = mkdtempSync(join(tmpdir(), 'talka-journeys-'))
const measured: string[] = []

let school: RunningProcess
let browser: Browser
let tab = ''
let teacher: ChatWindow
let specialist: ChatWindow
let deputy: ChatWindow
let teachersToken = ''

beforeAll(async () => {
  const ports = await freePorts(7)
  tab = `http://localhost:${ports[0]}`
  school = startScript('local/start.ts', ['--data', data], { TALKA_PORTS: ports.join(',') })
  browser = await openChromium()
  await school.says('Talka is running')
  const windows = [ports[3], ports[5], ports[6]].map((port) => openChat(browser, `http://localhost:${port}`))
  ;[teacher, specialist, deputy] = (await Promise.all(windows)) as [ChatWindow, ChatWindow, ChatWindow]
  for (const chat of [teacher, specialist, deputy]) await chat.card('Sveiki').waitFor()
  teachersToken = await signIn(tab, 'rasa.jurgeleviciene@mokykla.example')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  school?.child.kill('SIGINT')
  await school?.ended
  rmSync(data, { recursive: true, force: true })
  console.info(measured.join('\n'))
}, 60_000)

/** Counts the presses of one way, and says beside them how many the way may take. */
function walk(way: string, most: number) {
  let presses = 0
  return {
    press: async (what: Locator) => {
      await what.click()
      presses++
    },
    /** A chat or message that somebody opens; the windows of the test are open already. */
    opens: () => {
      presses++
    },
    arrived: () => {
      measured.push(`${way}: ${presses} presses, at most ${most}`)
      expect(presses, way).toBeLessThanOrEqual(most)
    },
  }
}

/** The button of the newest card that holds the text. */
const button = (chat: ChatWindow, text: string, name: string) =>
  chat.card(text).getByRole('button', { name, exact: true })

/** Sends a request as the teacher, without the chat: what a way begins with, and is not a part of it. */
async function sendRequest(kind: string, fields: object): Promise<void> {
  const answer = await fetch(`${tab}/api/requests/create`, {
    method: 'POST',
    headers: { authorization: `Bearer ${teachersToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind, fields }),
  })
  expect(answer.status).toBe(200)
}

describe('the ways people walk every day', () => {
  test('a teacher files a request by buttons alone in four presses, and reads within two seconds that it has come', async () => {
    pictureFailure(browser, 'journey-1')
    const { press, opens, arrived } = walk('A teacher files a request', 4)
    opens()
    await press(button(teacher, 'Sveiki', 'Nauja užklausa'))
    await press(button(teacher, 'Ko reikia', 'Kas nors neveikia'))
    await teacher.card('Kas atsitiko').getByRole('textbox').first().fill('Mirga lentos ekranas.')
    const sent = performance.now()
    await press(button(teacher, 'Kas atsitiko', 'Siųsti'))
    await teacher.card('Mirga lentos ekranas.').getByText('Užklausa gauta').waitFor()
    measured.push(`  read after ${Math.round(performance.now() - sent)} ms, target 2000`)
    await keepPicture(teacher.page, 'journey-1')
    arrived()
  }, 90_000)

  test('a teacher who writes what is broken sends it in two presses', async () => {
    pictureFailure(browser, 'journey-1-short')
    const { press, opens, arrived } = walk('A teacher writes what is broken', 2)
    opens()
    await teacher.write('neveikia projektorius 214')
    const form = teacher.card('Kas atsitiko')
    await form.waitFor()
    expect(await form.getByLabel('Kabinetas').inputValue()).toBe('214')
    await press(button(teacher, 'Kas atsitiko', 'Siųsti'))
    await teacher.card('Projektorius').getByText('Užklausa gauta').waitFor()
    arrived()
  }, 90_000)

  test('the specialist approves a request about an account in two presses, and the teacher is told that it is done', async () => {
    pictureFailure(browser, 'journey-2')
    await sendRequest('resetPassword', { account: 'kotryna.zvirblyte@mokykla.example' })
    const { press, opens, arrived } = walk('The specialist approves', 2)
    await button(specialist, 'kotryna.zvirblyte', 'Patvirtinti').waitFor()
    opens()
    await press(button(specialist, 'kotryna.zvirblyte', 'Patvirtinti'))
    await specialist
      .card('kotryna.zvirblyte')
      .getByRole('button', { name: /^Atšaukti.*10/ })
      .waitFor()
    await keepPicture(specialist.page, 'journey-2')
    arrived()
    await teacher.card('kotryna.zvirblyte').getByText('Atlikta').first().waitFor({ timeout: 45_000 })
  }, 120_000)

  test('the specialist approves several clean ones together in three presses', async () => {
    pictureFailure(browser, 'journey-2-many')
    await sendRequest('resetPassword', { account: 'dominykas.usas@mokykla.example' })
    await sendRequest('resetPassword', { account: 'azuolas.simkus@mokykla.example' })
    const page = await openTab(browser, `${tab}/requests?view=waiting`, 'Rokas Vaitkevičius')
    const { press, arrived } = walk('The specialist approves several', 3)
    const approve = /^Patvirtinti tvarkingas \(2\)/
    await press(page.getByRole('button', { name: approve }))
    await press(page.getByRole('dialog').getByRole('button', { name: approve }))
    await page.getByRole('button', { name: /^Atšaukti \(\d+ s\)$/ }).waitFor()
    await keepPicture(page, 'journey-2-many')
    arrived()
    await page.context().close()
  }, 90_000)

  test('the specialist gives a fault to the deputy in three presses, who takes it over in two', async () => {
    pictureFailure(browser, 'journey-3')
    await sendRequest('fault', { what: 'Kompiuteris išsijungia ir nebeįsijungia.', room: '204' })
    const giving = walk('The specialist gives a fault to the deputy', 3)
    const fault = 'išsijungia ir nebeįsijungia'
    await giving.press(button(specialist, fault, 'Imti'))
    await giving.press(button(specialist, fault, 'Perduoti pavaduotojui'))
    const card = specialist.card('Gaus: Arūnas Čepaitis')
    await card.waitFor()
    await card.getByLabel('Kodėl čia nesutvarkoma').fill('Sudegė maitinimo blokas.')
    await keepPicture(specialist.page, 'journey-3-giving')
    await giving.press(card.getByRole('button', { name: 'Perduoti', exact: true }))
    await specialist.card(fault).getByText('Arūnas Čepaitis').first().waitFor()
    giving.arrived()

    const taking = walk('The deputy takes it over', 2)
    await button(deputy, fault, 'Perimti').waitFor()
    taking.opens()
    await keepPicture(deputy.page, 'journey-3-deputy')
    await taking.press(button(deputy, fault, 'Perimti'))
    await deputy.card(fault).getByText('(perėmė)').first().waitFor()
    taking.arrived()
  }, 120_000)
})
