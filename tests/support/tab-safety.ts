import { countCases } from '../../core/safety/count-cases.ts'
import { safetySettings } from '../../core/safety/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

/** A case in the middle of its work, and a report of one's own. */
export const openCase = id(960)
export const myReport = id(961)

export const safetyHelp: ResultOf<'safety/help'> = {
  building: [
    { name: 'Budėtoja Ona Kazlauskienė', phone: '+370 600 00001' },
    { name: 'Visuomenės sveikatos specialistė', phone: '' },
  ],
  receivers: [
    { id: id(2), name: 'Jurgita Šimkutė' },
    { id: id(3), name: 'Eglė Ąžuolaitė' },
  ],
  page: 'talka.mokykla.example/pranesk',
}

export function casesOfMember(few: number): ResultOf<'safety/list'> {
  const levels = ['L1', 'L2', 'L3', 'L4'] as const
  return {
    cases: (few === 0 ? [] : levels).map((level, n) => ({
      id: n === 1 ? openCase : id(970 + n),
      number: `PA-7K3M-2Q9${'ABCD'[n]}`,
      way: (['alarm', 'report', 'record', 'report'] as const)[n] ?? 'report',
      level,
      isTriaged: n > 0,
      reportedAt: ago(60 * (n + 1)),
      closedAt: null,
      dueAt: n === 3 ? null : ago(n === 0 ? 5 : -600),
      isOverdue: n === 0,
      openDuties: 3,
      isOwner: n < 2,
      owner: 'Laima Jankauskaitė-Stankevičienė',
    })),
  }
}

export const myReports: ResultOf<'safety/mine'> = {
  reports: [{ id: myReport, number: 'PA-8XYZ-4TRD', reportedAt: ago(90), isClosed: false, answers: 1 }],
}

export const myReportShown: ResultOf<'safety/show-mine'> = {
  id: myReport,
  number: 'PA-8XYZ-4TRD',
  reportedAt: ago(90),
  isClosed: false,
  report: { what: ['verbal', 'online'], where: 'corridor', text: 'Per kiekvieną pertrauką.' },
  talk: [
    {
      id: id(980),
      at: ago(60),
      by: 'Jurgita Šimkutė',
      text: 'Ačiū, kad parašei. Ar tai vyksta ir šiandien?',
    },
    { id: id(981), at: ago(30), by: null, text: 'Taip.' },
  ],
}

export const safetySettingsShown: ResultOf<'safety/show-settings'> = {
  settings: safetySettings.parse({ building: safetyHelp.building, intake: [id(2)] }),
  commission: safetyHelp.receivers,
}

/** A case with something in every place. */
export function caseShown(): ResultOf<'safety/show'> {
  const duty = {
    source: 'Švietimo įstatymas, 23-1 straipsnis',
    tries: 0,
    isOverdue: false,
    settledAt: null,
    settledBy: null,
    outcome: null,
    text: '',
    responsible: '',
    helper: null,
  }
  const line = { audience: 'internal' as const, personId: id(2), by: 'Jurgita Šimkutė' }
  const target = {
    id: id(985),
    role: 'target' as const,
    certainty: 'known' as const,
    name: 'Gabija Žemaitytė',
    className: '5a',
    personId: null,
    count: 1,
    accounts: [],
    guardians: [{ name: 'Mama Rūta Žemaitienė', phone: '+370 600 00002' }],
    facts: '',
  }
  return {
    id: openCase,
    number: 'PA-7K3M-2Q9B',
    way: 'report',
    level: 'L2',
    isTriaged: true,
    reportedAt: ago(300),
    closedAt: null,
    keptUntil: null,
    mayDestroy: false,
    proposal: null,
    links: [{ id: id(971), number: 'PA-7K3M-2Q9C' }],
    report: {
      reporterId: id(4),
      reporter: 'Ugnė Žvirblytė',
      what: ['verbal', 'images'],
      where: 'changingRoom',
      when: 'often',
      isNow: false,
      about: 'pupil',
      text: 'Mano draugę fotografuoja persirengimo kambaryje ir siunčia visiems.',
      happenedAt: null,
      steps: [],
    },
    isOwner: true,
    members: [
      { id: id(2), name: 'Jurgita Šimkutė', isOwner: true, since: ago(300), until: null },
      { id: id(5), name: 'Rasa Šilėnaitė-Žukauskienė', isOwner: false, since: ago(200), until: null },
      { id: id(6), name: 'Vytautas Petrauskas', isOwner: false, since: ago(290), until: ago(280) },
    ],
    participants: [
      target,
      {
        ...target,
        id: id(986),
        role: 'aggressor',
        certainty: 'suspected',
        name: '',
        className: '',
        count: 3,
        accounts: [
          {
            platform: 'Discord',
            name: 'tamsus_riteris',
            alsoIn: [{ id: id(971), number: 'PA-7K3M-2Q9C' }],
          },
        ],
        guardians: [],
        facts: 'Slapyvardis matomas klasės pokalbyje.',
      },
    ],
    duties: [
      { ...duty, id: id(990), kind: 'police', dueAt: ago(20), isOverdue: true },
      {
        ...duty,
        id: id(991),
        kind: 'guardiansOfTarget',
        dueAt: ago(-700),
        tries: 1,
        helper: { name: 'Mama Rūta Žemaitienė', phone: '+370 600 00002' },
      },
      { ...duty, id: id(992), kind: 'followUp', source: '', dueAt: ago(-9000) },
      {
        ...duty,
        id: id(993),
        kind: 'principal',
        dueAt: ago(-700),
        settledAt: ago(100),
        settledBy: 'Jurgita Šimkutė',
        outcome: 'done',
      },
    ],
    lines: [
      {
        ...line,
        id: id(995),
        at: ago(250),
        kind: 'triage',
        doc: { level: 'L2', threats: ['imagesOfMinor', 'repeated'], text: '', person: null },
      },
      {
        ...line,
        id: id(996),
        at: ago(200),
        kind: 'note',
        doc: { text: 'Kalbėta su klasės vadove. '.repeat(12), happenedAt: ago(210), person: null },
      },
      {
        ...line,
        id: id(997),
        at: ago(150),
        kind: 'message',
        audience: 'reporter',
        doc: { text: 'Ačiū, kad pranešei.', person: null },
      },
    ],
  }
}

