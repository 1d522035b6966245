import type { ResultOf } from '../../core/use-cases.ts'

/** What the school says of chosen files: a workbook is a list that has to be explained, everything else is known. */
export function columnsOf(files: unknown): ResultOf<'rosters/read-columns'> {
  const names = (files as { name: string }[]).map(({ name }) => name)
  if (!names.some((name) => name.endsWith('.xlsx')))
    return { format: 'sds-v2.1', schoolYear: 2026, schools: [], tables: [] }
  return {
    format: 'list',
    schoolYear: 2026,
    schools: [
      { id: 'S1', name: 'Pavyzdinė gimnazija' },
      { id: 'S2', name: 'Pušyno pradinė mokykla' },
    ],
    tables: [
      {
        files: ['Mokiniai 2026-09-01.xlsx › Mokinių sąrašas'],
        rows: 864,
        signature: '0123456789abcdef',
        isRemembered: false,
        people: 'pupil',
        meanings: ['ignore', 'ignore', 'surnameFirst', 'class', 'birthDate', 'ignore', 'email'],
        columns: [
          { header: 'Eil. Nr.', samples: ['1', '2', '3'] },
          { header: 'Mokinio bylos Nr.', samples: ['M-100865', 'M-100866', 'M-100867'] },
          {
            header: 'Mokinys',
            samples: ['Žukauskaitė-Kazlauskienė Eglė', 'Šimkūnas Ąžuolas Jonas', 'Petrauskaitė Saulė'],
          },
          { header: 'Klasė', samples: ['5 B', 'Ia', 'PUG'] },
          { header: 'Gimimo data', samples: ['2015-03-09', '2011-11-30'] },
          { header: 'Asmens kodas', samples: [] },
          { header: '', samples: ['egle.zukauskaite-kazlauskiene@mokykla.example'] },
        ],
      },
    ],
  }
}

/** A roster beside the one before it; of the first roster there is nothing to say. */
export function compared(rosterId: string): ResultOf<'rosters/compare'> {
  const roster = { id: rosterId, name: 'Mokinių sąrašas 2026–2027 m. m.', schoolYear: '2026–2027' }
  if (rosterId === firstRoster) return { roster, before: null, difference: null }
  const names = ['Saulė Petrauskaitė', 'Ąžuolas Šimkūnas', 'Eglė Žukauskaitė-Kazlauskienė', 'Jonas Jonaitis']
  const people = (n: number, className: string | null) => ({
    n,
    people: names.slice(0, Math.min(n, 4)).map((name, at) => ({
      sourceId: String(at),
      name,
      role: className === null ? ('staff' as const) : ('pupil' as const),
      className,
    })),
  })
  const more = <More>(found: ReturnType<typeof people>, what: More) => ({
    n: found.n,
    people: found.people.map((one) => ({ ...one, ...what })),
  })
  return {
    roster,
    before: { id: firstRoster, name: 'Mokinių sąrašas 2025–2026 m. m.', schoolYear: '2025–2026' },
    difference: {
      newcomers: people(72, '1a'),
      leavers: people(3, null),
      graduates: people(68, '12b'),
      classChanges: more(people(2, '6b'), { from: '5a' }),
      nameChanges: more(people(1, '8a'), { from: 'Saulė Kazlauskaitė' }),
      promotions: [
        { from: '1a', to: '2a', pupils: 24 },
        { from: '8b', to: 'Ib', pupils: 22 },
      ],
      teachers: [{ className: 'Ia', came: ['Rasa Rasaitė'], left: ['Petras Petraitis'] }],
      teacherless: ['7a'],
      renumbered: 2,
    },
  }
}

export const firstRoster = '00000000-0000-4000-8000-000000000601'
export const nextRoster = '00000000-0000-4000-8000-000000000602'
