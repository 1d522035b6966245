import type { JobContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { rosterById, type StoredRoster } from '../rosters/store.ts'
import { job } from '../use-case.ts'
import { type Difference, diffSchool } from './diff.ts'
import { findClassGroup } from './diff-groups.ts'
import {
  changePlan,
  knowledgeFor,
  lockPlanning,
  planById,
  type StoredPlan,
  wasPlanApprovedSince,
  writeOperations,
} from './plan-store.ts'
import { readTenant } from './read-tenant.ts'
import { onePlanInput, type Said } from './schema.ts'
import { classesOf } from './school-classes.ts'
import { keepAccounts, keepFoundGroups } from './store.ts'

/** Reads the tenant and works out what a roster would change. Nothing is changed in Microsoft 365. */
export const makePlan = job('directory/make-plan', {
  input: onePlanInput,
  async run(context, { planId }) {
    const { db, clock } = context
    const plan = await planById(db, planId)
    if (!plan || !isBeingMade(plan)) return
    const roster = await rosterById(db, plan.rosterId)
    if (!roster) return
    const readAt = clock.now()
    try {
      const made = await work(context, roster)
      await close(context, plan, roster, 'word' in made ? made : { ...made, readAt })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.kind !== 'unavailable')
        return close(context, plan, roster, { word: error.word, params: error.params })
      await changePlan(db, planId, { status: 'waiting' })
      throw error
    }
  },
})

function isBeingMade({ status, approvedAt }: StoredPlan): boolean {
  return status === 'reading' || (status === 'waiting' && approvedAt === null)
}

async function work(
  { db, graph, school, stillAlive }: JobContext,
  { document }: StoredRoster,
): Promise<Difference | Said> {
  const known = await knowledgeFor(db, document.schoolIds)
  const classes = classesOf(document, known.classGroups)
  const tenant = await readTenant(
    graph,
    school.accountDomain,
    (group) => classes.some(({ key }) => findClassGroup(key, [group], known.classGroups)),
    stillAlive,
  )
  if (!tenant.domains.includes(tenant.domain)) {
    return { word: 'directory/refused.domain', params: { domain: tenant.domain } }
  }
  return diffSchool(document, tenant, known)
}

async function close(
  { transact }: JobContext,
  { id, madeBy }: StoredPlan,
  roster: StoredRoster,
  made: (Difference & { readAt: Date }) | Said,
): Promise<void> {
  await transact(async ({ db, tell, record }) => {
    await lockPlanning(db)
    const plan = await planById(db, id)
    if (!plan || !isBeingMade(plan)) return // another worker was quicker
    const link = `/accounts/${id}`
    if ('word' in made) {
      await changePlan(db, id, { status: 'refused', problem: made })
      await record(id, { status: 'refused' })
      return tell({
        personId: madeBy,
        word: 'directory/told.refused',
        params: { roster: roster.name, problem: made },
        link,
      })
    }
    const { operations, counts, risks, seats, classes, accounts, groups, readAt } = made
    const status = operations.length === 0 ? 'empty' : 'ready'
    await writeOperations(db, id, operations)
    await keepAccounts(db, accounts)
    await keepFoundGroups(db, groups)
    const isOutdated = await wasPlanApprovedSince(db, readAt)
    await changePlan(db, id, {
      status: isOutdated ? 'outdated' : status,
      counts,
      risks,
      seats,
      differences: classes,
    })
    await record(id, { status, operations: operations.length })
    await tell({ personId: madeBy, word: `directory/told.${status}`, params: { roster: roster.name }, link })
  })
}
