import type { PlanStatus, Said } from '../../core/directory/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

type PersonView = ResultOf<'directory/show-plan'>['classes'][number]['people'][number]

const counts = {
  createUsers: 812,
  changeUsers: 41,
  blockUsers: 9,
  restoreUsers: 2,
  deleteUsers: 0,
  licences: 814,
  createGroups: 34,
  changeGroups: 3,
  addMembers: 901,
  removeMembers: 21,
  createTeams: 0,
  archiveTeams: 0,
}
const noCounts = {
  ...counts,
  createUsers: 0,
  changeUsers: 0,
  blockUsers: 0,
  restoreUsers: 0,
  deleteUsers: 0,
  licences: 0,
  createGroups: 0,
  changeGroups: 0,
  addMembers: 0,
  removeMembers: 0,
  createTeams: 0,
  archiveTeams: 0,
}

const undoCounts = { ...noCounts, restoreUsers: 9, deleteUsers: 812, deleteGroups: 34, changeGroups: 3 }

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
  halted: id(710),
  confirming: id(711),
  paused: id(712),
  stopped: id(713),
  declined: id(714),
} as const satisfies Record<PlanStatus, string>

/** A plan that takes another one back, and one that was taken back. */
export const undoOf = { ready: id(720), undone: id(721) } as const

const statusOf = new Map(Object.entries(planOf).map(([status, planId]) => [planId, status as PlanStatus]))

