import type { Db } from '../context.ts'
import { planById } from '../directory/plan-store.ts'
import { objectIdsOf } from '../directory/store.ts'
import type { Asset } from '../inventory/schema.ts'
import { heldBy, holdersNow } from '../inventory/store.ts'
import { sortKey } from '../language.ts'
import { peopleById, type StoredPerson } from '../people/store.ts'
import { inNumberOrder } from '../places/rules.ts'
import { dayOf } from '../school-time/rules.ts'
import { readYear } from '../school-year/read-year.ts'
import { yearToPrepare } from '../school-year/rules.ts'
import { lastYear } from '../school-year/store.ts'
import { classesInForce } from '../slips/classes-in-force.ts'
import { teachersOf } from '../slips/make-slips.ts'
import type { Reason } from './schema.ts'

/** Somebody who leaves or has left and still has things of the school. */
export interface Leaver {
  person: StoredPerson
  because: Reason
  things: Asset[]
  /** The teachers of the class that the roster in force puts them in. */
  teachers: string[]
}

/** A list that Talka or somebody held to be wrong says nothing of who leaves. */
const believed = ['ready', 'confirming', 'waiting', 'running', 'paused', 'stopped', 'done', 'doneWithFaults']

/** Everybody who leaves by the plan of the school year, or has left, and still has something; class by class. */
export async function findLeavers(db: Db, now: Date): Promise<Leaver[]> {
  const opened = await lastYear(db)
  const { plan } = await readYear(db, opened?.year ?? yearToPrepare(dayOf(now)), opened)
  const leaving = plan && believed.includes(plan.status) ? ((await planById(db, plan.id))?.leavers ?? []) : []
  const byPlan = new Set((await objectIdsOf(db, leaving)).values())
  const holders = await peopleById(db, await holdersNow(db))
  const people = holders.filter(({ id, directoryRole }) => directoryRole === null || byPlan.has(id))
  const things = Map.groupBy(
    await heldBy(
      db,
      people.map(({ id }) => id),
    ),
    ({ holderId }) => holderId,
  )
  const teachers = await teachersOfPupils(db)
  const key = ({ className, name }: StoredPerson) =>
    `${sortKey(inNumberOrder(className ?? '~'))} ${sortKey(name)}`
  return people
    .sort((one, other) => (key(one) < key(other) ? -1 : 1))
    .map((person) => ({
      person,
      because: person.directoryRole === null ? ('left' as const) : ('leaving' as const),
      things: things.get(person.id) ?? [],
      teachers: teachers.get(person.id) ?? [],
    }))
}

/** The teachers of each pupil's class, by the pupil's account. */
async function teachersOfPupils(db: Db): Promise<Map<string, string[]>> {
  const classes = (await classesInForce(db)).map(({ one }) => one)
  const teachers = await teachersOf(db, classes)
  const ids = await objectIdsOf(
    db,
    classes.flatMap(({ pupils }) => pupils),
  )
  return new Map(
    classes.flatMap(({ key, pupils }) =>
      pupils.flatMap((sourceId) => {
        const id = ids.get(sourceId)
        return id ? [[id, teachers.get(key) ?? []] as const] : []
      }),
    ),
  )
}
