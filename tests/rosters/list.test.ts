import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeColumns, openRoster, readRoster } from '../../core/rosters/read-roster.ts'
import { classNameOf } from '../../core/rosters/rules.ts'
import { faultsOf, read, rosterOf, textFile } from './reading.ts'
import { workbook } from './workbook.ts'

const pupils = [
  'Eil. Nr.;Mokinio registro Nr.;Vardas;Pavardė;Klasė;Gimimo data;Asmens kodas;Tėvų tel.',
  '1;100865;Ąžuolas;Šimkūnas;5 B;2015-03-09;51503090001;+37060000000',
  '2;100866;EGLĖ;ŽUKAITĖ-KAZLAUSKIENĖ;5-b kl.;2015.11.30;;',
  '3;100867;Jonas;Jonaitis;Ia;2011 01 02;;',
]

const [azuolas, egle, jonas] = [
  {
    sourceId: '100865',
    role: 'pupil',
    schoolId: 'mokykla',
    givenName: 'Ąžuolas',
    surname: 'Šimkūnas',
    login: null,
    birthYear: 2015,
    grade: 5,
  },
  {
    sourceId: '100866',
    role: 'pupil',
    schoolId: 'mokykla',
    givenName: 'Eglė',
    surname: 'Žukaitė-Kazlauskienė',
    login: null,
    birthYear: 2015,
    grade: 5,
  },
  {
    sourceId: '100867',
    role: 'pupil',
    schoolId: 'mokykla',
    givenName: 'Jonas',
    surname: 'Jonaitis',
    login: null,
    birthYear: 2011,
    grade: 9,
  },
]

const guessOf = async (lines: readonly string[], name = 'sarasas.csv') => {
  const { format, tables } = await openRoster([textFile(name, lines)])
  expect(format).toBe('list')
  return describeColumns(tables)[0]
}

