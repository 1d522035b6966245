import type { z } from 'zod'
import type { JobContext } from '../context.ts'
import { newUser } from '../directory/diff-people.ts'
import { problemOf } from '../directory/graph-writes.ts'
import { readUser, userProperties } from '../directory/read-tenant.ts'
import type { Policy, Said } from '../directory/schema.ts'
import type { TenantUser } from '../directory/snapshot.ts'
import { roleOfEmployeeType } from '../people/rules.ts'
import type { Newcomer } from './newcomer.ts'
import { ask, changeAccount, passwordFor, readAccount } from './one-account.ts'
import type { createAccountInput } from './schema.ts'
import { dropSecret, markSecretReady } from './store.ts'

/** An account that somebody had before; a deleted one can be restored for 30 days. */
interface Earlier {
  user: TenantUser
  isDeleted: boolean
}

/** The account that has this id of the register, living or deleted. */
export async function findByRegisterId({ graph }: JobContext, registerId: string): Promise<Earlier | null> {
  if (!registerId) return null
  const filter = `$filter=employeeId eq '${encodeURIComponent(registerId.replaceAll("'", "''"))}'`
  for await (const one of graph.list(`/users?${filter}&$select=${userProperties}`))
    return { user: readUser(one), isDeleted: false }
  const bin = `/directory/deletedItems/microsoft.graph.user?$select=${userProperties}&$top=999`
  for await (const one of graph.list(bin))
    if (readUser(one).employeeId === registerId) return { user: readUser(one), isDeleted: true }
  return null
}

/** Gives somebody who comes again the old account back, with a new password. Refuses one that is in use. */
export async function bringBack(
  context: JobContext,
  order: z.output<typeof createAccountInput>,
  { person, className, schoolYear }: Newcomer,
  { user, isDeleted }: Earlier,
  policy: Policy,
): Promise<TenantUser | Said> {
  const { db, graph, clock } = context
  const { requestId } = order
  const { secret, password } = await passwordFor(context, order, user.userPrincipalName)
  if (secret.readyAt) return user
  const refuse = async (said: Said) => {
    await dropSecret(db, requestId)
    return said
  }
  if (!isDeleted && user.accountEnabled)
    return refuse({ word: 'accounts/has-account', params: { signInName: user.userPrincipalName } })
  // The password goes to whoever asked: a colleague's old account is not opened that way.
  if (roleOfEmployeeType(user.employeeType) !== 'pupil')
    return refuse({ word: 'accounts/was-staff', params: { signInName: user.userPrincipalName } })
  if (isDeleted) {
    const answer = await ask(graph, { method: 'POST', url: `/directory/deletedItems/${user.id}/restore` })
    if (!answer.ok) return refuse(problemOf(answer))
  }
  const living = (isDeleted && (await readAccount(graph, user.id))) || user
  const { userPrincipalName: signInName, mailNickname } = living
  const {
    userPrincipalName: _,
    mailNickname: __,
    ...set
  } = newUser(person, className, signInName, policy, schoolYear)
  const failure = await changeAccount(graph, living, set)
  if (failure) return refuse({ word: failure.word, params: failure.params })
  if (password) {
    const passwordProfile = { password, forceChangePasswordNextSignIn: true }
    const body = { passwordProfile }
    const answer = await ask(graph, { method: 'PATCH', url: `/users/${living.id}`, body })
    if (!answer.ok) return refuse(problemOf(answer))
    await markSecretReady(db, { requestId, signInName }, clock.now())
  }
  return readUser({
    ...living,
    ...set,
    id: living.id,
    userPrincipalName: signInName,
    mailNickname,
    assignedLicenses: living.skuIds.map((skuId) => ({ skuId })),
  })
}
