import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { isFileAnswer } from '../../core/file-answer.ts'
import { usualQuietHours } from '../../core/notifications/schema.ts'
import { usualSchoolTime } from '../../core/school-time/schema.ts'
import {
  absences,
  article,
  articles,
  board,
  deadlines,
  duties,
  dutyLog,
  escalated,
  foundEverywhere,
  id,
  isRequest,
  me,
  request,
  requestPage,
  requests,
  secondFloor,
  unreached,
  type Viewer,
} from './tab-answers.ts'
import { calendar, eventShown, offered, waitingBookings, whatIsFree } from './tab-calendar.ts'
import {
  handOverShown,
  handOvers,
  leaversListed,
  myHandOvers,
  roundShown,
  roundsListed,
} from './tab-hand-overs.ts'
import {
  choosable,
  imports,
  importTrial,
  inventoryFilters,
  shownThing,
  things,
  writeOffShown,
  writeOffs,
} from './tab-inventory.ts'
import { inventoryNumbers } from './tab-numbers.ts'
import { outages, person, related, rooms } from './tab-outages.ts'
import { account, accountsFound, drift } from './tab-people.ts'
import { faultyRoster, plan, planHead, planOf, rosters, undoOf } from './tab-plans.ts'
import { changePolicy, policyView, stepList } from './tab-policy.ts'
import { purchaseProposals, purchaseShown, purchasesListed } from './tab-purchases.ts'
import { report } from './tab-reports.ts'
import { columnsOf, compared } from './tab-rosters.ts'
import {
  caseNumbers,
  caseShown,
  casesOfMember,
  destroyedCases,
  evidenceListed,
  myEvidence,
  myReportShown,
  myReports,
  openCase,
  safetyHelp,
  safetySettingsShown,
} from './tab-safety.ts'
import { renewals, slipClasses, slips, slipsFile } from './tab-slips.ts'
import { softwareListed, softwareShown } from './tab-software.ts'
import { stockListed, stockShown } from './tab-stock.ts'
import { stocktakeLines, stocktakeShown, stocktakes, thingsToConfirm } from './tab-stocktakes.ts'
import { schoolYear, type YearAt } from './tab-year.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** The strictest policy that the real server sends as well. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'"

/**
 * Serves a built tab with pages full of data, so that its screens can be looked at and measured by themselves;
 * whether tab and school understand each other is the end-to-end tests' to say. The token is the viewer's name.
 */
