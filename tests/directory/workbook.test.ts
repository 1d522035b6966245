import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { isFileAnswer } from '../../core/file-answer.ts'
import { onOneEngine } from '../support/database.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { openSchool, type School } from '../support/school.ts'

async function planOf(school: School, folder: string): Promise<string> {
  const office = await school.person('office')
  const input = { name: `${folder}: rugsėjis`, files: rosterFiles(folder) }
  const { rosterId } = await school.talka.perform('rosters/import', office, input)
  const { planId } = await school.talka.perform('directory/plan', office, { rosterId })
  await school.job('directory/make-plan', { planId })
  return planId
}

async function sheetsOf(school: School, planId: string, who: 'specialist' | 'principal' | 'office') {
  const answer = await school.talka.perform('directory/download-plan', await school.person(who), { planId })
  if (!isFileAnswer(answer)) throw new Error('a plan is downloaded as a file')
  const sheets = await readWorkbook(Buffer.from(answer.file.bytes))
  return { file: answer.file, sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data])) }
}

onOneEngine('a plan as a workbook', 'directory/plan.test.ts', (engine) => {
  test('holds its classes and everybody in them with what changes, in the reader’s language', async () => {
    const school = await openSchool(engine)
    const planId = await planOf(school, 'local/roster-microsoft')
    const plan = await school.talka.perform('directory/show-plan', await school.person('office'), { planId })
    const { file, sheets } = await sheetsOf(school, planId, 'office')
    expect(file.name).toMatch(/^local roster-microsoft {2}rugsėjis – \d{4}-\d\d-\d\d\.xlsx$/)
    expect([...sheets.keys()]).toEqual(['Santrauka', 'Klasės', 'Žmonės'])
    const people = sheets.get('Žmonės') ?? []
    expect(people[0]).toEqual(['Klasė', 'Vardas ir pavardė', 'Prisijungimo vardas', 'Pakeitimai'])
    expect(people.slice(1).map(([, name, signInName]) => [name, signInName])).toEqual(
      plan.classes.flatMap((one) => one.people.map(({ name, signInName }) => [name, signInName])),
    )
    expect(String(people[1]?.[3])).toContain('Nauja paskyra; Licencija:')
    expect(
      sheets
        .get('Klasės')
        ?.slice(1)
        .map(([, n]) => n),
    ).toEqual(plan.classes.map((one) => one.people.length))
    expect(sheets.get('Santrauka')?.flat()).toContain('6 naujos paskyros')

    const specialist = await school.person('specialist')
    await school.talka.perform('people/set-language', specialist, { language: 'en' })
    const english = { ...specialist, language: 'en' as const }
    const answer = await school.talka.perform('directory/download-plan', english, { planId })
    const names = (await readWorkbook(Buffer.from(answer.file.bytes))).map(({ sheet }) => sheet)
    expect(names).toEqual(['Summary', 'Classes', 'People'])
  })

  test('says afterwards how it went for each person, and never holds a password', async () => {
    const school = await openSchool(engine)
    const planId = await planOf(school, 'local/roster-microsoft')
    const specialist = await school.person('specialist')
    await school.talka.perform('directory/approve-plan', specialist, { planId })
    await school.job('directory/run-plan', { planId })
    const { sheets } = await sheetsOf(school, planId, 'specialist')
    const people = sheets.get('Žmonės')?.slice(1) ?? []
    expect(people.map((row) => row[4])).toEqual(people.map(() => 'Atlikta'))
    const words = [...sheets.values()].flat(2).join(' ')
    expect(words).not.toMatch(/slaptaž|password/i)
  })

  test('is for those who see plans, and that somebody took it stands in the log', async () => {
    const school = await openSchool(engine)
    const planId = await planOf(school, 'local/roster-microsoft')
    await sheetsOf(school, planId, 'principal')
    const teacher = await school.person('teacher')
    await expect(school.talka.perform('directory/download-plan', teacher, { planId })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const missing = school.talka.perform('directory/download-plan', await school.person('office'), {
      planId: '00000000-0000-4000-8000-000000000000',
    })
    await expect(missing).rejects.toMatchObject({ kind: 'missing' })
    const { entries } = await school.talka.perform('audit/list', await school.person('admin'), {})
    const downloads = entries.filter(({ action }) => action === 'directory/download-plan')
    expect(downloads.map(({ outcome }) => outcome).sort()).toEqual(['forbidden', 'read'])
  })
})
