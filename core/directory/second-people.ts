import type { Db } from '../context.ts'
import { peopleWithRole } from '../people/store.ts'

/** Who may be the second person; `core/people/roles.ts` gives these roles `directory/confirm-plan`. */
const confirmers = ['principal', 'deputyFacilities', 'admin'] as const

/** Everybody who may confirm what this person approved, each once. */
export async function secondPeople(db: Db, first: string): Promise<{ id: string; name: string }[]> {
  const found = new Map<string, string>()
  for (const role of confirmers)
    for (const { id, name } of await peopleWithRole(db, role)) if (id !== first) found.set(id, name)
  return [...found].map(([id, name]) => ({ id, name }))
}
