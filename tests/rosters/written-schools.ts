import fc from 'fast-check'
import type { Roster } from '../../core/rosters/roster.ts'

/** A school as a test invents it, before it is written in some format. */
export interface InventedSchool {
  year: number
  schools: { id: string; name: string }[]
  people: {
    id: string
    role: 'pupil' | 'staff'
    school: string
    givenName: string
    surname: string
    login: string | null
    born: string | null
  }[]
  /** `title` as the directory says it; each pupil is in one class, each teacher leads at most one. */
  classes: {
    id: string
    school: string
    title: string
    grade: number
    pupils: string[]
    teachers: string[]
  }[]
}

const letters = [...'aąbcčdeęėfghiįyjklmnoprsštuųūvzž']
const name = fc
  .tuple(
    fc.constantFrom(...'AĄBCČDEĖFGIJKLMNOPRSŠTUŪVZŽ'),
    fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 9 }),
  )
  .map(([first, rest]) => first + rest.join(''))
const surname = fc.tuple(name, fc.option(name)).map(([one, two]) => (two === null ? one : `${one}-${two}`))
const born = fc
  .tuple(
    fc.integer({ min: 1960, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
const person = fc.record({
  isPupil: fc.boolean(),
  givenName: name,
  surname,
  login: fc.option(fc.stringMatching(/^[a-z][a-z0-9.]{2,10}[a-z]$/)),
  born: fc.option(born),
  place: fc.nat(),
})
const classNames = ['PUG', '1a', '1b', '5a', '5b', '8a', '9c', 'Ia', 'Ib', 'IIIa', 'IVb'].map((title) => ({
  title,
}))
const gradeOf: Record<string, number> = { PUG: 0, Ia: 9, Ib: 9, IIIa: 11, IVb: 12 }

/** Random schools of up to forty people. */
export const inventedSchool: fc.Arbitrary<InventedSchool> = fc
  .record({
    year: fc.integer({ min: 2010, max: 2040 }),
    schoolNames: fc.array(name, { minLength: 1, maxLength: 2 }),
    people: fc.array(person, { minLength: 1, maxLength: 40 }),
    titles: fc.uniqueArray(fc.constantFrom(...classNames.map(({ title }) => title)), {
      minLength: 1,
      maxLength: 6,
    }),
  })
  .map(({ year, schoolNames, people, titles }) => {
    const schools = schoolNames.map((name, at) => ({ id: `M${at + 1}`, name }))
    const classes = titles.map((title, at) => ({
      id: `K${at}`,
      school: schools[at % schools.length]?.id ?? '',
      title,
      grade: gradeOf[title] ?? Number.parseInt(title, 10),
      pupils: [] as string[],
      teachers: [] as string[],
    }))
    const made = people.map(({ isPupil, place, ...rest }, at) => {
      const id = `${isPupil ? '1' : 'T'}${at}`
      const one = classes[place % (isPupil ? classes.length : classes.length + 1)]
      if (isPupil) one?.pupils.push(id)
      else one?.teachers.push(id)
      const school = one?.school ?? schools[0]?.id ?? ''
      return { id, role: isPupil ? ('pupil' as const) : ('staff' as const), school, ...rest }
    })
    return {
      year,
      schools,
      people: made,
      classes: classes.filter((one) => one.pupils.length + one.teachers.length > 0),
    }
  })

/** What every format keeps of a school, in an order of its own. */
export function essence({ schoolYear, people, classes }: Roster) {
  const byId = (a: { sourceId: string }, b: { sourceId: string }) => (a.sourceId < b.sourceId ? -1 : 1)
  const titles = new Map(
    classes.flatMap(({ title, pupils, teachers }) => [...pupils, ...teachers].map((id) => [id, title])),
  )
  return {
    schoolYear,
    people: people
      .map(({ sourceId, role, schoolId, givenName, surname, login, birthYear }) => {
        return { sourceId, role, schoolId, givenName, surname, login, birthYear, title: titles.get(sourceId) }
      })
      .sort(byId),
  }
}

/** The same of the school that was invented. */
export function essenceOf({ year, people, classes }: InventedSchool): ReturnType<typeof essence> {
  return essence({
    schoolYear: year,
    schoolName: '',
    schoolIds: [],
    guardians: 0,
    people: people.map(({ id, role, school, givenName, surname, login, born }) => ({
      sourceId: id,
      role,
      schoolId: school,
      givenName,
      surname,
      login,
      ...(born ? { birthYear: Number(born.slice(0, 4)) } : {}),
    })),
    classes: classes.map(({ id, school, title, pupils, teachers }) => ({
      sourceId: id,
      schoolId: school,
      title,
      pupils,
      teachers,
    })),
  })
}
