import type { Db, School } from '../context.ts'
import { peopleWithRole, personById, personBySignInName } from '../people/store.ts'

/** Who may be the second person; `core/people/roles.ts` gives these roles `directory/confirm-plan`. */
const confirmers = ['principal', 'deputyFacilities', 'admin'] as const

/** Everybody who may confirm what this person approved, each once; the first admin of the settings too. */
export async function secondPeople(
  db: Db,
  { firstAdmin }: Pick<School, 'firstAdmin'>,
  first: string,
): Promise<{ id: string; name: string }[]> {
  const found = new Map<string, string>()
  const admin = firstAdmin === null ? undefined : await personCalled(db, firstAdmin.toLowerCase())
  if (admin?.directoryRole) found.set(admin.id, admin.name)
  for (const role of confirmers)
    for (const { id, name } of await peopleWithRole(db, role)) found.set(id, name)
  found.delete(first)
  return [...found].map(([id, name]) => ({ id, name }))
}

async function personCalled(db: Db, idOrName: string) {
  return idOrName.includes('@') ? personBySignInName(db, idOrName) : personById(db, idOrName)
}
