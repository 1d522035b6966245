import type { Db, Graph, GraphAnswer, Person } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { personProperties, readGraphPerson } from './refresh.ts'
import type { Role } from './roles.ts'
import { recogniseInput } from './schema.ts'
import { keepPeople, personById, rolesOf, type StoredPerson } from './store.ts'

/** A person, and whether the language is their own choice or the school's. */
export type Recognised = Person & { choseLanguage: boolean }

const dayInMs = 24 * 3600 * 1000

/**
 * Says who a verified token or activity belongs to. Somebody new is read from the directory at once; when Graph
 * does not answer, a known person goes on as known and a new one is refused as unavailable.
 */
export const recognise = job('people/recognise', {
  input: recogniseInput,
  async run({ db, graph, clock, school }, { id, name, signInName }): Promise<Recognised> {
    let known = await personById(db, id)
    if (!known || clock.now().getTime() - known.readAt.getTime() > dayInMs) {
      const answer = await askDirectory(graph, id)
      if (answer.ok) await keepPeople(db, [readGraphPerson(answer.body)], clock.now())
      else if (answer.status === 404 && known) await leave(db, known, clock.now())
      else if (answer.status !== 404 && !known) throw new Refusal('unavailable', 'common/refused.unavailable')
      known = await personById(db, id)
    }
    const person: Pick<StoredPerson, 'id' | 'name' | 'directoryRole' | 'language'> = known ?? {
      id,
      name: name || signInName,
      directoryRole: null,
      language: null,
    }
    const held = await rolesOf(db, person)
    const isFirstAdmin =
      held.length > 0 &&
      school.firstAdmin !== null &&
      [id, known?.signInName].includes(school.firstAdmin.toLowerCase())
    return {
      id,
      name: person.name,
      language: person.language ?? school.language,
      roles: isFirstAdmin ? [...new Set<Role>([...held, 'admin'])] : held,
      choseLanguage: person.language !== null,
    }
  },
})

/** Reads one person; a Graph that cannot be reached at all is an answer too. */
async function askDirectory(graph: Graph, id: string): Promise<GraphAnswer> {
  const url = `/users/${id}?$select=${personProperties}`
  try {
    const [answer] = await graph.send([{ method: 'GET', url }])
    if (answer) return answer
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return { ok: false, status: 503, code: 'unreachable', message: '', unanswered: true, retryAfter: null }
}

/** Somebody whom the directory no longer has loses every right. */
async function leave(db: Db, { id, name, signInName, className }: StoredPerson, now: Date): Promise<void> {
  await keepPeople(db, [{ id, name, signInName, className, directoryRole: null }], now)
}
