import type { PlanStatus, Said } from '../../core/directory/schema.ts'
import { allowed, type Role } from '../../core/people/roles.ts'
import type { ResultOf } from '../../core/use-cases.ts'

/** Who looks at the screens: each has a token of that name. */
export type Viewer = 'specialist' | 'pupil' | 'newcomer' | 'principal' | 'stranger' | 'unlucky'

const people: Record<Exclude<Viewer, 'stranger'>, { name: string; roles: Role[] }> = {
  specialist: { name: 'Rasa Šilėnaitė-Žukauskienė', roles: ['staff', 'itSpecialist'] },
  principal: { name: 'Jonas Ąžuolaitis', roles: ['staff', 'principal'] },
  newcomer: { name: 'Ona Čepaitė', roles: ['staff', 'office', 'itSpecialist'] },
  unlucky: { name: 'Petras Ūsas', roles: ['staff', 'itSpecialist'] },
  pupil: { name: 'Ugnė Žvirblytė', roles: ['pupil'] },
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

export function me(viewer: Exclude<Viewer, 'stranger'>, language: 'lt' | 'en'): ResultOf<'people/me'> {
  const { name, roles } = people[viewer]
  return { id: id(1), name, language, roles, actions: [...new Set(roles.flatMap((role) => allowed[role]))] }
}

type Request = ResultOf<'requests/mine'>['requests'][number]

const topics: Pick<Request, 'kind' | 'title' | 'requester'>[] = [
  { kind: 'fault', title: 'Projektorius, 204', requester: 'Eglė Kazlauskienė' },
  { kind: 'newAccount', title: 'Ąžuolas Žemaitis, 5a', requester: 'Vytautas Petrauskas' },
  { kind: 'resetPassword', title: 'Gabija Šimkutė', requester: 'Laima Jankauskaitė-Stankevičienė' },
  { kind: 'licence', title: 'Mantas Čepulis', requester: 'Eglė Kazlauskienė' },
  {
    kind: 'addToGroup',
    title: 'Ieva Grigaitė → Gamtos mokslų metodinė grupė',
    requester: 'Vytautas Petrauskas',
  },
  {
    kind: 'fault',
    title:
      'Nuo pat ryto niekaip neprisijungia prie belaidžio tinklo nei mokinių, nei mokytojų kompiuteriai trečiame aukšte',
    requester: 'Laima Jankauskaitė-Stankevičienė',
  },
]

type PersonView = ResultOf<'directory/show-plan'>['classes'][number]['people'][number]

/** Requests of every kind and status; `waiting` ones can be decided on. */
export function requests(count: number, waiting: boolean): Request[] {
  const statuses = ['received', 'inProgress', 'done', 'declined', 'waiting', 'takenBack'] as const
  return Array.from({ length: count }, (_, n) => {
    const topic = topics[n % topics.length] as (typeof topics)[number]
    const status = waiting ? 'received' : (statuses[n % statuses.length] ?? 'done')
    const open = status === 'received'
    return {
      ...topic,
      id: id(100 + n),
      number: 1040 - n,
      status,
      requesterId: id(50),
      decider: open ? null : 'Rasa Šilėnaitė-Žukauskienė',
      decidedAt: open ? null : ago(n * 300),
      createdAt: ago(n * 430 + 12),
      reason: null,
      delayedSince: null,
      actions: !open
        ? []
        : topic.kind === 'fault'
          ? ['requests/decline', 'requests/take', 'requests/finish']
          : ['requests/approve', 'requests/decline'],
    }
  })
}

/** A request that is shown with a history and a password. */
export const requestToShow = id(102)

/** One request with a history in which everything happened. */
export function request(wanted: string): ResultOf<'requests/show'> {
  const [first] = requests(1, true)
  const found = [...requests(30, true)].find((one) => one.id === wanted) ?? first
  if (!found) throw new Error('no requests')
  return {
    ...found,
    fields:
      found.kind === 'fault'
        ? {
            what: 'Projektorius nebeįsijungia, mirksi raudona lemputė.\nKita pamoka po 20 minučių.',
            room: '204',
            device: 'Projektorius',
            urgency: 'high',
          }
        : { account: found.title, note: 'Labai prašau iki pirmadienio.' },
    history: [
      { at: ago(90), person: found.requester, kind: 'created', note: null, word: null, params: null },
      {
        at: ago(60),
        person: 'Rasa Šilėnaitė-Žukauskienė',
        kind: 'approved',
        note: null,
        word: null,
        params: null,
      },
      { at: ago(59), person: null, kind: 'delayed', note: null, word: null, params: null },
      {
        at: ago(30),
        person: null,
        kind: 'carriedOut',
        note: null,
        word: 'directory/password-reset',
        params: { signInName: 'gabija.simkute@mokykla.example' },
      },
      {
        at: ago(20),
        person: 'Rasa Šilėnaitė-Žukauskienė',
        kind: 'finished',
        note: 'Pakeista lempa.',
        word: null,
        params: null,
      },
    ],
    passwordId: found.kind === 'resetPassword' ? id(900) : null,
  }
}

const counts = {
  createUsers: 812,
  changeUsers: 41,
  blockUsers: 9,
  restoreUsers: 2,
  licences: 814,
  createGroups: 34,
  changeGroups: 3,
  addMembers: 901,
  removeMembers: 21,
}
const noCounts = {
  ...counts,
  createUsers: 0,
  changeUsers: 0,
  blockUsers: 0,
  restoreUsers: 0,
  licences: 0,
  createGroups: 0,
  changeGroups: 0,
  addMembers: 0,
  removeMembers: 0,
}

/** The statuses a plan can have; the place in the list is in its id. */
export const planOf = {
  ready: id(701),
  running: id(702),
  done: id(703),
  doneWithFaults: id(704),
  empty: id(705),
  waiting: id(706),
  refused: id(707),
  outdated: id(708),
  reading: id(709),
} as const satisfies Record<PlanStatus, string>

const statusOf = new Map(Object.entries(planOf).map(([status, planId]) => [planId, status as PlanStatus]))

export function planHead(planId: string): ResultOf<'directory/list-plans'>['plans'][number] {
  const status = statusOf.get(planId) ?? 'ready'
  const approved = ['running', 'done', 'doneWithFaults', 'waiting'].includes(status)
  const bare = status === 'empty' || status === 'reading' || status === 'refused'
  return {
    id: planId,
    rosterId: id(600),
    rosterName: 'Mokinių sąrašas 2025–2026 m. m.',
    schoolYear: '2025–2026',
    status,
    madeAt: ago(30),
    madeBy: 'Ona Čepaitė',
    approvedBy: approved ? 'Rasa Šilėnaitė-Žukauskienė' : null,
    approvedAt: approved ? ago(5) : null,
    finishedAt: status.startsWith('done') ? ago(1) : null,
    counts: bare ? noCounts : counts,
    total: bare ? 0 : 1724,
    done:
      status === 'running' || status === 'waiting'
        ? 640
        : status === 'done'
          ? 1724
          : status === 'doneWithFaults'
            ? 1721
            : 0,
    failed: status === 'doneWithFaults' ? 3 : 0,
    problem:
      status === 'refused'
        ? { word: 'directory/refused.domain', params: { domain: 'mokykla.example' } }
        : null,
  }
}

const givenNames = [
  'Ąžuolas',
  'Barbora',
  'Čiurlionė',
  'Dominykas',
  'Emilija',
  'Gabija',
  'Jokūbas',
  'Kotryna',
  'Lukas',
  'Žygimantas',
]
const surnames = [
  'Šimkus',
  'Kazlauskaitė',
  'Žemaitis',
  'Petrauskienė',
  'Ūsaitė',
  'Jankauskas',
  'Stankevičiūtė',
  'Čepulis',
]

const labelOf = (name: string | null): Said =>
  name ? { word: 'directory/class', params: { name } } : { word: 'directory/staff', params: {} }

/** A plan of 864 people in 36 classes and the staff. */
export function plan(planId: string): ResultOf<'directory/show-plan'> {
  const head = planHead(planId)
  const bare = head.total === 0
  const done = head.status === 'done' || head.status === 'doneWithFaults'
  const labels = [...Array.from({ length: 36 }, (_, n) => `${1 + Math.floor(n / 3)}${'abc'[n % 3]}`), null]
  return {
    ...head,
    risks: bare
      ? []
      : [
          { word: 'directory/risk.seats', params: { n: 12, licence: 'STANDARDWOFFPACK_FACULTY' } },
          { word: 'directory/risk.leavers', params: { n: 3 } },
        ],
    seats: bare
      ? []
      : [
          { licence: 'STANDARDWOFFPACK_STUDENT', needed: 790, free: 1000 },
          { licence: 'STANDARDWOFFPACK_FACULTY', needed: 74, free: 62 },
        ],
    classes: bare
      ? []
      : labels.map((name, at) => ({
          name,
          label: labelOf(name),
          changes: name
            ? [{ word: 'directory/change.create-group', params: { group: `${name} klasė` } }]
            : [],
          people: Array.from({ length: name ? 22 : 72 }, (_, n): PersonView => {
            const person = `${givenNames[(at + n) % 10]} ${surnames[(at * 3 + n) % 8]}`
            const failed = head.status === 'doneWithFaults' && at === 0 && n === 1
            return {
              name: person,
              signInName: `vardas.pavarde${at * 22 + n}@mokykla.example`,
              changes: [
                n % 9 === 8
                  ? { word: 'directory/change.class' as const, params: { from: '4a', to: name ?? '' } }
                  : { word: 'directory/change.create' as const, params: {} },
                {
                  word: 'directory/change.licence' as const,
                  params: { licence: { word: 'directory/licence.pupil' as const } },
                },
                { word: 'directory/change.join' as const, params: { group: `${name ?? 'Mokytojai'} klasė` } },
              ],
              status: failed ? ('failed' as const) : done ? ('done' as const) : ('planned' as const),
              problem: failed ? { word: 'directory/problem.seats' as const, params: {} } : null,
              passwordId: done && !failed ? id(5_000 + at * 100 + n) : null,
            }
          }),
        })),
  }
}

export function rosters(): ResultOf<'directory/list-rosters'> {
  return {
    rosters: [
      {
        id: id(600),
        name: 'Mokinių sąrašas 2025–2026 m. m.',
        schoolYear: '2025–2026',
        importedAt: ago(60),
        importedBy: 'Ona Čepaitė',
        pupils: 790,
        staff: 74,
        classes: 36,
      },
    ],
  }
}

/** What a faulty roster is refused with. */
export const faultyRoster = [
  {
    field: 'users.csv:12:username',
    word: 'directory/fault.empty',
    params: { column: 'username' },
    message: 'Langelis „username“ tuščias. Įrašykite reikšmę.',
  },
  {
    field: 'users.csv:31:sourcedId',
    word: 'directory/fault.double-id',
    params: { value: 'm-0031', first: 12 },
    message: 'Kodas „m-0031“ jau yra 12 eilutėje. Palikite vieną eilutę arba pataisykite kodą.',
  },
  {
    field: 'classes.csv',
    word: 'directory/fault.missing-file',
    params: { file: 'classes.csv' },
    message: 'Trūksta failo classes.csv. Eksportuokite jį iš dienyno ir įkelkite kartu su kitais.',
  },
]