describe('a list from a Lithuanian diary or register', () => {
  test('is read by what its columns are called; classes written differently are one', async () => {
    expect(await rosterOf([textFile('mokiniai.csv', pupils)])).toEqual({
      schoolYear: 2026,
      schoolName: 'Bandymų gimnazija',
      schoolIds: ['mokykla'],
      guardians: 0,
      people: [azuolas, egle, jonas],
      classes: [
        {
          sourceId: '5b',
          schoolId: 'mokykla',
          title: '5b',
          pupils: ['100865', '100866'],
          teachers: [],
          kind: 'home',
          grade: 5,
        },
        {
          sourceId: 'Ia',
          schoolId: 'mokykla',
          title: 'Ia',
          pupils: ['100867'],
          teachers: [],
          kind: 'home',
          grade: 9,
        },
      ],
    })
  })

  test.each([
    ['commas', 'utf8', (text: string) => text.replaceAll(';', ',')],
    ['tabs, as Excel saves Unicode text', 'utf16le', (text: string) => `\uFEFF${text.replaceAll(';', '\t')}`],
    ['a byte order mark', 'utf8', (text: string) => `\uFEFF${text}`],
    ['Excel’s note of the separator', 'utf8', (text: string) => `sep=;\r\n${text}`],
    ['the ends of lines of Unix', 'utf8', (text: string) => text.replaceAll('\r\n', '\n')],
  ] as const)('%s make no difference', async (_, encoding, change) => {
    const file = textFile('mokiniai.csv', change(pupils.join('\r\n')), encoding)
    expect((await rosterOf([file])).people).toEqual([azuolas, egle, jonas])
  })

  test('a workbook is read as well, with the title above and the sum below', async () => {
    const rows = pupils.map((line) => line.split(';'))
    const bytes = await workbook({
      Mokiniai: [['Bandymų gimnazija'], ['Mokinių sąrašas', '2026-09-01'], [], ...rows, ['Iš viso: 3']],
    })
    expect((await rosterOf([{ name: 'sarasas.xlsx', bytes }])).people).toEqual([azuolas, egle, jonas])
  })

  test('a sheet a class, or a class as a line above its pupils, says where they are', async () => {
    const sheet = (id: string) => [
      ['ID', 'Pavardė, vardas'],
      [id, 'Jonaitis Jonas Petras'],
    ]
    const bytes = await workbook({ '5a': sheet('1'), 'I b': sheet('2') })
    const bySheet = await rosterOf([{ name: 'klasės.xlsx', bytes }])
    expect(bySheet.classes.map(({ title, pupils }) => [title, pupils])).toEqual([
      ['5a', ['1']],
      ['Ib', ['2']],
    ])
    expect(bySheet.people[0]).toMatchObject({ givenName: 'Jonas Petras', surname: 'Jonaitis' })
    const lines = ['ID,Vardas,Pavardė', 'Klasė: 5a,,', '1,Ona,Onaitė', '5b klasė,,', '2,Ieva,Ievaitė']
    const byLine = await rosterOf([textFile('a.csv', lines)])
    expect(byLine.classes.map(({ title, pupils }) => [title, pupils])).toEqual([
      ['5a', ['1']],
      ['5b', ['2']],
    ])
  })

  test('staff stand once for each subject, and lead the class the list names', async () => {
    const lines = [
      'Tabelio Nr.,Vardas,Pavardė,Pareigos,Mokomasis dalykas,Vadovaujama klasė,Pastatas',
      'T1,Rasa,Rasaitė,mokytoja,Matematika,5b,Senasis korpusas',
      'T1,Rasa,Rasaitė,mokytoja,Fizika,,Naujasis korpusas',
      'T2,Petras,Petraitis,direktoriaus pavaduotojas ūkiui,,,',
    ]
    const { people, classes } = await rosterOf([textFile('mokytojai.csv', lines)])
    expect(people).toMatchObject([
      {
        sourceId: 'T1',
        role: 'staff',
        subjects: ['Matematika', 'Fizika'],
        buildings: ['Senasis korpusas', 'Naujasis korpusas'],
      },
      { sourceId: 'T2', role: 'staff' },
    ])
    expect(classes).toMatchObject([{ title: '5b', teachers: ['T1'] }])
  })

  test('pupils and staff may come together, each in a file of their own', async () => {
    const staff = ['ID;Mokytojas;Klasė, kuriai vadovauja', 'T1;Rasa Rasaitė;5b']
    const { people, classes } = await rosterOf([
      textFile('mokiniai.csv', pupils),
      textFile('mokytojai.csv', staff),
    ])
    expect(people.map(({ role }) => role)).toEqual(['pupil', 'pupil', 'pupil', 'staff'])
    expect(classes[0]).toMatchObject({ title: '5b', teachers: ['T1'] })
  })

  test('without numbers people are known by their name and day of birth, the same next year', async () => {
    const without = (year: string) => [
      `Mokinys;Klasė;Gimimo data`,
      `Jonaitis Jonas;${year};2015-03-09`,
      `Onaitė Ona;${year};2015-03-10`,
    ]
    const one = await rosterOf([textFile('a.csv', without('5a'))])
    const next = await rosterOf([textFile('b.csv', without('6a'))])
    expect(one.people.map(({ givenName }) => givenName)).toEqual(['Jonas', 'Ona'])
    expect(next.people.map(({ sourceId }) => sourceId)).toEqual(one.people.map(({ sourceId }) => sourceId))
    const double = [...without('5a'), 'Jonaitis Jonas;5a;2015-03-09']
    expect(await faultsOf([textFile('a.csv', double)])).toEqual(['a.csv 4 Gimimo data double-person'])
  })

  test('1g is the gymnasium’s first year unless the school has a 1f as well', async () => {
    const inClasses = async (...titles: string[]) => {
      const lines = ['ID,Vardas,Pavardė,Klasė', ...titles.map((title, at) => `${at},Ona,Onaitė,${title}`)]
      return (await rosterOf([textFile('a.csv', lines)])).classes.map(({ title }) => title)
    }
    expect(await inClasses('1a', '1g', '1g b')).toEqual(['1a', 'I', 'Ib'])
    expect(await inClasses('1a', '1f', '1g', 'PUG')).toEqual(['1a', '1f', '1g', 'PUG'])
  })

  test('a person may say otherwise than what is guessed', async () => {
    const lines = ['Kas,Kur,Nr', 'Ona Onaitė,5a,7']
    const columns = { Kas: 'givenNameFirst', Kur: 'class', Nr: 'id' } as const
    expect((await rosterOf([textFile('a.csv', lines)], { people: 'pupil', columns })).people).toMatchObject([
      { sourceId: '7', givenName: 'Ona', surname: 'Onaitė', grade: 5 },
    ])
  })

  test('a number that two people have is said with both names, and nobody is to be deleted', async () => {
    const opened = await openRoster([
      textFile('m.csv', ['Registro Nr.,Vardas,Pavardė,Klasė', '7,Adomas,Jonaitis,5a', '7,Petras,Kitas,5b']),
    ])
    const mappings = new Map(describeColumns(opened.tables).map((one) => [one.signature, one]))
    const result = await readRoster(opened, mappings, { id: 'm', name: '', known: [], year: 2026 })
    expect(result).toMatchObject({
      faults: [
        {
          word: 'rosters/fault.shared-number',
          value: '7',
          more: { first: 2, one: 'Adomas Jonaitis', two: 'Petras Kitas' },
        },
      ],
    })
  })

  test('a class that cannot be is refused; a group with a name of its own is not', async () => {
    const inClass = (title: string) => [
      textFile('a.csv', ['ID,Vardas,Pavardė,Klasė', `1,Ona,Onaitė,${title}`]),
    ]
    for (const title of ['99z', 'XIIIa', '13'])
      expect(await faultsOf(inClass(title))).toEqual(['a.csv 2 Klasė unlikely-class'])
    for (const title of ['Boružėlės', '12a', 'IVb', '5-b', 'PUG'])
      expect(await faultsOf(inClass(title)), title).toEqual([])
  })

  test('quotation marks within a cell are part of it', async () => {
    const lines = [
      'ID,Vardas,Pavardė,Klasė',
      '1,Ona "Onutė",Onaitė,5a',
      '2,"Jonas "Joniukas"",Jonaitis,5a',
      '3,Ieva,Ievaitė,5a',
    ]
    const { people } = await rosterOf([textFile('a.csv', lines)])
    expect(people.map(({ givenName }) => givenName)).toEqual(['Ona "Onutė"', 'Jonas "Joniukas"', 'Ieva'])
  })

  test('every fault comes at once, with file, row and column', async () => {
    const lines = [
      ...pupils,
      '4;100865;Ona;Onaitė;5a;;;',
      '5;;Ona;;;31-12;;',
      '6;51503090001;=Ona;Onaitė;5a;;;',
    ]
    expect(await faultsOf([textFile('m.csv', lines)])).toEqual([
      'm.csv 5 Mokinio registro Nr. shared-number',
      'm.csv 6 Pavardė empty',
      'm.csv 6 Gimimo data day',
      'm.csv 6 Klasė empty',
      'm.csv 6 Mokinio registro Nr. empty',
      'm.csv 7 Vardas formula',
      'm.csv 7 Mokinio registro Nr. personal-code',
    ])
    expect(await faultsOf([textFile('m.csv', ['ID,Vardas,Pavardė', '1,Ona,Onaitė'])])).toEqual([
      'm.csv 2  no-class',
    ])
    expect(await read([textFile('m.csv', ['ID,Mokinys,Klasė', '1,Ona,5a'])])).toMatchObject({
      faults: ['m.csv 2 Mokinys one-name'],
    })
  })
})

