import type { Db } from '../context.ts'
import { lastCarriedOut, operationsOf } from '../directory/plan-store.ts'
import type { Said } from '../directory/schema.ts'
import { differencesIn } from './from-operations.ts'
import type { Finding } from './schema.ts'

/** Findings that the last plan tried to put right and could not: nobody is told that the next plan will. */
export async function markFailed(db: Db, findings: readonly Finding[]): Promise<Finding[]> {
  const plan = await lastCarriedOut(db)
  if (plan?.status !== 'doneWithFaults') return [...findings]
  const failed = new Map<string, Said>()
  for (const { operation, status, problem } of await operationsOf(db, plan.id)) {
    if (status !== 'failed' || !problem) continue
    for (const { deviation } of differencesIn(operation, plan.schoolYear, new Set()))
      failed.set(deviation.key, problem)
  }
  return findings.map((finding) => {
    const problem = finding.rosterId === plan.rosterId ? failed.get(finding.key) : undefined
    return problem ? { ...finding, rosterId: null, failed: problem } : finding
  })
}
