import { allowed, type Role } from '../../core/people/roles.ts'
import { deadlineTerms } from '../../core/requests/deadlines.ts'
import type { ResultOf } from '../../core/use-cases.ts'

/** Who looks at the screens: each has a token of that name. */
export type Viewer = 'specialist' | 'pupil' | 'newcomer' | 'principal' | 'deputy' | 'stranger' | 'unlucky'

const people: Record<Exclude<Viewer, 'stranger'>, { name: string; roles: Role[] }> = {
  specialist: { name: 'Rasa Šilėnaitė-Žukauskienė', roles: ['staff', 'itSpecialist'] },
  principal: { name: 'Jonas Ąžuolaitis', roles: ['staff', 'principal'] },
  deputy: { name: 'Arūnas Čepaitis', roles: ['staff', 'deputyFacilities'] },
  newcomer: { name: 'Ona Čepaitė', roles: ['staff', 'office', 'itSpecialist'] },
  unlucky: { name: 'Petras Ūsas', roles: ['staff', 'itSpecialist'] },
  pupil: { name: 'Ugnė Žvirblytė', roles: ['pupil'] },
}

/** A made-up id that looks like a real one. */
export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** A moment so many minutes back. */
export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

export function me(viewer: Exclude<Viewer, 'stranger'>, language: 'lt' | 'en'): ResultOf<'people/me'> {
  const { name, roles } = people[viewer]
  return { id: id(1), name, language, roles, actions: [...new Set(roles.flatMap((role) => allowed[role]))] }
}

type Request = ResultOf<'requests/mine'>['requests'][number]