/** Three pieces of evidence, one of them destroyed. */
export const evidenceListed: ResultOf<'evidence/list'> = {
  original: 'changed',
  isHeld: false,
  items: [1, 2, 3].map((number) => ({
    id: id(1000 + number),
    number,
    capturedAt: ago(100 - number),
    capturedBy: 'Jurgita Šimkutė',
    sha256: 'a3f5'.repeat(16),
    size: 48_000,
    isThere: number < 3,
    name: number === 1 ? 'Ekrano nuotrauka 2026-11-27 labai ilgu pavadinimu.png' : 'pokalbis.txt',
    type: 'image/png',
    source: 'https://discord.com/channels/000000000000000000/111111111111111111/222222222222222222',
    author: 'tamsus_riteris',
    shownAt: 'vakar 21:40',
    note: number === 1 ? 'Matyti trys komentarai.' : '',
  })),
  custody: [1, 2, 3, 4].map((place) => ({
    place,
    at: ago(100 - place),
    by: 'Jurgita Šimkutė',
    deed: place < 4 ? ('captured' as const) : ('exported' as const),
    item: place < 4 ? place : null,
    ...(place < 4 ? {} : { recipient: 'Policija', basis: 'BPK 97 str.', document: 'Nr. 5' }),
  })),
}

/** What came with one's own report: a message whose pictures are still wanted. */
export const myEvidence: ResultOf<'evidence/show-mine'> = { count: 1, original: 'noRight', isClosed: false }

/** Forty-two cases of a school year, most of them verbal; few enough in some places to be hidden. */
export const caseNumbers: ResultOf<'safety/numbers'> = {
  year: 2026,
  months: ['2026-09', '2026-10'],
  ...countCases(
    Array.from({ length: 42 }, (_, n) => ({
      month: n % 3 === 0 ? '2026-09' : '2026-10',
      forms: n % 4 === 0 ? (['electronic', 'verbal'] as const).slice() : ['verbal' as const],
      place: n < 3 ? ('toilet' as const) : n % 2 === 0 ? ('corridor' as const) : null,
      grades: [5 + (n % 4)],
      ending: null,
    })),
    Array.from({ length: 12 }, (_, n) => ({ kind: 'principal' as const, isKept: n > 1 })),
    { months: ['2026-09', '2026-10'], grades: [5, 6, 7, 8, 9] },
  ),
}
export const destroyedCases: ResultOf<'safety/list-destroyed'> = {
  cases: [
    {
      id: id(960),
      number: 'PA-4H2M-8Q2C',
      level: 'L3',
      reportedAt: '2022-10-03T08:00:00.000Z',
      closedAt: '2023-01-10T08:00:00.000Z',
      destroyedAt: '2026-10-12T08:00:00.000Z',
      proposedBy: 'Jurgita Šimkutė',
      destroyedBy: 'Daiva Žemaitienė',
      rows: 31,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      reason: 'Saugojimo terminas baigėsi, byla nevyksta.',
    },
  ],
}
