import { randomUUID } from 'node:crypto'
import { makePassword, passwordDays, sealedFor } from '../accounts/password.ts'
import {
  markSecretsReady,
  type StoredSecret,
  secretsBeside,
  secretsNotReady,
  secretsOfPlan,
  writeSecrets,
} from '../accounts/store.ts'
import type { Db, JobContext } from '../context.ts'
import { finishedAmong, signInNamesSeen } from './found-store.ts'
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

/** A new account: as Graph's answer told, or found in the tenant when no answer came or its name was taken. */
interface MadeAccount {
  sourceId: string
  found: 'in-doubt' | 'before' | undefined
}

/**
 * Shows each new account's first password to whom it is for. Of an account that was only found it must be the one of
 * whichever try made it: this plan's, an earlier one's that nobody heard of, or nobody can tell. Says of whom no
 * password is known.
 */
export async function keepPasswords(
  db: Db,
  planId: string,
  accounts: readonly MadeAccount[],
  now: Date,
): Promise<Set<string>> {
  const people = (some: readonly MadeAccount[]) => some.map(({ sourceId }) => sourceId)
  const told = accounts.filter(({ found }) => !found)
  const ready = (await secretsOfPlan(db, planId, people(told))).map(({ id }) => id)
  const unknown = new Set<string>()
  for (const { sourceId, found } of accounts) {
    if (!found) continue
    const own = (await secretsOfPlan(db, planId, [sourceId]))[0]
    const id = own ? whosePassword(own, await secretsBeside(db, own, now), found) : null
    if (id) ready.push(id)
    else unknown.add(sourceId)
  }
  await markSecretsReady(db, ready, now)
  return unknown
}

/** Which password an account has that was found; null if it is another's, or nobody can tell. */
function whosePassword(
  own: StoredSecret,
  others: readonly StoredSecret[],
  found: 'in-doubt' | 'before',
): string | null {
  // A password that is ready already is that of whoever made the account.
  if (others.some(({ readyAt }) => readyAt !== null)) return null
  const candidates = found === 'in-doubt' ? [own, ...others] : others
  return candidates.length === 1 ? (candidates[0]?.id ?? null) : null
}

/**
 * Passwords of accounts that a finished plan had made without ever hearing of it, now that they were seen in the
 * tenant: whoever they are for can have them after all.
 */
export async function keepFoundPasswords(db: Db, now: Date): Promise<void> {
  const open = await secretsNotReady(db, now)
  if (open.length === 0) return
  const finished = await finishedAmong(
    db,
    open.flatMap(({ planId }) => planId ?? []),
  )
  const names = await signInNamesSeen(
    db,
    open.flatMap(({ sourceId }) => sourceId ?? []),
  )
  const ready: string[] = []
  for (const secret of open) {
    const isFound = names.get(secret.sourceId ?? '') === secret.signInName
    if (!isFound || !finished.has(secret.planId ?? '')) continue
    if ((await secretsBeside(db, secret, now)).length === 0) ready.push(secret.id)
  }
  await markSecretsReady(db, ready, now)
}
