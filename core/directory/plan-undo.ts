import type { JobContext } from '../context.ts'
import { rosterAsAmended } from '../rosters/amendments-store.ts'
import { countOperations } from './count-operations.ts'
import { describeUndo } from './describe-undo.ts'
import type { Difference } from './diff.ts'
import { readSnapshot } from './keep-snapshot.ts'
import { backwards } from './known-changes.ts'
import { carriedOutAfter, knowledgeFor, operationsOf, planById, type StoredPlan } from './plan-store.ts'
import { readPolicy } from './policy-store.ts'
import { seatsFor } from './risks.ts'
import { classesOf } from './school-classes.ts'
import { restingNames } from './sign-in-names.ts'
import { undoOf } from './undo.ts'
import { findUndoRisks } from './undo-risks.ts'

/** Brings the snapshot of the tenant up to date and works out what takes a plan back. Nothing is changed. */
export async function planUndo(context: JobContext, plan: StoredPlan): Promise<Difference> {
  const { db } = context
  const undone = plan.undoes ? await planById(db, plan.undoes) : undefined
  const roster = await rosterAsAmended(db, plan.rosterId)
  if (!undone || !roster) throw new Error('the plan to be taken back is not there')
  const policy = await readPolicy(db)
  const tenant = await readSnapshot(context, policy)
  const known = await knowledgeFor(db, plan.schoolIds)
  const done = (await operationsOf(db, undone.id)).flatMap(({ status, operation }) =>
    status === 'done' ? [operation] : [],
  )
  const only = plan.undoesOnly?.sourceId ?? null
  const undo = undoOf({ done, tenant, known, only })
  const operations = undo.operations.map(({ operation }) => operation)
  const [later] = await carriedOutAfter(db, undone)
  const classes = classesOf(roster.document, known.classGroups)
  return {
    operations: undo.operations,
    counts: countOperations(operations),
    risks: findUndoRisks(undo, undone.differences, {
      laterRoster: later?.rosterName ?? null,
      isForOne: only !== null,
    }),
    seats: seatsFor(operations, [], tenant, policy.prices),
    classes: describeUndo(undo, undone.differences, classes),
    matches: [],
    isOnlyKnown: operations.length === 0 && backwards(undone.knownChanges, only).length > 0,
    halt: null,
    accounts: [],
    groups: [],
    leavers: [...undo.unmade],
    names: restingNames(tenant, known),
  }
}
