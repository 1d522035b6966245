import { randomUUID } from 'node:crypto'
import { makePassword, passwordDays, sealedFor } from '../accounts/password.ts'
import { secretsOfPlan, writeSecrets } from '../accounts/store.ts'
import type { JobContext } from '../context.ts'
import type { StoredOperation, StoredPlan } from './plan-store.ts'

/**
 * The first passwords of new accounts, by source id: each is made once and sealed before it is sent, and a second try
 * sends the same one. A pupil's is for the teacher of the class, everybody else's for whoever approved the plan.
 */
export async function preparePasswords(
  { db, keys, clock }: JobContext,
  { plan, homes }: { plan: StoredPlan; homes: ReadonlyMap<string, { key: string }> },
  rows: readonly StoredOperation[],
): Promise<Map<string, string>> {
  const newUsers = new Map(
    rows.flatMap(({ operation }) =>
      operation.kind === 'createUser' ? [[operation.person, operation.user]] : [],
    ),
  )
  if (newUsers.size === 0) return new Map()
  const expiresAt = new Date(clock.now().getTime() + passwordDays * 24 * 3600 * 1000)
  const fresh = [...newUsers].map(([sourceId, { userPrincipalName: signInName }]) => {
    const id = randomUUID()
    const classKey = homes.get(sourceId)?.key ?? null
    const forPersonId = classKey === null ? (plan.approvedBy ?? plan.madeBy) : null
    const sealed = keys.seal(makePassword(), sealedFor({ id, forPersonId, classKey }))
    return { id, forPersonId, classKey, signInName, sealed, expiresAt, planId: plan.id, sourceId }
  })
  await writeSecrets(db, fresh)
  const kept = await secretsOfPlan(db, plan.id, [...newUsers.keys()])
  return new Map(
    kept.flatMap((secret) =>
      secret.sealed && secret.sourceId
        ? [[secret.sourceId, keys.open(secret.sealed, sealedFor(secret))]]
        : [],
    ),
  )
}
