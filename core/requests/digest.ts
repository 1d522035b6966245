import { z } from 'zod'
import type { JobContext, Person } from '../context.ts'
import { absencesOn, holdersOfRoles, personById, rolesOf } from '../people/store.ts'
import { dayOf, isWorkingDay } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import type { RequestView } from './view.ts'
import { waiting } from './waiting.ts'

/** So many of what waits are named; the list has the others. */
const named = 3

/**
 * Each working morning at eight tells whoever has approvals or work waiting how many, and the three oldest. Whoever is
 * away is left in peace, and where nothing waits nothing is said.
 */
export const digest = job('requests/digest', {
  input: z.object({}),
  every: '0 8 * * *',
  async run(context) {
    const { db, clock, transact, stillAlive } = context
    const today = dayOf(clock.now())
    if (!isWorkingDay(today, await readSchoolTime(db))) return
    const away = await absencesOn(db, String(today))
    const absent = new Set(away.map(({ personId }) => personId))
    const holders = [...(await holdersOfRoles(db)).values()].flat()
    const asked = new Set([...holders, ...away.map(({ deputyId }) => deputyId)])
    for (const id of asked) {
      if (absent.has(id)) continue
      const requests = await waitingFor(context, id)
      const first = requests
        .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
        .slice(0, named)
      if (requests.length === 0) continue
      const params = { n: requests.length, list: first.map(lineOf).join('\n') }
      // The clock may ask twice in a morning; people are told once.
      const event = `digest ${today}`
      await transact(({ tell }) =>
        tell({ personId: id, word: 'requests/told.digest', params, link: '/requests?view=waiting', event }),
      )
      await stillAlive()
    }
  },
})

/** What waits for a person, as the tab would list it. */
async function waitingFor(
  { db, clock, school, keys, files }: JobContext,
  id: string,
): Promise<RequestView[]> {
  const known = await personById(db, id)
  if (!known?.directoryRole) return []
  const now = clock.now()
  const language = known.language ?? school.language
  const person: Person = {
    id,
    name: known.name,
    language,
    roles: await rolesOf(db, known, String(dayOf(now))),
  }
  return (await waiting.run({ db, person, now, school, keys, files }, {})).requests
}

function lineOf({ number, title }: RequestView): string {
  return `- ${number}. ${title.replaceAll('\n', ' ').slice(0, 80)}`
}
