import { secretsOfPlan } from '../accounts/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { readMatches } from './match-store.ts'
import { readPlanHeads } from './plan-head.ts'
import { groupProblemsOf, outcomesOf } from './plan-outcomes.ts'
import { isPlanRunning, operationsOf, planById, undonePeople } from './plan-store.ts'
import { mayUndoPlan, needsSecondPerson } from './rules.ts'
import { onePlanInput } from './schema.ts'
import { secondPeople } from './second-people.ts'

/** Shows a plan as differences by class and person, with what became of each. */
export const showPlan = query('directory/show-plan', {
  input: onePlanInput,
  async run({ db, person, now, school }, { planId }) {
    const [head] = await readPlanHeads(db, planId)
    const plan = await planById(db, planId)
    if (!head || !plan) throw new Refusal('missing', 'common/refused.missing')
    const operations = await operationsOf(db, planId)
    const outcomeOf = outcomesOf(operations)
    const groupProblem = groupProblemsOf(operations)
    const passwords = new Map<string, string>()
    for (const secret of plan.approvedBy === person.id ? await secretsOfPlan(db, planId) : []) {
      if (
        secret.forPersonId === person.id &&
        secret.sealed &&
        secret.readyAt &&
        secret.expiresAt > now &&
        secret.sourceId
      ) {
        passwords.set(secret.sourceId, secret.id)
      }
    }
    const undone = await undonePeople(db, planId)
    const undoneBy = plan.undoneBy ? await planById(db, plan.undoneBy) : undefined
    const decided = plan.matches.length > 0 ? await readMatches(db) : new Map<string, string | null>()
    const mayStillAgree = plan.status === 'ready' || plan.status === 'confirming'
    return {
      ...head,
      risks: plan.risks,
      seats: plan.seats,
      needsSecond: needsSecondPerson(plan.counts),
      mayUndo: mayUndoPlan(plan, undoneBy?.status ?? null, await isPlanRunning(db)).ok,
      /** How far the plan is that takes this one back. */
      undoneStatus: undoneBy?.status ?? null,
      isApprovedByMe: plan.approvedBy === person.id,
      /** Who may be the second person, while one may still be needed. */
      seconds: mayStillAgree
        ? (await secondPeople(db, school, plan.approvedBy ?? person.id)).map(({ name }) => name)
        : [],
      /** `chosen` is what a person said since: an account, null for none of them, undefined for nothing yet. */
      matches: plan.matches.map((one) => ({ ...one, chosen: decided.get(one.sourceId) })),
      classes: plan.differences.map(({ people, groups = [], ...one }) => ({
        ...one,
        /** Why the class's group is not as it should be, where something failed. */
        problem: groupProblem(groups),
        people: people.map((difference) => {
          const isUndone = plan.undoneBy !== null || undone.has(difference.sourceId)
          return {
            ...difference,
            isUndone,
            ...outcomeOf(difference.sourceId),
            passwordId: isUndone ? null : (passwords.get(difference.sourceId) ?? null),
          }
        }),
      })),
    }
  },
})
