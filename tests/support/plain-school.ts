import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '../../core/context.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { rosterByContent, writeRoster } from '../../core/rosters/store.ts'

const givenNames = ['Matas', 'Šviesė', 'Ona', 'Žygimantas', 'Ąžuolas', 'Ieva', 'Jokūbas', 'Ūla', 'Lukas']
const surnames = ['Šimkus', 'Kazlauskas', 'Žemaitis', 'Čepulis', 'Ąžuolaitis', 'Petraitis', 'Jankauskas']

/** A school of so many pupils, evenly in so many classes, each with a teacher of its own. */
export function plainSchool(pupils: number, classes: number): Roster {
  const person = (role: 'pupil' | 'staff', at: number) => ({
    sourceId: `${role === 'pupil' ? 'M' : 'D'}${100_000 + at}`,
    role,
    schoolId: 'S1',
    givenName: givenNames[at % givenNames.length] ?? '',
    surname: `${surnames[at % surnames.length]}${letters(Math.floor(at / 63))}`,
    login: null,
  })
  const everyPupil = Array.from({ length: pupils }, (_, at) => person('pupil', at))
  const teachers = Array.from({ length: classes }, (_, at) => person('staff', pupils + at))
  return {
    schoolYear: 2026,
    schoolName: 'Mokykla',
    schoolIds: ['S1'],
    guardians: 0,
    people: [...everyPupil, ...teachers],
    classes: teachers.map((teacher, at) => ({
      sourceId: `K${at}`,
      schoolId: 'S1',
      title: `${(at % 12) + 1}${'abcdefghijkl'[Math.floor(at / 12)]} klasė`,
      pupils: everyPupil
        .slice((at * pupils) / classes, ((at + 1) * pupils) / classes)
        .map(({ sourceId }) => sourceId),
      teachers: [teacher.sourceId],
    })),
  }
}

/** Nothing, a, b … z, aa, ab …: what keeps surnames apart. */
function letters(n: number): string {
  return n === 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(97 + ((n - 1) % 26))
}

/** Keeps a roster as if it had been imported; the same one once. */
export async function keepRoster(db: Db, roster: Roster, importedAt: Date): Promise<string> {
  const pupils = roster.people.filter(({ role }) => role === 'pupil').length
  const contentHash = createHash('sha256').update(JSON.stringify(roster)).digest('hex')
  const id = randomUUID()
  const written = await writeRoster(db, {
    id,
    name: 'Sąrašas',
    schoolYear: roster.schoolYear,
    schoolIds: roster.schoolIds,
    schoolName: roster.schoolName,
    importedAt,
    importedBy: id,
    pupils,
    staff: roster.people.length - pupils,
    classes: roster.classes.length,
    contentHash,
    document: roster,
  })
  return (written ?? (await rosterByContent(db, contentHash)))?.id ?? ''
}
