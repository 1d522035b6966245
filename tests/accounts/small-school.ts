import type { InputOf } from '../../core/use-cases.ts'
import type { School } from '../support/school.ts'

/** One person of a small roster: a pupil of a class, or a teacher of one. */
export interface Someone {
  id: string
  given: string
  surname: string
  role: 'student' | 'teacher'
  className: string
}

const person = (id: string, given: string, surname: string, className: string): Someone => ({
  id,
  given,
  surname,
  role: id.startsWith('T') ? 'teacher' : 'student',
  className,
})

/** Two classes with a teacher and three pupils each. */
export const everybody: readonly Someone[] = [
  person('T1', 'Eglė', 'Kazlauskienė', '5a'),
  person('T2', 'Vytautas', 'Petrauskas', '5b'),
  person('P1', 'Ąžuolas', 'Šimkus', '5a'),
  person('P2', 'Gabija', 'Žemaitytė', '5a'),
  person('P3', 'Jokūbas', 'Čepulis', '5a'),
  person('P4', 'Emilija', 'Ūsaitė', '5b'),
  person('P5', 'Lukas', 'Jankauskas', '5b'),
  person('P6', 'Barbora', 'Stankevičiūtė', '5b'),
]

/** A roster of these people as School Data Sync writes it. */
export function rosterOf(people: readonly Someone[], schoolYear = 2025): { name: string; base64: string }[] {
  const classes = [...new Set(people.map(({ className }) => className))]
  const files: Record<string, string[]> = {
    'orgs.csv': ['sourcedId,name,type', 'S1,Mažoji mokykla,school'],
    'academicSessions.csv': [
      'sourcedId,title,type,schoolYear,startDate,endDate',
      `Y1,${schoolYear},schoolYear,${schoolYear},${schoolYear}-09-01,${schoolYear + 1}-06-20`,
    ],
    'users.csv': [
      'sourcedId,username,givenName,familyName',
      ...people.map(({ id, given, surname }) => `${id},${id},${given},${surname}`),
    ],
    'roles.csv': [
      'userSourcedId,orgSourcedId,role,sessionSourcedId',
      ...people.map(({ id, role }) => `${id},S1,${role},Y1`),
    ],
    'classes.csv': ['sourcedId,orgSourcedId,title', ...classes.map((title) => `K${title},S1,${title}`)],
    'enrollments.csv': [
      'classSourcedId,userSourcedId,role',
      ...people.map(({ id, role, className }) => `K${className},${id},${role}`),
    ],
  }
  return Object.entries(files).map(([name, lines]) => ({
    name,
    base64: Buffer.from(`${lines.join('\n')}\n`).toString('base64'),
  }))
}

/** Imports a roster and makes its plan, as the specialist. */
export async function planFor(school: School, files: ReturnType<typeof rosterOf>) {
  const specialist = await school.person('specialist')
  const { rosterId } = await school.talka.perform('rosters/import', specialist, { name: '', files })
  return planOf(school, rosterId)
}

/** Makes a plan of a roster that is there. */
export async function planOf(school: School, rosterId: string) {
  const specialist = await school.person('specialist')
  const { planId } = await school.talka.perform('directory/plan', specialist, { rosterId })
  await school.job('directory/make-plan', { planId })
  return school.talka.perform('directory/show-plan', specialist, { planId })
}

/** Carries a roster out to the end, so that it is the one in force. */
export async function settle(school: School, files = rosterOf(everybody)) {
  const specialist = await school.person('specialist')
  const plan = await planFor(school, files)
  const { confirming } = await school.talka.perform('directory/approve-plan', specialist, { planId: plan.id })
  if (confirming)
    await school.talka.perform('directory/confirm-plan', await school.person('principal'), {
      planId: plan.id,
    })
  await school.job('directory/run-plan', { planId: plan.id })
  await school.talka.drain()
  return plan.rosterId
}

/** The object id of a person of the small school. */
export async function accountOf(school: School, id: string): Promise<string> {
  for await (const user of school.talka.house.outside.graph.list(
    `/users?$filter=employeeId eq '${id}'&$select=id`,
  ))
    return String(user.id)
  throw new Error(`${id} has no account`)
}

/** Has something done at once by the specialist and lets the ten seconds pass. */
export async function doAtOnce(school: School, order: InputOf<'requests/order'>) {
  const specialist = await school.person('specialist')
  const { id } = await school.talka.perform('requests/order', specialist, order)
  school.pass(11)
  await school.job('requests/settle', { id, version: 0 })
  return school.talka.perform('requests/show', specialist, { id })
}