test('the demo school’s list, as an office would export it, names the same people in the same classes as its School Data Sync set', async () => {
  const filesOf = (folder: string) =>
    readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  const people = async (folder: string) => {
    const roster = await rosterOf(filesOf(folder))
    const classOf = new Map(
      roster.classes.flatMap((one) => {
        const name = classNameOf(one)
        return [...one.pupils, ...one.teachers].map((id) => [id, `${name?.grade} ${name?.letter}`] as const)
      }),
    )
    return roster.people
      .map(
        ({ sourceId, role, givenName, surname }) =>
          `${sourceId} ${role} ${givenName} ${surname} ${classOf.get(sourceId)}`,
      )
      .sort()
  }
  expect(await people('local/roster-list')).toEqual(await people('local/roster-2026'))
})

describe('what columns mean is guessed', () => {
  test('by their headers', async () => {
    const guess = await guessOf(pupils)
    expect(guess?.people).toBe('pupil')
    expect(guess?.meanings).toEqual([
      'ignore',
      'id',
      'givenName',
      'surname',
      'class',
      'birthDate',
      'ignore',
      'ignore',
    ])
  })

  test('by what stands in them where headers say nothing, also which name stands first', async () => {
    const guess = await guessOf(['A,B,C,D', '17,Jonaitis Jonas,5a,2015-01-01', '18,Onaitė Ona,5b,2015-02-02'])
    expect(guess?.meanings).toEqual(['ignore', 'surnameFirst', 'class', 'birthDate'])
  })

  test('staff by their file or columns; the classes somebody teaches are not those they lead', async () => {
    const guess = await guessOf([
      'Mokytojas,Klasės,Dalykas,El. paštas',
      'Rasa Rasaitė,"5a, 5b",Fizika,r@m.example',
    ])
    expect(guess?.people).toBe('staff')
    expect(guess?.meanings).toEqual(['givenNameFirst', 'ignore', 'subject', 'email'])
  })

  test('English headers too', async () => {
    const guess = await guessOf([
      'Student number,First name,Last name,Class,Date of birth',
      '1,Ona,Onaitė,5a,2015-01-01',
    ])
    expect(guess?.meanings).toEqual(['id', 'givenName', 'surname', 'class', 'birthDate'])
  })

  test('sheets with the same columns are asked about once, but pupils and staff apart', async () => {
    const same = ['ID,Vardas,Pavardė', '1,Ona,Onaitė']
    const names = ['5a.csv', '5b.csv', 'mokytojai.csv']
    const { tables } = await openRoster(names.map((name) => textFile(name, same)))
    expect(describeColumns(tables)).toMatchObject([
      { files: ['5a.csv', '5b.csv'], rows: 2, people: 'pupil' },
      { files: ['mokytojai.csv'], rows: 1, people: 'staff' },
    ])
  })

  test('personal codes are never shown, whatever their column is called', async () => {
    const guess = await guessOf(['Kodas,Vardas,Pavardė', '51503090001,Ona,Onaitė', '7,Ieva,Ievaitė'])
    expect(guess?.meanings[0]).toBe('ignore')
    expect(JSON.stringify(guess)).not.toContain('5150309')
  })
})
