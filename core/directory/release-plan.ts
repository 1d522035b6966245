import type { CommandContext, Db } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { rosterAsAmended } from '../rosters/amendments-store.ts'
import { backwards, changesOnRelease, changesOnUndo } from './known-changes.ts'
import { dropExplained } from './match-store.ts'
import type { Operation } from './operation.ts'
import {
  changePlan,
  markUndone,
  operationsOf,
  outdateOtherPlans,
  planById,
  type StoredPlan,
} from './plan-store.ts'
import { readPolicy } from './policy-store.ts'
import { runPlan } from './run-plan.ts'
import { freedBefore } from './sign-in-names.ts'
import { allClassGroups, applyKnownChanges, readAccounts, takeSignInNames } from './store.ts'

/**
 * Lets a plan run on which everybody who must has agreed: its sign-in names are taken, the other plans are outdated,
 * who left is written down, and a job carries it out. Refused when one of the names was given away meanwhile.
 */
export async function releasePlan(
  { db, now, start }: Pick<CommandContext, 'db' | 'now' | 'start'>,
  plan: StoredPlan,
  agreed: Pick<StoredPlan, 'approvedBy' | 'confirmedBy'>,
): Promise<void> {
  const operations = (await operationsOf(db, plan.id)).map(({ operation }) => operation)
  const names = operations.flatMap((operation) =>
    operation.kind === 'createUser'
      ? [
          {
            signInName: operation.user.userPrincipalName,
            takenFor: `person ${operation.person}`,
            takenAt: now,
          },
        ]
      : [],
  )
  const held = await takeSignInNames(db, names, freedBefore(await readPolicy(db), now))
  if (held.size < names.length) throw new Refusal('conflict', 'directory/plan-outdated')
  await changePlan(db, plan.id, { status: 'running', ...agreed, approvedAt: now })
  await outdateOtherPlans(db, plan.id)
  if (plan.undoes) await takeBackKnown(db, plan, operations, now)
  else if (plan.scope === 'everything') await changeKnown(db, plan, now)
  await start(runPlan, { planId: plan.id }, { key: plan.id })
}

/** Who left and who is there by the roster, with the values of before, for whoever takes the plan back. */
async function changeKnown(db: Db, plan: StoredPlan, now: Date): Promise<void> {
  const roster = await rosterAsAmended(db, plan.rosterId)
  const named = new Set(roster?.document.people.map(({ sourceId }) => sourceId))
  const knownChanges = changesOnRelease(await readAccounts(db), plan, named, now)
  await applyKnownChanges(db, knownChanges)
  await dropExplained(db, [...named])
  await changePlan(db, plan.id, { knownChanges })
}

/** Talka remembers again what it did before the plan that is taken back. */
async function takeBackKnown(
  db: Db,
  plan: StoredPlan,
  operations: readonly Operation[],
  now: Date,
): Promise<void> {
  const undone = await planById(db, plan.undoes ?? '')
  const back = backwards(undone?.knownChanges ?? [], plan.undoesOnly?.sourceId ?? null)
  await applyKnownChanges(db, back)
  const done = (await operationsOf(db, undone?.id ?? '')).filter(({ status }) => status === 'done')
  const gone = { people: plan.leavers, groups: groupsUnmade(plan, operations, done) }
  const forgotten = changesOnUndo(await allClassGroups(db), gone, now)
  await applyKnownChanges(db, forgotten)
  await changePlan(db, plan.id, { knownChanges: [...back, ...forgotten] })
  await markUndone(db, plan)
}

/** The groups that belong to no class any more: deleted ones, and those that stay although the plan had made them. */
function groupsUnmade(
  { undoesOnly }: StoredPlan,
  operations: readonly Operation[],
  done: readonly { operation: Operation }[],
): string[] {
  const made = undoesOnly
    ? []
    : done.flatMap(({ operation: one }) => (one.kind === 'createGroup' ? [one.group] : []))
  return [...made, ...operations.flatMap((one) => (one.kind === 'deleteGroup' ? [one.group] : []))]
}
