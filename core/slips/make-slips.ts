import { randomUUID } from 'node:crypto'
import { putOnSlip, type StoredSecret } from '../accounts/store.ts'
import type { Db, JobTransaction } from '../context.ts'
import { displayNameOf } from '../directory/rules.ts'
import type { SchoolClass } from '../directory/school-classes.ts'
import { objectIdsOf } from '../directory/store.ts'
import { sortKey } from '../language.ts'
import type { Roster } from '../rosters/roster.ts'
import { writeSlips } from './store.ts'
import { tellReady } from './tell.ts'

/** The object ids of each class's teachers, by the class's key; a teacher without an account is left out. */
export async function teachersOf(db: Db, classes: readonly SchoolClass[]): Promise<Map<string, string[]>> {
  const objectIds = await objectIdsOf(
    db,
    classes.flatMap(({ teachers }) => teachers),
  )
  return new Map(
    classes.map(({ key, teachers }) => [
      key,
      [...new Set(teachers)].flatMap((sourceId) => objectIds.get(sourceId) ?? []),
    ]),
  )
}

/** Makes one set of slips of a class's passwords that are on none, and tells who prints it; false when there are none. */
export async function makeSlips(
  { db, tell }: JobTransaction,
  made: {
    /** The plan that made the passwords; null where they were asked for anew. */
    planId: string | null
    roster: Roster
    one: SchoolClass
    place: number
    secrets: readonly StoredSecret[]
    readers: readonly string[]
    now: Date
  },
): Promise<boolean> {
  const { planId, roster, one, place, readers, now } = made
  const id = randomUUID()
  const put = new Set(
    await putOnSlip(
      db,
      made.secrets.map((secret) => secret.id),
      id,
    ),
  )
  const secrets = made.secrets.filter((secret) => put.has(secret.id))
  if (secrets.length === 0) return false
  const people = new Map(roster.people.map((person) => [person.sourceId, person]))
  const pupils = secrets.map(({ id: secretId, sourceId, signInName }) => {
    const person = people.get(sourceId ?? '')
    const name = person ? displayNameOf(person) : signInName
    return {
      secretId,
      name,
      signInName,
      order: sortKey(person ? `${person.surname} ${person.givenName}` : name),
    }
  })
  pupils.sort((a, b) => (a.order < b.order ? -1 : 1))
  const slips = {
    id,
    planId,
    classKey: one.key,
    label: one.label,
    place,
    teachers: [...readers],
    pupils: pupils.map(({ order: _order, ...pupil }) => pupil),
    pupilCount: pupils.length,
    readyAt: now,
    expiresAt: new Date(Math.min(...secrets.map(({ expiresAt }) => expiresAt.getTime()))),
  }
  await writeSlips(db, slips)
  await tellReady(tell, slips, readers)
  return true
}
