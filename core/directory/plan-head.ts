import type { Db } from '../context.ts'
import { namesOf } from '../people/store.ts'
import { schoolYearText } from '../rosters/rules.ts'
import { listPlans } from './plan-store.ts'
import type { PlanCounts } from './schema.ts'

const nothing: PlanCounts = {
  createUsers: 0,
  changeUsers: 0,
  blockUsers: 0,
  restoreUsers: 0,
  deleteUsers: 0,
  licences: 0,
  createGroups: 0,
  changeGroups: 0,
  addMembers: 0,
  removeMembers: 0,
  createTeams: 0,
  archiveTeams: 0,
}

/** Plans as lists show them; `only` asks for one. */
export async function readPlanHeads(db: Db, only?: string) {
  const rows = await listPlans(db, only)
  const names = await namesOf(
    db,
    rows.flatMap(({ plan }) =>
      [plan.madeBy, plan.approvedBy ?? [], plan.confirmedBy ?? [], plan.wishedBy ?? []].flat(),
    ),
  )
  return rows.map(({ plan, total, done, failed }) => ({
    id: plan.id,
    rosterId: plan.rosterId,
    rosterName: plan.rosterName,
    undoes: plan.undoes,
    undoesOnly: plan.undoesOnly,
    undoneBy: plan.undoneBy,
    schoolYear: schoolYearText(plan.schoolYear),
    status: plan.status,
    scope: plan.scope,
    madeAt: plan.madeAt.toISOString(),
    madeBy: names.get(plan.madeBy) ?? '',
    approvedBy: plan.approvedBy ? (names.get(plan.approvedBy) ?? '') : null,
    confirmedBy: plan.confirmedBy ? (names.get(plan.confirmedBy) ?? '') : null,
    approvedAt: plan.approvedAt?.toISOString() ?? null,
    finishedAt: plan.finishedAt?.toISOString() ?? null,
    wish: plan.wish,
    wishedBy: plan.wishedBy ? (names.get(plan.wishedBy) ?? '') : null,
    wishedAt: plan.wishedAt?.toISOString() ?? null,
    counts: plan.counts ?? nothing,
    total: total ?? 0,
    done: done ?? 0,
    failed: failed ?? 0,
    problem: plan.problem,
  }))
}