const topics: (Pick<Request, 'kind' | 'title' | 'requester'> & { account?: string })[] = [
  { kind: 'fault', title: 'Projektorius, 204', requester: 'Eglė Kazlauskienė' },
  { kind: 'newAccount', title: 'Ąžuolas Žemaitis, 5a', requester: 'Vytautas Petrauskas' },
  {
    kind: 'resetPassword',
    title: 'Gabija Šimkutė',
    requester: 'Laima Jankauskaitė-Stankevičienė',
    account: 'Gabija Šimkutė · 5a · gabija.simkute@mokykla.example',
  },
  {
    kind: 'licence',
    title: 'Mantas Čepulis',
    requester: 'Eglė Kazlauskienė',
    account: 'Mantas Čepulis · 8b · mantas.cepulis@mokykla.example',
  },
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

/** Requests of every kind and status; `waiting` ones can be decided on. */
export function requests(count: number, waiting: boolean, from = 0): Request[] {
  const statuses = ['received', 'inProgress', 'done', 'declined', 'waiting', 'takenBack'] as const
  return Array.from({ length: count }, (_, place) => {
    const n = from + place
    const topic = topics[n % topics.length] as (typeof topics)[number]
    const status = waiting ? 'received' : (statuses[n % statuses.length] ?? 'done')
    const open = status === 'received'
    return {
      account: null,
      urgency: n % 4 === 0 ? 'high' : n % 7 === 3 ? 'low' : 'normal',
      room: topic.kind === 'fault' ? '204' : '',
      ...topic,
      id: id(100 + n),
      number: 1040 - n,
      status,
      stage: status,
      requesterId: id(50),
      partOf: null,
      followers: 0,
      accountId: topic.account ? id(60) : null,
      roomId: null,
      deciderId: open ? null : id(1),
      decider: open ? null : 'Rasa Šilėnaitė-Žukauskienė',
      decidedAt: open ? null : ago(n * 300),
      createdAt: ago(n * 430 + 12),
      reason: null,
      due: open
        ? {
            word: n % 3 === 0 ? 'requests/due.respond.late' : 'requests/due.respond',
            params: {
              when: {
                word: n % 3 === 0 ? 'requests/by.yesterday' : 'requests/by.tomorrow',
                params: { time: '10:00' },
              },
            },
            isLate: n % 3 === 0,
          }
        : null,
      escalation: null,
      delayedSince: null,
      awaits: open && topic.kind !== 'fault' ? ['itSpecialist'] : [],
      warnings:
        open && topic.kind === 'newAccount'
          ? [{ word: 'requests/warning.namesake', params: { list: 'azuolas.zemaitis@mokykla.example 5a' } }]
          : [],
      actions: !open
        ? []
        : topic.kind === 'fault'
          ? ['requests/decline', 'requests/take', 'requests/finish', 'requests/ask', 'requests/comment']
          : ['requests/approve', 'requests/decline', 'requests/ask', 'requests/comment'],
    }
  })
}

/** A request that the specialist gave to the deputy, with all that it is decided by. */
export function escalated(): Request {
  const [request] = requests(1, true) as [Request]
  return {
    ...request,
    id: id(190),
    number: 1190,
    escalation: {
      to: 'Arūnas Čepaitis',
      isTaken: false,
      reason: 'Sudegė lempa ir maitinimo blokas, čia nesutaisysime.',
      lateSince: null,
      cost: 125050,
      proposal: 'replace',
    },
    actions: ['requests/take-over', 'requests/agree-cost', 'requests/refuse-cost', 'requests/send-back'],
  }
}

/** A page of a list of fifty thousand requests, or of none. */
export function requestPage(after: unknown, isEmpty: boolean): ResultOf<'requests/list'> {
  const from = Number(after ?? 0)
  return isEmpty
    ? { requests: [], next: null }
    : { requests: requests(50, false, from), next: String(from + 50) }
}

/** A board with something in every column. */
export function board(isEmpty: boolean): ResultOf<'requests/board'> {
  const all = isEmpty ? [] : requests(60, false)
  const column = (...statuses: string[]) => {
    const found = all.filter(({ status }) => statuses.includes(status))
    return { requests: found, next: null, count: found.length * 12 }
  }
  return {
    received: column('received'),
    inProgress: column('inProgress'),
    waiting: column('waiting', 'asking'),
    closed: column('done', 'declined', 'takenBack'),
  }
}

/** What the search over everything finds. */
export const foundEverywhere: ResultOf<'search/find'> = {
  groups: [
    {
      group: 'requests',
      hits: [
        {
          id: id(100),
          title: '1040. Projektorius, 204',
          about: 'Kas nors neveikia · Gauta · Eglė Kazlauskienė',
          path: `/requests/${id(100)}?view=all`,
        },
      ],
    },
    {
      group: 'people',
      hits: [{ id: id(60), title: 'Gabija Šimkutė', about: '5a', path: '/accounts/people/1' }],
    },
  ],
}

/** A request that is shown with a history and a password. */
export const requestToShow = id(102)

/** Whether there is a request of this id. */
export const isRequest = (wanted: string) => requests(30, true).some((one) => one.id === wanted)

/** One request with a history in which everything happened. */
export function request(wanted: string): ResultOf<'requests/show'> {
  const found = requests(30, true).find((one) => one.id === wanted)
  if (!found) throw new Error('no such request')
  return {
    ...found,
    room: '204, Senieji rūmai',
    thing: found.kind === 'fault' ? { id: id(4001), label: 'Projektorius Epson IT-0001' } : null,
    joined: [],
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
      {
        at: ago(90),
        personId: found.requesterId,
        person: found.requester,
        kind: 'created',
        files: [],
        insteadOf: null,
        note: null,
        word: null,
        params: null,
      },
      {
        at: ago(60),
        personId: id(50),
        person: 'Rasa Šilėnaitė-Žukauskienė',
        kind: 'approved',
        files: [],
        insteadOf: null,
        note: null,
        word: null,
        params: null,
      },
      {
        at: ago(75),
        personId: found.requesterId,
        person: found.requester,
        kind: 'commented',
        files: [{ id: id(990), name: 'Nuotrauka iš 204 kabineto.jpg', type: 'image/jpeg', size: 48_000 }],
        insteadOf: null,
        note: 'Pridedu nuotrauką.',
        word: null,
        params: null,
      },
      {
        at: ago(70),
        personId: id(50),
        person: 'Rasa Šilėnaitė-Žukauskienė',
        kind: 'noted',
        files: [],
        insteadOf: null,
        note: 'Lempa keista rugsėjį.',
        word: null,
        params: null,
      },
      {
        at: ago(59),
        personId: null,
        person: null,

        insteadOf: null,
        kind: 'delayed',
        files: [],
        note: null,
        word: null,
        params: null,
      },
      {
        at: ago(30),
        personId: null,
        person: null,
        insteadOf: null,
        kind: 'carriedOut',
        files: [],
        note: null,
        word: 'accounts/password-reset',
        params: { signInName: 'gabija.simkute@mokykla.example' },
      },
      {
        at: ago(20),
        personId: id(50),
        person: 'Rasa Šilėnaitė-Žukauskienė',
        kind: 'finished',
        files: [],
        insteadOf: null,
        note: 'Pakeista lempa.',
        word: null,
        params: null,
      },
    ],
    approvals:
      found.kind === 'fault'
        ? []
        : [
            {
              roles: ['itSpecialist'],
              asked: [],
              isOpen: false,
              by: 'Rasa Šilėnaitė-Žukauskienė',
              insteadOf: 'Laima Jankauskaitė-Stankevičienė',
              at: ago(60),
              outcome: 'approved',
            },
            {
              roles: ['principal'],
              asked: ['Daiva Žemaitienė'],
              isOpen: true,
              by: null,
              insteadOf: null,
              at: null,
              outcome: null,
            },
          ],
    chain: { lines: 4, brokenAt: null },
    escalatesTo: 'Arūnas Čepaitis',
    passwordId: found.kind === 'resetPassword' ? id(900) : null,
  }
}

