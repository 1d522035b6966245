import type { JobContext } from '../context.ts'
import { peopleWithRole, personById } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { rosterAsAmended } from '../rosters/amendments-store.ts'
import type { StoredRoster } from '../rosters/store.ts'
import { job } from '../use-case.ts'
import { type Difference, diffDeletions, diffSchool } from './diff.ts'
import { readSnapshot } from './keep-snapshot.ts'
import { keepFoundPasswords } from './new-secrets.ts'
import {
  changePlan,
  knowledgeFor,
  lockPlanning,
  planById,
  type StoredPlan,
  wasPlanApprovedSince,
  writeOperations,
} from './plan-store.ts'
import { planUndo } from './plan-undo.ts'
import { readPolicy } from './policy-store.ts'
import { planTitle } from './rules.ts'
import { onePlanInput, type Said } from './schema.ts'
import { keepAccounts, keepFoundGroups, keepNamesAtRest } from './store.ts'

/** Brings the snapshot of the tenant up to date and works out what a roster would change. Nothing is changed in Microsoft 365. */
export const makePlan = job('directory/make-plan', {
  input: onePlanInput,
  async run(context, { planId }) {
    const { db, clock } = context
    const plan = await planById(db, planId)
    if (!plan || !isBeingMade(plan)) return
    const roster = await rosterAsAmended(db, plan.rosterId)
    if (!roster) return
    const readAt = clock.now()
    try {
      const made = await work(context, plan, roster)
      await close(context, plan, 'word' in made ? made : { ...made, readAt })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.kind !== 'unavailable')
        return close(context, plan, { word: error.word, params: error.params })
      await changePlan(db, planId, { status: 'waiting' })
      throw error
    }
  },
})

function isBeingMade({ status, approvedAt }: StoredPlan): boolean {
  return status === 'reading' || (status === 'waiting' && approvedAt === null)
}

async function work(
  context: JobContext,
  plan: StoredPlan,
  { document }: StoredRoster,
): Promise<Difference | Said> {
  if (plan.undoes) return planUndo(context, plan)
  const { db, clock } = context
  const policy = await readPolicy(db)
  const tenant = await readSnapshot(context, policy)
  if (!tenant.domains.includes(tenant.domain)) {
    return { word: 'directory/refused.domain', params: { domain: tenant.domain } }
  }
  const known = await knowledgeFor(db, document.schoolIds)
  const sources = { roster: document, policy, tenant, known, today: clock.now() }
  return plan.scope === 'deletions' ? diffDeletions(sources) : diffSchool(sources)
}

async function close(
  { transact, clock }: JobContext,
  { id, madeBy }: StoredPlan,
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
        params: { roster: planTitle(plan), problem: made },
        link,
      })
    }
    const { operations, counts, risks, seats, classes, matches, leavers, halt } = made
    const hasWork = operations.length > 0 || matches.length > 0 || made.isOnlyKnown
    const status = halt ? 'halted' : hasWork ? 'ready' : 'empty'
    await writeOperations(db, id, operations)
    // A list that was halted leaves nothing behind.
    if (!halt) {
      await keepAccounts(db, made.accounts)
      await keepFoundGroups(db, made.groups)
    }
    await keepFoundPasswords(db, clock.now())
    await keepNamesAtRest(db, made.names, clock.now())
    const isOutdated = await wasPlanApprovedSince(db, made.readAt)
    await changePlan(db, id, {
      status: isOutdated ? 'outdated' : status,
      counts,
      risks,
      seats,
      differences: classes,
      matches,
      leavers,
      problem: halt,
    })
    await record(id, { status, operations: operations.length })
    const isPointless = plan.undoes && status === 'empty'
    const word = isPointless ? 'directory/told.nothing-to-undo' : (`directory/told.${status}` as const)
    const params = { roster: isPointless ? plan.rosterName : planTitle(plan) }
    await tell({ personId: madeBy, word, params, link })
    if (status !== 'ready') return
    const specialists = await peopleWithRole(db, 'itSpecialist')
    if (specialists.some(({ id }) => id === madeBy)) return
    const name = (await personById(db, madeBy))?.name ?? ''
    for (const { id: personId } of specialists)
      await tell({ personId, word: 'directory/told.to-approve', params: { ...params, name }, link })
  })
}