export async function startTabServer(
  folder: string,
): Promise<{ url: string; calls: Call[]; year: { at: YearAt | null }; stop(): Promise<void> }> {
  const calls: Call[] = []
  const year: { at: YearAt | null } = { at: null }
  let language: 'lt' | 'en' = 'lt'
  const server: Server = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname
    // The sign-in page is the server's own and not the tab, which would only leave for it once more.
    if (path === '/sign-in')
      return void outgoing.writeHead(200, { 'content-type': types['.html'] }).end('<title>Talka</title>')
    if (!path.startsWith('/api/')) {
      const file = join(folder, extname(path) ? path : 'index.html')
      if (!existsSync(file)) return void outgoing.writeHead(404).end()
      return void outgoing
        .writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': policy,
        })
        .end(readFileSync(file))
    }
    let text = ''
    incoming.on('data', (part) => {
      text += part
    })
    incoming.on('end', () => {
      const name = path.slice('/api/'.length)
      const viewer = (incoming.headers.authorization ?? '').replace('Bearer ', '') as Viewer
      const input = JSON.parse(text || '{}') as Call['input']
      calls.push({ name, viewer, input })
      if (name === 'people/set-language') language = input.language === 'en' ? 'en' : 'lt'
      const [status, body] =
        name === 'school-year/show'
          ? [200, schoolYear(year.at ?? yearOf[viewer] ?? 'ready')]
          : answer(name, viewer, input, language)
      if (isFileAnswer(body)) {
        const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(body.file.name)}`
        const headers = { 'content-type': body.file.type, 'content-disposition': disposition }
        return void outgoing.writeHead(status, headers).end(body.file.bytes)
      }
      outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://localhost:${address.port}`,
    calls,
    year,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Where the year stands for whom, unless a test says otherwise. */
const yearOf: Partial<Record<Viewer, YearAt>> = { newcomer: 'none', principal: 'confirming' }

export interface Call {
  name: string
  viewer: Viewer
  input: Record<string, unknown>
}

type Answer = [status: number, body: unknown]

const refuse = (status: number, kind: string, message: string, faults: unknown[] = []): Answer => [
  status,
  { refusal: { kind, word: 'common/refused.invalid', message, params: {}, faults } },
]

const missing = refuse(404, 'missing', 'Tokio įrašo nėra arba jis ne Jūsų.')

function answer(name: string, viewer: Viewer, input: Call['input'], language: 'lt' | 'en'): Answer {
  if (viewer === 'stranger') return refuse(403, 'forbidden', 'Jūsų vaidmuo to daryti neleidžia.')
  if (name === 'people/me') return [200, me(viewer, language)]
  if (viewer === 'unlucky')
    return [
      500,
      { bug: { id: '3fa1', message: 'Įvyko klaida. Pasakykite IT specialistui jos numerį: 3fa1' } },
    ]
  const few = viewer === 'newcomer' ? 0 : viewer === 'pupil' ? 2 : 30
  const planId = String(input.planId ?? '')
  const answers: Record<string, () => Answer> = {
    'people/set-language': () => [200, { language }],
    'reports/show': () => [200, report({ from: String(input.from), until: String(input.until) })],
    'people/find': () => [
      200,
      {
        people: /^egl/i.test(String(input.text))
          ? [{ id: '2', name: 'Eglė Kazlauskienė', signInName: 'egle@mokykla.example', className: null }]
          : [
              {
                id: '1',
                name: 'Gabija Šimkutė',
                signInName: 'gabija.simkute@mokykla.example',
                className: '5a',
              },
            ],
      },
    ],
    'requests/waiting': () => [
      200,
      {
        requests: [...(viewer === 'deputy' ? [escalated()] : []), ...requests(few === 30 ? 7 : few, true)],
      },
    ],
    'requests/mine': () => [200, { requests: requests(Math.min(few, 12), false) }],
    'requests/approve-many': () => [
      200,
      {
        outcomes: (input.ids as string[]).map((id, at) => ({ id, number: 1040 - at, because: null })),
        undoSeconds: 10,
      },
    ],
    'requests/history-state': () => [
      200,
      {
        requests: 1_038,
        at: new Date(Date.now() - 9 * 3_600_000).toISOString(),
        broken: few === 0 ? [] : [{ number: 412, place: 3, how: 'changed' }],
      },
    ],
    'requests/undo-many': () => [
      200,
      {
        outcomes: (input.ids as string[]).map((id, at) => ({
          id,
          number: 1040 - at,
          because: at === 1 ? 'requests/too-late' : null,
        })),
      },
    ],
    'people/list-absences': () => [200, { absences }],
    'people/write-absence': () =>
      refuse(422, 'invalid', 'Kažko trūksta arba kas nors užrašyta netinkamai.', [
        { field: 'deputy', word: 'people/deputy-self', message: 'Pavaduoti turi kitas žmogus.' },
      ]),
    'requests/list': () => [200, requestPage(input.after, few === 0)],
    'requests/board': () => [200, board(few === 0)],
    'requests/filters': () => [
      200,
      { requester: null, hands: [{ id: id(1), name: 'Rasa Šilėnaitė-Žukauskienė' }], rooms: ['118', '204'] },
    ],
    'views/list': () => [200, { views: few === 0 ? [] : [secondFloor] }],
    'views/save': () => [200, { id: input.id }],
    'search/find': () => [200, /projektor/i.test(String(input.text)) ? foundEverywhere : { groups: [] }],
    'requests/show': () => (isRequest(String(input.id)) ? [200, request(String(input.id))] : missing),
    'requests/create': () =>
      input.kind === 'classPasswords'
        ? [200, { id: input.id, number: 1042 }]
        : refuse(422, 'invalid', 'Kažko trūksta arba kas nors užrašyta netinkamai.', [
            { field: 'fields.what', word: 'common/fault.required', message: 'Užpildykite šį lauką.' },
            {
              field: 'fields.account',
              word: 'requests/account-unknown',
              message: 'Tokios paskyros nerandame. Patikrinkite vardą arba įrašykite prisijungimo vardą.',
            },
          ]),
    'requests/approve': () => [200, { id: input.id, undoSeconds: 10 }],
    'requests/decline': () =>
      String(input.reason).length < 3
        ? refuse(422, 'invalid', 'Kažko trūksta.', [
            { field: 'reason', word: 'common/fault.required', message: 'Užpildykite šį lauką.' },
          ])
        : [200, { id: input.id, undoSeconds: 10 }],
    'requests/undo': () => [200, { id: input.id }],
    'requests/take': () => [200, { id: input.id }],
    'directory/list-plans': () => [
      200,
      { plans: few === 0 ? [] : Object.values({ ...undoOf, ...planOf }).map(planHead) },
    ],
    'directory/waiting-plans': () => [
      200,
      {
        plans:
          few === 0
            ? []
            : [
                {
                  id: planOf.confirming,
                  title: 'Mokinių sąrašas 2025–2026 m. m.',
                  why: 'confirm',
                  madeAt: new Date().toISOString(),
                  madeBy: 'Ona Čepaitė',
                  approvedBy: 'Rasa Šilėnaitė-Žukauskienė',
                },
              ],
      },
    ],
    'rosters/list': () => [200, few === 0 ? { rosters: [] } : rosters()],
    'directory/show-plan': () => [200, plan(planId, viewer === 'specialist')],
    'directory/undo-plan': () => [200, { planId: undoOf.ready }],
    'directory/decline-plan': () => [200, { planId }],
    'directory/confirm-plan': () => [200, { planId }],
    'directory/match': () => [200, { sourceId: input.sourceId, objectId: input.objectId }],
    'directory/match-sure': () => [200, { matched: 1 }],
    'directory/explain-leavers': () => [200, { explained: 1 }],
    'directory/plan': () => [200, { planId: planOf.ready }],
    'directory/show-progress': () => [200, { ...planHead(planId), startedAt: null, secondsLeft: 95 }],
    'rosters/read-columns': () => [200, columnsOf(input.files)],
    'rosters/compare': () => [200, compared(String(input.rosterId))],
    'rosters/import': () => refuse(422, 'invalid', 'Sąraše rastos 3 klaidos. Niekas neįkelta.', faultyRoster),
    'directory/show-policy': () => [200, policyView()],
    'directory/list-steps': () => [200, stepList()],
    'directory/tick-step': () => [200, { step: input.step, done: input.done }],
    'directory/change-policy': () => changePolicy(input, language),
    'directory/approve-plan': () => [200, { planId }],
    'articles/search': () => [200, { articles: /projektor/i.test(String(input.text)) ? [article] : [] }],
    'notifications/show-muted': () => [200, { muted: few === 0 ? [] : ['reminder'] }],
    'notifications/show-quiet': () => [200, usualQuietHours],
    'notifications/list-unreached': () => [200, unreached(few > 0)],
    'school-time/show': () => [200, { ...usualSchoolTime, closedDays: ['2026-12-28', '2026-12-29'] }],
    'requests/assign': () => [200, { id: input.id, undoSeconds: 10 }],
    'requests/change-urgency': () => [200, { id: input.id }],
    'requests/show-settings': () => [
      200,
      { answerDays: 5, alikeDays: 14, remindApprovalHours: 9, climbApprovalHours: 18 },
    ],
    'requests/show-deadlines': () => [200, deadlines],
    'requests/change-deadlines': () => [200, input],
    'maintenance/list': () => [200, few === 0 ? { today: '2026-11-25', duties: [] } : duties()],
    'outages/list': () => [200, outages(few, viewer === 'specialist')],
    'outages/find': () => [
      200,
      { outage: /internet/i.test(String(input.text)) ? outages(1, false).lasting[0] : null },
    ],
    'outages/matching': () => [200, { requests: requests(2, true) }],
    'bookings/find-free': () => [200, whatIsFree(rooms())],
    'bookings/offers': () => [200, offered(few)],
    'bookings/waiting': () => [200, waitingBookings(few)],
    'events/list': () => [200, calendar(few)],
    'events/show': () => [200, eventShown()],
    'events/undo': () => [200, { ids: [] }],
    'events/move': () => [200, { id: input.id, times: 1, deedId: id(7999), waiting: 0, asked: 0 }],
    'inventory/list': () => [200, few === 0 ? { assets: [], next: null, total: 0 } : things()],
    'inventory/filters': () => [200, few === 0 ? { categories: [], nextNo: '' } : inventoryFilters()],
    'requests/about-thing': () => [200, { requests: requests(4, false), total: 4, open: 2 }],
    'inventory/choose': () => [200, choosable()],
    'inventory/show': () => [200, shownThing()],
    'inventory/read-file': () => [200, { file: { name: 'ekranas.png', type: 'image/png', bytes: dot } }],
    'inventory/remove-file': () => [200, { id: input.id, fileId: input.fileId }],
    'inventory/add-files': () => [200, { id: input.id }],
    'inventory/imports': () => [200, few === 0 ? { imports: [] } : imports()],
    'inventory/import': () => [200, importTrial()],
    'inventory/undo-import': () => [200, { removed: 410, changed: 3, left: 2 }],
    'inventory-numbers/show': () => [200, inventoryNumbers(few)],
    'purchases/list': () => [200, purchasesListed(few)],
    'purchases/proposals': () => [200, purchaseProposals(few)],
    'purchases/show': () => [200, purchaseShown(viewer === 'specialist')],
    'software/list': () => [200, softwareListed(few)],
    'software/show': () => [200, softwareShown()],
    'stock/list': () => [200, stockListed(few)],
    'stock/show': () => [200, stockShown()],
    'write-offs/list': () => [200, writeOffs(few)],
    'write-offs/show': () => [200, writeOffShown()],
    'hand-overs/list': () => [200, handOvers(few)],
    'rounds/list': () => [200, roundsListed(few)],
    'rounds/show': () => [200, roundShown(String(input.id))],
    'leavers/list': () => [200, leaversListed(few)],
    'hand-overs/mine': () => [200, myHandOvers(few)],
    'hand-overs/show': () => [200, handOverShown(viewer === 'specialist')],
    'hand-overs/look-up': () => [
      200,
      {
        things: [
          ...things()
            .assets.slice(0, 2)
            .map((one) => ({ ...one, isHeld: one.holder !== '' })),
        ],
        unknown: ['NIEKIENO-77'],
      },
    ],
    'inventory/identify': () => {
      const { id, name, inventoryNo, place } = shownThing().asset
      return [200, { id, name, inventoryNo, place }]
    },
    'stocktakes/list': () => [200, stocktakes(few)],
    'stocktakes/show': () => [200, stocktakeShown()],
    'stocktakes/lines': () => [200, stocktakeLines()],
    'stocktakes/mine': () => [200, thingsToConfirm(few)],
    'places/list': () => [200, few === 0 ? { rooms: [] } : rooms()],
    'people/show': () => [200, person(String(input.personId))],
    'requests/related': () => [200, related()],
    'maintenance/log': () => [200, few === 0 ? { lines: [], next: null } : dutyLog()],
    'articles/list': () => [200, { articles: few === 0 ? [] : articles() }],
    'articles/helped': () => [200, { isCounted: true }],
    'evidence/list': () => [200, evidenceListed],
    'evidence/show-mine': () => [200, myEvidence],
    'evidence/lend-right': () => [200, { caseId: input.caseId, isStarted: false }],
    'evidence/verify': () => [
      200,
      {
        at: new Date().toISOString(),
        items: 3,
        lines: 4,
        marks: 1,
        breaks: [{ what: 'log', place: 3, how: 'missing' }],
      },
    ],
    'safety/help': () => [200, safetyHelp],
    'safety/list': () => [200, casesOfMember(few)],
    'safety/numbers': () => [200, caseNumbers],
    'safety/list-destroyed': () => [200, destroyedCases],
    'safety/mine': () => [200, few === 0 ? { reports: [] } : myReports],
    'safety/show': () => (input.id === openCase ? [200, caseShown()] : missing),
    'safety/show-mine': () => [200, myReportShown],
    'safety/show-settings': () => [200, safetySettingsShown],
    'safety/report': () =>
      (input.what as string[]).length === 0
        ? refuse(422, 'invalid', 'Kažko trūksta.', [
            { field: 'what', word: 'common/fault.required', message: 'Užpildykite šį lauką.' },
          ])
        : [200, { id: input.id, number: 'PA-8XYZ-4TRD', isUrgent: input.isNow }],
    'slips/list': () => [200, slips(viewer)],
    'slips/list-classes': () => [200, slipClasses(viewer)],
    'slips/list-renewals': () => [200, renewals(viewer)],
    'accounts/list-classes': () => [200, { classes: ['1a', '4b', '5a', '5b', '6a', 'Ia'] }],
    'slips/print': () => [200, { file: slipsFile }],
    'slips/confirm': () => [200, { slipId: input.slipId }],
    'slips/give': () => refuse(409, 'conflict', 'Šie lapeliai jau atsisiųsti.'),
    'accounts/find': () => [200, accountsFound(String(input.text))],
    'accounts/show': () => [200, account(String(input.accountId))],
    'requests/order': () => [200, { id: input.id, number: 1041, undoSeconds: 10 }],
    'drift/show': () => [200, drift(few)],
    'drift/accept': () => [200, { accepted: (input.keys as string[]).length }],
    'accounts/reveal-password': () => [
      200,
      { signInName: 'gabija.simkute@mokykla.example', password: 'Vasara-Tiltas-48', usableUntil: null },
    ],
  }
  return answers[name]?.() ?? missing
}
