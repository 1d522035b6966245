import type { CommandContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { changePlan, operationsOf, outdateOtherPlans, type StoredPlan } from './plan-store.ts'
import { readPolicy } from './policy-store.ts'
import { runPlan } from './run-plan.ts'
import { freedBefore } from './sign-in-names.ts'
import { markLeavers, takeSignInNames } from './store.ts'

/**
 * Lets a plan run on which everybody who must has agreed: its sign-in names are taken, the other plans are outdated,
 * who left is written down, and a job carries it out. Refused when one of the names was given away meanwhile.
 */
export async function releasePlan(
  { db, now, start }: Pick<CommandContext, 'db' | 'now' | 'start'>,
  plan: StoredPlan,
  agreed: Pick<StoredPlan, 'approvedBy' | 'confirmedBy'>,
): Promise<void> {
  const names = (await operationsOf(db, plan.id)).flatMap(({ operation }) =>
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
  if (plan.scope === 'everything' && !plan.undoes) await markLeavers(db, plan.schoolIds, plan.leavers, now)
  await start(runPlan, { planId: plan.id }, { key: plan.id })
}
