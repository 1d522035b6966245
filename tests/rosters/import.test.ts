import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { InputOf } from '../../core/use-cases.ts'
import { onEveryEngine } from '../support/database.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { openSchool, type School } from '../support/school.ts'
import { type TestFile, textFile } from './reading.ts'

const sent = (files: readonly TestFile[]) =>
  files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))

const list = (name: string, lines: readonly string[]) => sent([textFile(name, lines)])

async function importFiles(school: School, input: Omit<InputOf<'rosters/import'>, 'name'>) {
  return school.talka.perform('rosters/import', await school.person('office'), { name: '', ...input })
}

async function readColumns(school: School, files: InputOf<'rosters/read-columns'>['files']) {
  return school.talka.perform('rosters/read-columns', await school.person('office'), { files })
}

const pupils = (grade: number, ...more: string[]) =>
  list('mokiniai.csv', [
    'Registro Nr.,Vardas,Pavardė,Klasė',
    `1,Ona,Onaitė,${grade}a`,
    `2,Jonas,Jonaitis,${grade}a`,
    ...more,
  ])
const staff = list('mokytojai.csv', [
  'Registro Nr.,Mokytojas,Vadovaujama klasė',
  'T1,Rasa Rasaitė,5a',
  'T2,Petras Petraitis,',
])

onEveryEngine('importing', (engine) => {
  test('asks once what the columns of a list mean, remembers it, and compares each roster with the one before', async () => {
    const school = await openSchool(engine)
    const unconfirmed = { kind: 'conflict', word: 'rosters/columns.unconfirmed' }
    await expect(importFiles(school, { files: pupils(5) })).rejects.toMatchObject(unconfirmed)
    const asked = await readColumns(school, pupils(5))
    expect(asked).toMatchObject({
      format: 'list',
      tables: [{ people: 'pupil', rows: 2, isRemembered: false }],
    })
    const mappings = asked.tables.map(({ signature, people, meanings }) => ({ signature, people, meanings }))
    const first = await importFiles(school, { files: pupils(5), schoolYear: 2025, mappings })
    expect(first).toMatchObject({ pupils: 2, staff: 0, classes: 1, schoolYear: '2025–2026', format: 'list' })
    expect(await readColumns(school, pupils(6))).toMatchObject({ tables: [{ isRemembered: true }] })

    const staffColumns = (await readColumns(school, staff)).tables
    const joined = await importFiles(school, { files: staff, schoolYear: 2026, mappings: staffColumns })
    expect(joined).toMatchObject({
      pupils: 2,
      staff: 2,
      schoolYear: '2025–2026',
      carriedOver: { pupils: 2, staff: 0 },
    })

    const next = await importFiles(school, {
      files: pupils(6, '3,Ieva,Ievaitė,6b').concat(),
      schoolYear: 2026,
    })
    expect(next).toMatchObject({ pupils: 3, staff: 2, carriedOver: { pupils: 0, staff: 2 } })
    const compared = await school.talka.perform('rosters/compare', await school.person('office'), {
      rosterId: next.rosterId,
    })
    expect(compared).toMatchObject({
      before: { id: joined.rosterId },
      difference: {
        newcomers: { n: 1, people: [{ name: 'Ieva Ievaitė', className: '6b' }] },
        leavers: { n: 0 },
        promotions: [{ from: '5a', to: '6a', pupils: 2 }],
        classChanges: { n: 0 },
        teachers: [],
        renumbered: 0,
      },
    })
    const alone = await school.talka.perform('rosters/compare', await school.person('office'), {
      rosterId: first.rosterId,
    })
    expect(alone).toMatchObject({ before: null, difference: null })
  })
})

test('where there are several schools, a list says or is asked which it is of, and leaves the others alone', async () => {
  const school = await openSchool('postgres')
  const inSchool = (name: string) =>
    list('mokiniai.csv', ['Registro Nr.,Vardas,Pavardė,Klasė,Mokykla', `1${name},Ona,Onaitė,5a,${name}`])
  const confirm = async (files: InputOf<'rosters/import'>['files']) =>
    (await readColumns(school, files)).tables
  for (const name of ['Pušynas', 'Beržynas']) {
    await importFiles(school, { files: inSchool(name), mappings: await confirm(inSchool(name)) })
  }
  expect((await readColumns(school, staff)).schools.map(({ name }) => name)).toEqual(['Pušynas', 'Beržynas'])
  const mappings = await confirm(staff)
  await expect(importFiles(school, { files: staff, mappings })).rejects.toMatchObject({
    word: 'rosters/school.unchosen',
  })
  const imported = await importFiles(school, { files: staff, mappings, schoolId: 'Pušynas' })
  expect(imported).toMatchObject({ staff: 2, pupils: 1, carriedOver: { pupils: 1 } })
})

test('one archive is as good as its files; what the format is needs no answer', async () => {
  const school = await openSchool('postgres')
  const inside = Object.fromEntries(
    rosterFiles('local/roster-microsoft').map(({ name, base64 }) => [
      `eksportas/${name}`,
      Buffer.from(base64, 'base64'),
    ]),
  )
  const files = sent([{ name: 'eksportas.zip', bytes: zipSync(inside) }])
  expect(await readColumns(school, files)).toMatchObject({ format: 'sds-v2.1', tables: [] })
  expect(await importFiles(school, { files })).toMatchObject({
    pupils: 4,
    staff: 2,
    classes: 2,
    format: 'sds-v2.1',
  })
})

test('columns that cannot name people are not accepted, and a faulty list changes nothing', async () => {
  const school = await openSchool('postgres')
  const [table] = (await readColumns(school, pupils(5))).tables
  if (!table) throw new Error('there is a table')
  const nameless = { ...table, meanings: table.meanings.map(() => 'ignore' as const) }
  await expect(importFiles(school, { files: pupils(5), mappings: [nameless] })).rejects.toMatchObject({
    kind: 'invalid',
    word: 'rosters/columns.no-name',
  })
  await expect(
    importFiles(school, { files: pupils(5, '1,Ona,,5a'), mappings: [table] }),
  ).rejects.toMatchObject({
    word: 'rosters/faulty',
    params: { n: 2 },
  })
  expect(await readColumns(school, pupils(5))).toMatchObject({ tables: [{ isRemembered: false }] })
})

test('a pupil may look at none of it', async () => {
  const school = await openSchool('postgres')
  const pupil = await school.person('pupil')
  await expect(
    school.talka.perform('rosters/read-columns', pupil, { files: pupils(5) }),
  ).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
