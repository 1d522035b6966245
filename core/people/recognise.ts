import type { Person } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { job } from '../use-case.ts'
import { lookAgain } from './look-again.ts'
import { readPerson } from './read-person.ts'
import type { Role } from './roles.ts'
import { recogniseInput } from './schema.ts'
import { personById, rolesOf, type StoredPerson } from './store.ts'

/** A person, and whether the language is their own choice or the school's. */
export type Recognised = Person & { choseLanguage: boolean }

const dayInMs = 24 * 3600 * 1000
const quarterInMs = 15 * 60 * 1000

/**
 * Says who a verified token or activity belongs to. Somebody new is read from the directory at once; when Graph
 * does not answer, a known person goes on as known and a new one is refused as unavailable. Whoever has a given role
 * is asked about anew after 15 minutes, behind the answer; everybody else after a day.
 */
export const recognise = job('people/recognise', {
  input: recogniseInput,
  async run({ db, graph, clock, school, transact }, { id, name, signInName }): Promise<Recognised> {
    let known = await personById(db, id)
    const age = known ? clock.now().getTime() - known.readAt.getTime() : Number.POSITIVE_INFINITY
    if (age > dayInMs) {
      const isRead = await readPerson({ db, graph }, id, known, clock.now())
      if (!isRead && !known) throw new Refusal('unavailable', 'common/refused.unavailable')
      known = await personById(db, id)
    }
    const person: Pick<StoredPerson, 'id' | 'name' | 'directoryRole' | 'language'> = known ?? {
      id,
      name: name || signInName,
      directoryRole: null,
      language: null,
    }
    const held = await rolesOf(db, person, String(dayOf(clock.now())))
    const isFirstAdmin =
      held.length > 0 &&
      school.firstAdmin !== null &&
      [id, known?.signInName].includes(school.firstAdmin.toLowerCase())
    if (age > quarterInMs && age <= dayInMs && (held.length > 1 || isFirstAdmin))
      await transact(({ start }) => start(lookAgain, { id }, { key: id }))
    return {
      id,
      name: person.name,
      language: person.language ?? school.language,
      roles: isFirstAdmin ? [...new Set<Role>([...held, 'admin'])] : held,
      choseLanguage: person.language !== null,
    }
  },
})