export function planHead(planId: string): ResultOf<'directory/list-plans'>['plans'][number] {
  const isUndo = planId === undoOf.ready
  const isUndone = planId === undoOf.undone
  const status = isUndone ? 'done' : (statusOf.get(planId) ?? 'ready')
  const approved = ['running', 'paused', 'stopped', 'done', 'doneWithFaults', 'waiting'].includes(status)
  const isHeld = status === 'paused' || status === 'stopped'
  const bare = status === 'empty' || status === 'reading' || status === 'refused'
  return {
    id: planId,
    rosterId: id(600),
    rosterName: 'Mokinių sąrašas 2025–2026 m. m.',
    undoes: isUndo ? planOf.done : null,
    undoesOnly: null,
    undoneBy: isUndone ? undoOf.ready : null,
    schoolYear: '2025–2026',
    status,
    scope: 'everything',
    madeAt: ago(30),
    madeBy: 'Ona Čepaitė',
    approvedBy: approved || status === 'confirming' ? 'Rasa Šilėnaitė-Žukauskienė' : null,
    confirmedBy: status === 'done' ? 'Jonas Ąžuolaitis' : null,
    approvedAt: approved ? ago(5) : null,
    finishedAt: status.startsWith('done') || status === 'stopped' ? ago(1) : null,
    wish: null,
    wishedBy: isHeld ? 'Rasa Šilėnaitė-Žukauskienė' : null,
    wishedAt: isHeld ? ago(2) : null,
    counts: bare ? noCounts : isUndo ? undoCounts : counts,
    total: bare ? 0 : 1724,
    done: ['running', 'waiting', 'paused', 'stopped'].includes(status)
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
        : status === 'halted'
          ? { word: 'directory/halt.class', params: { list: '4a (9/24), 7b (8/22)', limit: 40 } }
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

/** Newcomers with one clear account, with two that may be theirs, and one about whom somebody has decided. */
function likelyMatches(): ResultOf<'directory/show-plan'>['matches'] {
  const account = (n: number, name: string, className: string | null, isSure = false) => ({
    objectId: id(950 + n),
    name,
    signInName: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}${n}@mokykla.example`,
    className,
    isSure,
  })
  return [
    {
      sourceId: 'm-1',
      name: 'Ugnė Žvirblytė',
      className: '5a',
      candidates: [account(1, 'Žvirblytė Ugnė', '5a', true)],
      chosen: undefined,
    },
    {
      sourceId: 'm-2',
      name: 'Lukas Kazlauskas-Vaitiekūnas',
      className: '10c',
      candidates: [
        account(2, 'Lukas Kazlauskas-Vaitiekūnas', '9c'),
        account(3, 'Lukas Kazlauskas-Vaitiekūnas', null),
      ],
      chosen: undefined,
    },
    {
      sourceId: 'm-3',
      name: 'Ona Petraitė',
      className: null,
      candidates: [account(4, 'Ona Petraitė', '1b')],
      chosen: null,
    },
  ]
}

/** The people of a halted plan whom the roster no longer names. */
function leavers(): ResultOf<'directory/show-plan'>['classes'][number] {
  return {
    name: null,
    label: { word: 'directory/leavers', params: {} },
    changes: [],
    problem: null,
    people: givenNames.map((name, n) => ({
      sourceId: `l-${n}`,
      name: `${name} ${surnames[n % 8]}`,
      isUndone: false,
      signInName: `isvykes${n}@mokykla.example`,
      changes: [{ word: 'directory/change.leave', params: {} }],
      status: 'planned',
      problem: null,
      passwordId: null,
    })),
  }
}

const undoRisks: Said[] = [
  { word: 'directory/risk.undo-accounts', params: { n: 812 } },
  { word: 'directory/risk.undo-groups', params: { groups: '1a klasė, 1b klasė, 1c klasė…' } },
  { word: 'directory/risk.undo-changed', params: { names: 'Emilija Ūsaitė, Lukas Čepulis' } },
]

const labelOf = (name: string | null): Said =>
  name ? { word: 'directory/class', params: { name } } : { word: 'directory/staff', params: {} }

/** A plan of 864 people in 36 classes and the staff, as the specialist sees it, or somebody else. */
export function plan(planId: string, isSpecialist = true): ResultOf<'directory/show-plan'> {
  const head = planHead(planId)
  const bare = head.total === 0
  const done = head.status === 'done' || head.status === 'doneWithFaults'
  const labels = [...Array.from({ length: 36 }, (_, n) => `${1 + Math.floor(n / 3)}${'abc'[n % 3]}`), null]
  return {
    ...head,
    mayUndo: head.finishedAt !== null && head.undoneBy === null,
    undoneStatus: head.undoneBy ? 'done' : null,
    needsSecond: !bare,
    isApprovedByMe: isSpecialist && head.approvedBy !== null,
    seconds: bare ? [] : ['Jonas Ąžuolaitis', 'Ingrida Paulauskaitė-Žemaitienė'],
    matches: bare || done || head.undoes ? [] : likelyMatches(),
    risks: bare
      ? []
      : head.undoes
        ? undoRisks
        : [
            { word: 'directory/risk.seats', params: { n: 12, licence: 'STANDARDWOFFPACK_FACULTY' } },
            { word: 'directory/risk.leavers', params: { n: 3 } },
          ],
    seats:
      bare || head.undoes
        ? []
        : [
            { licence: 'STANDARDWOFFPACK_STUDENT', needed: 790, free: 1000 },
            { licence: 'STANDARDWOFFPACK_FACULTY', needed: 74, free: 62, price: 35.5 },
          ],
    classes: bare
      ? []
      : head.status === 'halted'
        ? [leavers()]
        : labels.map((name, at) => ({
            name,
            label: labelOf(name),
            changes:
              head.undoes && name
                ? [{ word: 'directory/change.undo-create-group', params: { group: `${name} klasė` } }]
                : name
                  ? [{ word: 'directory/change.create-group', params: { group: `${name} klasė` } }]
                  : [],
            problem:
              head.status === 'doneWithFaults' && at === 1
                ? { word: 'directory/problem.forbidden' as const, params: {} }
                : null,
            people: Array.from({ length: name ? 22 : 72 }, (_, n): PersonView => {
              const person = `${givenNames[(at + n) % 10]} ${surnames[(at * 3 + n) % 8]}`
              const failed = head.status === 'doneWithFaults' && at === 0 && n === 1
              return {
                sourceId: `m-${at * 22 + n}`,
                isUndone: head.undoneBy !== null,
                name: person,
                signInName: `vardas.pavarde${at * 22 + n}@mokykla.example`,
                changes: head.undoes
                  ? [{ word: 'directory/change.undo-create' as const, params: {} }]
                  : [
                      n % 9 === 8
                        ? { word: 'directory/change.class' as const, params: { from: '4a', to: name ?? '' } }
                        : { word: 'directory/change.create' as const, params: {} },
                      {
                        word: 'directory/change.licence' as const,
                        params: { licence: { word: 'accounts/licence.pupil' as const } },
                      },
                      {
                        word: 'directory/change.join' as const,
                        params: { group: `${name ?? 'Mokytojai'} klasė` },
                      },
                    ],
                status: failed ? ('failed' as const) : done ? ('done' as const) : ('planned' as const),
                problem: failed ? { word: 'directory/problem.seats' as const, params: {} } : null,
                passwordId: done && !failed && !head.undoneBy ? id(5_000 + at * 100 + n) : null,
              }
            }),
          })),
  }
}

export function rosters(): ResultOf<'rosters/list'> {
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
    word: 'rosters/fault.empty',
    params: { column: 'username' },
    message: 'Langelis „username“ tuščias. Įrašykite reikšmę.',
  },
  {
    field: 'users.csv:31:sourcedId',
    word: 'rosters/fault.double-id',
    params: { value: 'm-0031', first: 12 },
    message: 'Kodas „m-0031“ jau yra 12 eilutėje. Palikite vieną eilutę arba pataisykite kodą.',
  },
  {
    field: 'classes.csv',
    word: 'rosters/fault.missing-file',
    params: { file: 'classes.csv' },
    message: 'Trūksta failo classes.csv. Eksportuokite jį iš dienyno ir įkelkite kartu su kitais.',
  },
]
