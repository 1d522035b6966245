import type { Person } from '../../core/context.ts'
import type { School } from '../support/school.ts'

/** Rasa Jurgelevičienė and Mindaugas Žukas, as the register knows them. */
export const register = { teacher: 'D-908', otherTeacher: 'D-909' } as const

const usualPupils = [
  ['P1', 'Ąžuolas', 'Žvirblys', '5a'],
  ['P2', 'Ugnelė', 'Ąžuolaitė', '5a'],
  ['P3', 'Jonas', 'Čepulis', '5a'],
  ['P4', 'Ūla', 'Šimkutė', '5b'],
] as const

const staff = [
  [register.teacher, 'Rasa', 'Jurgelevičienė'],
  [register.otherTeacher, 'Mindaugas', 'Žukas'],
  ['D-777', 'Naujas', 'Mokytojas'],
] as const

type Pupil = readonly [id: string, given: string, surname: string, className: '5a' | '5b']

/** A roster with so many pupils in Rasa's class. */
export const largeClass = (size: number) =>
  smallRoster(
    { '5a': register.teacher },
    2026,
    Array.from({ length: size }, (_, n) => {
      const letters = `${'abcde'[Math.floor(n / 5)]}${'aeiou'[n % 5]}`
      return [`Q${n}`, `Jonas${letters}`, `Rimkus${letters}`, '5a'] as const
    }),
  )

/** A roster of two classes; who teaches each is the test's to say. */
export function smallRoster(
  teachers: { '5a'?: string; '5b'?: string },
  year = 2026,
  pupils: readonly Pupil[] = usualPupils,
) {
  const grade = year - 2021
  const name = (className: string) => className.replace('5', String(grade))
  const files = {
    'orgs.csv': ['sourcedId,name,type', 'S1,Mažoji mokykla,school'],
    'users.csv': [
      'sourcedId,username,givenName,familyName',
      ...[...pupils, ...staff].map(([id, given, surname]) => `${id},,${given},${surname}`),
    ],
    'roles.csv': [
      'userSourcedId,orgSourcedId,role,isPrimary',
      ...pupils.map(([id]) => `${id},S1,student,TRUE`),
      ...staff.map(([id]) => `${id},S1,teacher,TRUE`),
    ],
    'classes.csv': ['sourcedId,orgSourcedId,title', `A,S1,${name('5a')}`, `B,S1,${name('5b')}`],
    'enrollments.csv': [
      'classSourcedId,userSourcedId,role',
      ...pupils.map(([id, , , className]) => `${className === '5a' ? 'A' : 'B'},${id},student`),
      ...(teachers['5a'] ? [`A,${teachers['5a']},teacher`] : []),
      ...(teachers['5b'] ? [`B,${teachers['5b']},teacher`] : []),
    ],
    'academicSessions.csv': ['sourcedId,type,schoolYear', `Y,schoolYear,${year}`],
    'demographics.csv': ['userSourcedId,birthDate'],
  }
  return Object.entries(files).map(([file, lines]) => ({
    name: file,
    base64: Buffer.from(`${lines.join('\n')}\n`).toString('base64'),
  }))
}

/** Carries a roster out as the specialist does, and lets Talka do everything that follows from it. */
export async function carryOut(school: School, files: ReturnType<typeof smallRoster>): Promise<string> {
  const specialist = await school.person('specialist')
  const { rosterId } = await school.talka.perform('rosters/import', specialist, { name: '', files })
  const { planId } = await school.talka.perform('directory/plan', specialist, { rosterId })
  await run(school, planId)
  return planId
}

/** Takes a plan back, whole or for one person. */
export async function takeBack(school: School, undone: string, sourceId?: string): Promise<void> {
  const specialist = await school.person('specialist')
  const input = { planId: undone, sourceId }
  const { planId } = await school.talka.perform('directory/undo-plan', specialist, input)
  await run(school, planId)
}

async function run(school: School, planId: string): Promise<void> {
  const [specialist, principal] = [await school.person('specialist'), await school.person('principal')]
  await school.job('directory/make-plan', { planId })
  const { confirming } = await school.talka.perform('directory/approve-plan', specialist, { planId })
  if (confirming) await school.talka.perform('directory/confirm-plan', principal, { planId })
  await school.job('directory/run-plan', { planId })
  await settle(school)
}

/** Lets Talka do what it still has to do, and say what it has to say: one job may start another of a kind that is done. */
export async function settle(school: School): Promise<void> {
  while ((await school.talka.drain()) > 0);
  await school.job('notifications/deliver', {})
}

/** The sets of slips that a person sees. */
export async function slipsOf(school: School, person: Person) {
  return (await school.talka.perform('slips/list', person, {})).slips
}
