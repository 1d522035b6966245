import { z } from 'zod'
import type { JobContext, Person } from '../context.ts'
import { type Language, say } from '../language.ts'
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
      const { requests, language } = await waitingFor(context, id)
      const first = requests
        .toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
        .slice(0, named)
      if (requests.length === 0) continue
      const params = { n: requests.length, list: first.map((one) => lineOf(one, language)).join('\n') }
      // The clock may ask twice in a morning; people are told once.
      const event = `digest ${today}`
      await transact(({ tell }) =>
        tell({ personId: id, word: 'requests/told.digest', params, link: '/requests?view=waiting', event }),
      )
      await stillAlive()
    }
  },
})

/** What waits for a person, as the tab would list it, and the language to tell it in. */
async function waitingFor(
  { db, clock, school, keys, files, timeStamps }: JobContext,
  id: string,
): Promise<{ requests: RequestView[]; language: Language }> {
  const known = await personById(db, id)
  const language = known?.language ?? school.language
  if (!known?.directoryRole) return { requests: [], language }
  const now = clock.now()
  const person: Person = {
    id,
    name: known.name,
    language,
    roles: await rolesOf(db, known, String(dayOf(now))),
  }
  const { requests } = await waiting.run({ db, person, now, school, keys, files, timeStamps }, {})
  return { requests, language }
}

/** „- 4 · Kas nors neveikia: Projektorius, 204“: a title alone may be no more than a room or a name. */
function lineOf({ number, kind, title }: RequestView, language: Language): string {
  const named = say(language, `requests/kind.${kind}`)
  return `- ${number} · ${named}: ${title.replaceAll('\n', ' ').slice(0, 80)}`
}
