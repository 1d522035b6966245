import type { Db } from '../context.ts'
import { rostersInForce } from '../directory/in-force-store.ts'
import { accountOf, type StoredAccount } from '../directory/store.ts'
import { amend, homeOf } from '../rosters/amend.ts'
import type { Amendment, Roster, RosterPerson } from '../rosters/roster.ts'
import { classNameOf } from '../rosters/rules.ts'

/** Where somebody stands in the roster that the school follows. */
export interface Place {
  account: StoredAccount
  /** As it would be without an earlier decision of the same kind about this person. */
  roster: Roster
  person: RosterPerson
  className: string | null
}

/** Finds the place of an account, for a decision about its owner; null for whom no roster names. */
export async function placeOf(db: Db, objectId: string, kind: Amendment['kind']): Promise<Place | null> {
  const account = await accountOf(db, objectId)
  if (!account) return null
  const { sourceId, schoolId } = account
  const inForce = (await rostersInForce(db)).find(({ document }) => document.schoolIds.includes(schoolId))
  if (!inForce) return null
  const others = inForce.amendments.filter((one) => one.sourceId !== sourceId || one.kind !== kind)
  const roster = amend(inForce.asImported, others)
  const person = roster.people.find((one) => one.sourceId === sourceId)
  const home = homeOf(roster, sourceId)
  const className = (home && classNameOf(home)?.label) ?? null
  return person ? { account, roster, person, className } : null
}

/** What an amendment says of whom and when, for the roster that the person stands in. */
export function amendmentAt({
  account,
  roster,
}: Place): Pick<Amendment, 'sourceId' | 'schoolId' | 'schoolYear'> {
  return { sourceId: account.sourceId, schoolId: account.schoolId, schoolYear: roster.schoolYear }
}