/** Who is away, and who stands in. */
export const absences: ResultOf<'people/list-absences'>['absences'] = [
  {
    id: id(960),
    isMine: true,
    name: 'Rasa Šilėnaitė-Žukauskienė',
    deputy: 'Laima Jankauskaitė-Stankevičienė',
    fromDay: '2026-12-01',
    untilDay: '2026-12-05',
    mayEnd: true,
  },
  {
    id: id(961),
    isMine: false,
    name: 'Ąžuolas Žemaitis',
    deputy: 'Rasa Šilėnaitė-Žukauskienė',
    fromDay: '2026-12-08',
    untilDay: '2026-12-19',
    mayEnd: false,
  },
]

/** One answer as it is offered. */
export const article: ResultOf<'articles/search'>['articles'][number] = {
  id: id(900),
  title: 'Projektorius nerodo vaizdo',
  body: '1. Patikrinkite, ar projektorius įjungtas.\n2. Ištraukite ir vėl įkiškite HDMI laidą.\n3. Paspauskite „Windows“ ir P klavišus kartu.',
}

/** Answers as their authors see them. */
export function articles(): ResultOf<'articles/list'>['articles'] {
  const titles = [
    article.title,
    'Spausdintuvas nespausdina',
    'Kaip prisijungti prie mokyklos belaidžio tinklo iš asmeninio telefono',
  ]
  return titles.map((title, n) => ({
    id: id(900 + n),
    version: 1 + n,
    titleLt: title,
    bodyLt: article.body,
    titleEn: n === 0 ? 'The projector shows no picture' : null,
    bodyEn: n === 0 ? 'Check that it is on.' : null,
    keywords: 'multimedija vaizdas',
    audience: n === 1 ? 'staff' : 'everybody',
    requestId: null,
    changedBy: 'Rasa Šilėnaitė-Žukauskienė',
    changedAt: ago(n * 3000),
    isWithdrawn: n === 2,
    helped: [21, 2, 0][n] ?? 0,
  }))
}

/** Duties that come round, one of each nearness. */
export function duties(): ResultOf<'maintenance/list'> {
  const titles = ['Atsarginių kopijų patikra', 'Projektorių filtrų valymas', 'Kompiuterių klasių paruošimas']
  return {
    today: '2026-11-25',
    duties: titles.map((title, n) => ({
      id: id(950 + n),
      title,
      place: n === 1 ? 'II aukšto kabinetai' : '',
      rhythm: (['month', 'halfYear', 'quarter'] as const)[n] ?? 'month',
      nextDue: ['2026-11-20', '2026-11-30', '2027-02-01'][n] ?? '2027-01-01',
      checklist: ['Išvalyti', 'Užrašytos lempų valandos'],
      nearness: (['overdue', 'soon', 'later'] as const)[n] ?? 'later',
      lastDone: n === 2 ? null : ago(40_000),
    })),
  }
}

/** What was done of them. */
export function dutyLog(): ResultOf<'maintenance/log'> {
  const line = (n: number, note: string) => ({
    id: n,
    dutyId: id(950),
    title: 'Atsarginių kopijų patikra',
    due: '2026-10-20',
    doneAt: ago(40_000 * n),
    doneBy: 'Rasa Šilėnaitė-Žukauskienė',
    items: [
      { text: 'Išvalyti', isDone: true },
      { text: 'Vienas failas atkurtas bandymui', isDone: note === '' },
    ],
    note,
  })
  return { lines: [line(1, ''), line(2, 'Atkurti nepavyko: baigėsi vieta diske.')], next: null }
}

/** Terms of a school that promises more for its network. */
export const deadlines: ResultOf<'requests/show-deadlines'> = deadlineTerms.parse({
  kinds: { network: { respondMinutes: 15, solveMinutes: 120 } },
})

/** Whom messages did not reach, for each reason one. */
export function unreached(some: boolean): ResultOf<'notifications/list-unreached'> {
  const names = ['Gabija Šimkutė', 'Ąžuolas Žemaitis', 'Laima Jankauskaitė-Stankevičienė']
  const people = names.map((name, n) => ({
    id: id(960 + n),
    name,
    className: n < 2 ? '5a' : null,
    because: (['neverMet', 'blocked', 'uninstalled'] as const)[n] ?? 'neverMet',
    lastAt: ago(n * 1000 + 5),
    n: n * 3 + 1,
    triedAt: n === 1 ? null : ago(n * 900 + 3),
    installBecause: n === 0 ? ('forbidden' as const) : null,
  }))
  return { people: some ? people : [], installs: some, mails: false }
}

/** A view that somebody keeps. */
export const secondFloor: ResultOf<'views/list'>['views'][number] = {
  id: id(970),
  name: 'Antras aukštas',
  content: { status: 'open', kinds: ['fault'], room: '204', text: '', order: 'newest', layout: 'list' },
}
