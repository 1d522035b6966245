import type { Db } from '../context.ts'
import { rostersInForce } from '../directory/in-force-store.ts'
import { accountOf } from '../directory/store.ts'
import type { StoredPerson } from '../people/store.ts'
import { readClassName } from '../rosters/rules.ts'
import { dayOf } from '../school-time/rules.ts'
import { needsParent } from './rules.ts'

/** Whether a parent signs for this person: the register's year of birth says it, else the class. */
export async function isParentNeeded(
  db: Db,
  { id, directoryRole, className }: Pick<StoredPerson, 'id' | 'directoryRole' | 'className'>,
  now: Date,
): Promise<boolean> {
  if (directoryRole !== 'pupil') return false
  const account = await accountOf(db, id)
  const people = account ? (await rostersInForce(db)).flatMap(({ document }) => document.people) : []
  const inRegister = people.find(({ sourceId }) => sourceId === account?.sourceId)
  const grade = inRegister?.grade ?? readClassName(className ?? '')?.grade
  return needsParent({ birthYear: inRegister?.birthYear, grade }, dayOf(now))
}
