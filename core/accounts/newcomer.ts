import type { z } from 'zod'
import type { Db } from '../context.ts'
import { rostersInForce } from '../directory/in-force-store.ts'
import { provisionalId } from '../directory/rules.ts'
import type { Said } from '../directory/schema.ts'
import type { TenantUser } from '../directory/snapshot.ts'
import { keepAccounts, markLeft } from '../directory/store.ts'
import { classCalled } from '../rosters/amend.ts'
import { keepAmendment } from '../rosters/amendments-store.ts'
import { readClassName } from '../rosters/rules.ts'
import { noteAccount } from './note-account.ts'
import type { createAccountInput } from './schema.ts'

/** Somebody who comes during the year, and the place in the school that the roster in force has for them. */
export interface Newcomer {
  person: { givenName: string; surname: string; role: 'pupil' | 'staff' }
  className: string | null
  /** The register's id, or one of Talka's own until the register has one; it stands on the account from the first. */
  sourceId: string
  schoolId: string | null
  schoolYear: number | null
}

/** Reads an order for a new account; says why not when the school has no such class. */
export async function newcomerOf(
  db: Db,
  order: z.output<typeof createAccountInput>,
): Promise<Newcomer | Said> {
  const { givenName, surname, accountRole: role, registerId } = order
  const text = role === 'pupil' ? order.className.trim() : ''
  const className = text ? (readClassName(text)?.label ?? text) : null
  const person = { givenName, surname, role }
  const rosters = (await rostersInForce(db)).map(({ document }) => document)
  const schools = rosters.flatMap((roster) => roster.schoolIds.map((schoolId) => ({ roster, schoolId })))
  const [first] = schools
  const sourceId = registerId || provisionalId(order.requestId)
  if (!first) return { person, className, sourceId, schoolId: null, schoolYear: null }
  const withClass = schools.find(
    ({ roster, schoolId }) => className !== null && classCalled(roster, schoolId, className),
  )
  if (className && !withClass) return { word: 'accounts/no-class', params: { className } }
  const { roster, schoolId } = withClass ?? first
  return { person, className, sourceId, schoolId, schoolYear: roster.schoolYear }
}

/** Counts a newcomer's account as one of the school's: plans find it in its class from now on. */
export async function keepNewcomer(
  db: Db,
  { person, className, sourceId, schoolId, schoolYear }: Newcomer,
  user: TenantUser,
  requestId: string,
  madeAt: Date,
): Promise<void> {
  await noteAccount(db, user, madeAt)
  if (!schoolId) return
  await keepAccounts(db, [{ sourceId, objectId: user.id, schoolId, schoolYear }])
  await markLeft(db, sourceId, null)
  const { givenName, surname, role } = person
  const is = { givenName, surname, role, className }
  await keepAmendment(db, { sourceId, schoolId, schoolYear, kind: 'joined', is, was: {}, requestId, madeAt })
}
