import type { FindingKind } from '../../core/drift/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id, requests } from './tab-answers.ts'

/** A pupil who was blocked, with everything that a page can hold; the others have less. */
export const blockedPupil = id(811)
export const leaver = id(812)

export function accountsFound(text: string): ResultOf<'accounts/find'> {
  const account = {
    className: '5a' as string | null,
    role: 'pupil' as 'pupil' | 'staff' | null,
    isBlocked: false,
    isGuest: false,
  }
  const all = [
    {
      ...account,
      id: blockedPupil,
      name: 'Ąžuolas Šimkus',
      signInName: 'azuolas.simkus@mokykla.example',
      isBlocked: true,
    },
    {
      ...account,
      id: leaver,
      name: 'Žemyna Kymantaitė-Čiurlionienė-Jankauskaitė',
      signInName: 'zemyna.kymantaite-ciurlioniene-jankauskaite@mokykla.example',
    },
    {
      ...account,
      id: id(813),
      name: 'Svečias iš kolegijos',
      signInName: 'svecias_kolegija.lt#EXT#@mokykla.onmicrosoft.com',
      className: null,
      role: null,
      isGuest: true,
    },
  ]
  return { accounts: text === 'nieko' ? [] : all, isMore: text !== '', isRead: true }
}

export function account(accountId: string): ResultOf<'accounts/show'> {
  const isLeaver = accountId === leaver
  const [first, second] = requests(30, false).filter(({ kind }) => kind === 'resetPassword')
  const done = first ? [{ ...first, id: id(821), passwordId: id(900), status: 'done' as const }] : []
  const going = second
    ? [
        {
          ...second,
          id: id(822),
          kind: 'blockAccount' as const,
          passwordId: null,
          status: 'inProgress' as const,
          actions: ['requests/undo' as const],
        },
      ]
    : []
  return {
    id: accountId,
    name: isLeaver ? 'Žemyna Kymantaitė-Čiurlionienė-Jankauskaitė' : 'Ąžuolas Šimkus',
    givenName: isLeaver ? 'Žemyna' : 'Ąžuolas',
    surname: isLeaver ? 'Kymantaitė-Čiurlionienė-Jankauskaitė' : 'Šimkus',
    signInName: isLeaver
      ? 'zemyna.kymantaite-ciurlioniene-jankauskaite@mokykla.example'
      : 'azuolas.simkus@mokykla.example',
    role: 'pupil',
    className: '5a',
    rosterClass: isLeaver ? null : '5b',
    registerId: 'M-2025-0417',
    isGuest: false,
    isBlocked: true,
    licences: isLeaver ? [] : ['Office 365 A1 (Student)'],
    groups: isLeaver
      ? []
      : [
          { name: '5a klasė (2025)', isOwner: false },
          { name: 'Mokinių taryba', isOwner: true },
        ],
    inRoster: !isLeaver,
    leftAt: isLeaver ? ago(60 * 24 * 3) : null,
    deletedFrom: isLeaver ? ago(-60 * 24 * 177) : null,
    blockedBy: isLeaver ? null : { name: 'Rasa Šilėnaitė-Žukauskienė', at: ago(200) },
    changes: isLeaver
      ? []
      : [
          {
            planId: id(703),
            at: ago(60 * 24 * 90),
            by: 'Rasa Šilėnaitė-Žukauskienė',
            changes: [
              { word: 'directory/change.create', params: {} },
              { word: 'directory/change.join', params: { group: '5a klasė (2025)' } },
            ],
          },
        ],
    requests: isLeaver ? [] : [...going, ...done],
  }
}

type Found = ResultOf<'drift/show'>['findings'][number]

/** What a check found, of every kind; nothing for a school where all is as it should be. */
export function drift(few: number): ResultOf<'drift/show'> {
  const finding = (
    n: number,
    kind: FindingKind,
    name: string,
    what: Found['what'],
    more: Partial<Found> = {},
  ): Found => ({
    key: `${kind} ${n}`,
    kind,
    name,
    className: '5a',
    signInName: 'azuolas.simkus@mokykla.example',
    accountId: id(811),
    what,
    rosterId: id(600),
    isAcceptable: true,
    since: ago(90),
    accepted: null,
    ...more,
  })
  const person = { className: null, signInName: 'kazkas.kitas@mokykla.example', rosterId: null }
  const findings = [
    finding(
      1,
      'admin',
      'Dominykas Ūsas',
      { word: 'drift/what.admin', params: { role: 'Global Administrator' } },
      { isAcceptable: false, rosterId: null },
    ),
    finding(2, 'blocked', 'Gabija Žemaitytė', { word: 'drift/what.blocked', params: {} }),
    finding(
      3,
      'gone',
      'Jokūbas Čepulis',
      { word: 'drift/what.deleted', params: {} },
      { accountId: null, signInName: null },
    ),
    finding(4, 'changed', 'Ąžuolas Šimkus', {
      word: 'drift/what.department',
      params: { should: '5a', is: { word: 'drift/nothing' } },
    }),
    ...Array.from({ length: 24 }, (_, n) =>
      finding(100 + n, 'membership', `Emilija Kymantaitė-Čiurlionienė ${n + 1}`, {
        word: 'drift/what.member-out',
        params: { group: '5b klasė (2025)' },
      }),
    ),
    finding(5, 'licenceError', 'Lukas Jankauskas', {
      word: 'drift/what.licence-error',
      params: { licence: 'Office 365 A1 (Student)', error: { word: 'drift/error.seats' } },
    }),
    finding(6, 'notInRoster', 'Budėtojas', { word: 'drift/what.not-in-roster', params: {} }, person),
    finding(
      7,
      'guest',
      'Svečias iš kolegijos',
      { word: 'drift/what.guest', params: {} },
      { ...person, accepted: { by: 'Rasa Šilėnaitė-Žukauskienė', at: ago(3000) } },
    ),
  ]
  return {
    checkedAt: ago(75),
    isChecking: false,
    unseen: few === 0 ? [] : [{ word: 'drift/unseen.admins', params: {} }],
    rosters: few === 0 ? [] : [{ id: id(600), name: 'Mokinių sąrašas 2025–2026 m. m.' }],
    total: few === 0 ? 0 : findings.length,
    findings: few === 0 ? [] : findings,
  }
}
