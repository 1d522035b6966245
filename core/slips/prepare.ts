import { z } from 'zod'
import { forgetSecretsOfPeople, plansToPrint, type StoredSecret, secretsToPrint } from '../accounts/store.ts'
import type { JobContext, JobTransaction } from '../context.ts'
import { knowledgeFor, operationsOf, planById, type StoredPlan } from '../directory/plan-store.ts'
import { classesOf, type SchoolClass } from '../directory/school-classes.ts'
import { rosterAsAmended } from '../rosters/amendments-store.ts'
import { job } from '../use-case.ts'
import { makeSlips, teachersOf } from './make-slips.ts'
import { changeSlips, unprintedSlipsOf } from './store.ts'
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
      const isMade = await makeSlips(means, { planId: plan.id, roster, one, place, secrets, readers, now })
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
