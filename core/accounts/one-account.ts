import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Graph, GraphAnswer, GraphRequest, JobContext } from '../context.ts'
import {
  addMembersRequest,
  isAlreadyThere,
  isMissing,
  licenceRequest,
  problemOf,
} from '../directory/graph-writes.ts'
import type { UserProperties } from '../directory/operation.ts'
import { readLicences, readUser, userProperties } from '../directory/read-tenant.ts'
import { licenceName, licencesByPolicy, licencesFor } from '../directory/rules.ts'
import type { Policy, Said } from '../directory/schema.ts'
import type { TenantGroup, TenantUser } from '../directory/snapshot.ts'
import { Refusal } from '../refusal.ts'
import { makePassword, passwordDays, sealedFor } from './password.ts'
import { type StoredSecret, secretOfRequest, writeSecrets } from './store.ts'

/** How a step ended: what to say of it, and whether it is so now. */
export type Step = Said & { ok: boolean }

type Answer = Exclude<GraphAnswer, { unanswered: true }>

/** How often something that was just made is asked for again, each time twice as long after. */
const lagTries = 3

/** Sends one request. Throws Refusal unavailable when no answer comes: the job is then run again. */
export async function ask(graph: Graph, request: GraphRequest): Promise<Answer> {
  const [answer] = await graph.send([request])
  if (!answer || (!answer.ok && answer.unanswered))
    throw new Refusal('unavailable', 'common/refused.unavailable')
  return answer
}

/** Sends a request about something that was just made, which the directory may not show everywhere yet. */
async function askUntilSeen(graph: Graph, request: GraphRequest): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await ask(graph, request)
    if (answer.ok || !isMissing(answer) || tries === lagTries) return answer
    await wait(2 ** tries * 1000)
  }
}

/** Reads an account by its object id or sign-in name; null when there is none. */
export async function readAccount(graph: Graph, idOrName: string): Promise<TenantUser | null> {
  const answer = await ask(graph, {
    method: 'GET',
    url: `/users/${encodeURIComponent(idOrName)}?$select=${userProperties}`,
  })
  if (answer.ok) return readUser(answer.body)
  if (answer.status === 404) return null
  throw new Error(`Graph did not show an account: ${answer.code}`)
}

/** Changes properties of an account; null: it is so now. */
export async function changeAccount(
  graph: Graph,
  user: Pick<TenantUser, 'id'>,
  set: UserProperties,
): Promise<Step | null> {
  const answer = await ask(graph, { method: 'PATCH', url: `/users/${user.id}`, body: { ...set } })
  return answer.ok ? null : { ok: false, ...problemOf(answer) }
}

/** Signs an account out of every device; null: it is so now. */
export async function signOutEverywhere(graph: Graph, user: Pick<TenantUser, 'id'>): Promise<Step | null> {
  const answer = await ask(graph, {
    method: 'POST',
    url: `/users/${user.id}/revokeSignInSessions`,
    body: {},
  })
  return answer.ok ? null : { ok: false, ...problemOf(answer) }
}

/** The temporary password of a request: made and sealed once, so that a second run sends the same one. */
export async function passwordFor(
  { db, keys, clock }: JobContext,
  order: { requestId: string; forPersonId: string },
  signInName: string,
): Promise<{ secret: StoredSecret; password: string | null }> {
  const { requestId, forPersonId } = order
  const id = randomUUID()
  const sealed = keys.seal(makePassword(), sealedFor({ id, forPersonId }))
  const expiresAt = new Date(clock.now().getTime() + passwordDays * 24 * 3600 * 1000)
  await writeSecrets(db, [{ id, forPersonId, signInName, sealed, expiresAt, requestId }])
  const secret = await secretOfRequest(db, requestId)
  if (!secret) throw new Error('a password was not kept')
  return { secret, password: secret.sealed ? keys.open(secret.sealed, sealedFor(secret)) : null }
}

/** Gives an account the licence of its role, as the policy has it, unless it has one that fits. */
export async function giveLicence(
  graph: Graph,
  user: TenantUser,
  role: 'pupil' | 'staff',
  policy: Policy,
): Promise<Step> {
  const licences = await readLicences(graph)
  const byPolicy = licencesByPolicy(role, policy, licences)
  const fitting = byPolicy.length > 0 ? byPolicy : licencesFor(role, licences)
  const has = fitting.find(({ skuId }) => user.skuIds.includes(skuId))
  const params = (partNumber: string) => ({ name: user.displayName, licence: licenceName(partNumber) })
  if (has) return { ok: true, word: 'accounts/licence-there', params: params(has.partNumber) }
  if (fitting.length === 0) return { ok: false, word: 'directory/problem.no-licence', params: {} }
  const free = fitting.find((licence) => licence.free > 0)
  if (!free) return { ok: false, word: 'directory/problem.seats', params: {} }
  if (!user.usageLocation) {
    const located = await ask(graph, {
      method: 'PATCH',
      url: `/users/${user.id}`,
      body: { usageLocation: policy.usageLocation },
    })
    if (!located.ok) return { ok: false, ...problemOf(located) }
  }
  const given = await askUntilSeen(graph, licenceRequest(user.id, free.skuId))
  if (!given.ok) return { ok: false, ...problemOf(given) }
  return { ok: true, word: 'accounts/licence-assigned', params: params(free.partNumber) }
}

/** Adds an account to a group unless it is in it. */
export async function joinGroup(
  graph: Graph,
  user: Pick<TenantUser, 'id' | 'displayName'>,
  group: Pick<TenantGroup, 'id' | 'displayName' | 'isSpecial'>,
): Promise<Step> {
  const params = { name: user.displayName, group: group.displayName }
  if (group.isSpecial)
    return { ok: false, word: 'directory/problem.group-special', params: { group: group.displayName } }
  const answer = await askUntilSeen(graph, addMembersRequest(graph.reference, group.id, [user.id]))
  if (answer.ok) return { ok: true, word: 'accounts/joined-group', params }
  if (isAlreadyThere(answer)) return { ok: true, word: 'accounts/already-in-group', params }
  return { ok: false, ...problemOf(answer, { isGroup: true }) }
}

/** Takes an account out of a group; null: it is not in it now. */
export async function leaveGroup(
  graph: Graph,
  user: Pick<TenantUser, 'id'>,
  groupId: string,
): Promise<Step | null> {
  const url = `/groups/${groupId}/members/${user.id}/$ref`
  const answer = await ask(graph, { method: 'DELETE', url })
  return answer.ok || answer.status === 404 ? null : { ok: false, ...problemOf(answer, { isGroup: true }) }
}
