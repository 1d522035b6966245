import { secretsOfPlan } from '../accounts/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { peopleOf } from './operation.ts'
import { readPlanHeads } from './plan-head.ts'
import { operationsOf, planById, undonePeople } from './plan-store.ts'
import { onePlanInput, type Said } from './schema.ts'

/** Shows a plan as differences by class and person, with what became of each. */
export const showPlan = query('directory/show-plan', {
  input: onePlanInput,
  async run({ db, person, now }, { planId }) {
    const [head] = await readPlanHeads(db, planId)
    const plan = await planById(db, planId)
    if (!head || !plan) throw new Refusal('missing', 'common/refused.missing')
    const open = new Set<string>()
    const problems = new Map<string, Said>()
    for (const { operation, status, problem } of await operationsOf(db, planId)) {
      for (const sourceId of peopleOf(operation)) {
        if (status === 'failed' && problem) problems.set(sourceId, problems.get(sourceId) ?? problem)
        else if (status !== 'done') open.add(sourceId)
      }
    }
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
    const statusOf = (sourceId: string) =>
      problems.has(sourceId)
        ? ('failed' as const)
        : open.has(sourceId)
          ? ('planned' as const)
          : ('done' as const)
    const undone = await undonePeople(db, planId)
    return {
      ...head,
      risks: plan.risks,
      seats: plan.seats,
      classes: plan.differences.map(({ people, ...one }) => ({
        ...one,
        people: people.map(({ sourceId, ...difference }) => ({
          sourceId,
          ...difference,
          isUndone: plan.undoneBy !== null || undone.has(sourceId),
          status: statusOf(sourceId),
          problem: problems.get(sourceId) ?? null,
          passwordId: passwords.get(sourceId) ?? null,
        })),
      })),
    }
  },
})
