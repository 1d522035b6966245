import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  forgetSecretsOfPeople,
  plansToPrint,
  putOnSlip,
  type StoredSecret,
  secretsToPrint,
} from '../accounts/store.ts'
import type { JobContext, JobTransaction } from '../context.ts'
import { knowledgeFor, operationsOf, planById, type StoredPlan } from '../directory/plan-store.ts'
import { displayNameOf } from '../directory/rules.ts'
import { classesOf, type SchoolClass } from '../directory/school-classes.ts'
import { objectIdsOf } from '../directory/store.ts'
import { sortKey } from '../language.ts'
import { rosterAsAmended } from '../rosters/amendments-store.ts'
import type { Roster } from '../rosters/roster.ts'
import { job } from '../use-case.ts'
import { changeSlips, unprintedSlipsOf, writeSlips } from './store.ts'
import { tellReady } from './tell.ts'

/**
 * After a plan: makes a set of slips of each class's new passwords and tells its teachers, or the specialist where a
 * class has none. Slips that wait from before go to the teachers whom the plan's roster names. After a plan that took
 * another one back it forgets the passwords of the accounts that are gone.
 */
export const prepare = job('slips/prepare', {
  input: z.object({ planId: z.guid().optional() }),
  every: '*/15 * * * *',
  async run(context, { planId }) {
    const { db, clock, stillAlive } = context
    for (const id of planId ? [planId] : await plansToPrint(db, clock.now())) {
      const plan = await planById(db, id)
      if (plan?.finishedAt) await prepareOf(context, plan)
      await stillAlive()
    }
  },
})

async function prepareOf(context: JobContext, plan: StoredPlan): Promise<void> {
  const { db: outer, clock, transact } = context
  if (plan.undoes) return withdraw(context, plan.undoes, plan)
  if (plan.scope !== 'everything') return
  const roster = (await rosterAsAmended(outer, plan.rosterId))?.document
  if (!roster) return
  const { classGroups } = await knowledgeFor(outer, roster.schoolIds)
  const classes = classesOf(roster, classGroups)
  const teachers = await teachersOf(outer, classes)
  const now = clock.now()
  await transact(async (means) => {
    await followClasses(means, classes, teachers, now)
    const byClass = new Map<string, StoredSecret[]>()
    for (const secret of await secretsToPrint(means.db, plan.id, now)) {
      const key = secret.classKey ?? ''
      byClass.set(key, [...(byClass.get(key) ?? []), secret])
    }
    const withoutTeacher: string[] = []
    for (const [place, one] of classes.entries()) {
      const secrets = byClass.get(one.key) ?? []
      const readers = teachers.get(one.key) ?? []
      const isMade = await makeSlips(means, { plan, roster, one, place, secrets, readers, now })
      if (isMade && readers.length === 0) withoutTeacher.push(one.name)
    }
    if (withoutTeacher.length > 0) {
      await means.tell({
        personId: plan.approvedBy ?? plan.madeBy,
        word: 'slips/told.without-teacher',
        params: { list: withoutTeacher.join(', ') },
        link: '/slips',
      })
    }
  })
}

/** Accounts that were taken back need no slip: their passwords are forgotten. */
async function withdraw(
  { db: outer, transact }: JobContext,
  undoneId: string,
  plan: StoredPlan,
): Promise<void> {
  const gone = (await operationsOf(outer, plan.id)).flatMap(({ operation, status }) =>
    operation.kind === 'deleteUser' && status === 'done' ? [operation.person] : [],
  )
  await transact(({ db }) => forgetSecretsOfPeople(db, undoneId, gone))
}

/** The object ids of each class's teachers, by the class's key; a teacher without an account is left out. */
async function teachersOf(
  db: JobContext['db'],
  classes: readonly SchoolClass[],
): Promise<Map<string, string[]>> {
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

/** Slips that nobody has printed go along when a class goes up or changes its teacher. */
async function followClasses(
  { db, tell }: JobTransaction,
  classes: readonly SchoolClass[],
  teachers: ReadonlyMap<string, string[]>,
  now: Date,
): Promise<void> {
  for (const slips of await unprintedSlipsOf(db, [...teachers.keys()], now)) {
    const present = teachers.get(slips.classKey) ?? []
    const label = classes.find(({ key }) => key === slips.classKey)?.label ?? slips.label
    if (JSON.stringify(label) !== JSON.stringify(slips.label)) await changeSlips(db, slips.id, { label })
    const isSame =
      present.length === slips.teachers.length && present.every((id) => slips.teachers.includes(id))
    if (isSame || present.length === 0) continue
    await changeSlips(db, slips.id, { teachers: present, givenTo: null })
    await tellReady(
      tell,
      { ...slips, label },
      present.filter((id) => !slips.teachers.includes(id)),
    )
  }
}

async function makeSlips(
  { db, tell }: JobTransaction,
  made: {
    plan: StoredPlan
    roster: Roster
    one: SchoolClass
    place: number
    secrets: readonly StoredSecret[]
    readers: readonly string[]
    now: Date
  },
): Promise<boolean> {
  const { plan, roster, one, place, readers, now } = made
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
    planId: plan.id,
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
