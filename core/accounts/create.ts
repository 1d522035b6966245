import type { z } from 'zod'
import type { JobContext } from '../context.ts'
import { newUser } from '../directory/diff-people.ts'
import { createUserRequest, isTaken, problemOf } from '../directory/graph-writes.ts'
import { readPolicy } from '../directory/policy-store.ts'
import { readDomains, readUser } from '../directory/read-tenant.ts'
import { firstFree, localPart, loginFor } from '../directory/rules.ts'
import type { Policy, Said } from '../directory/schema.ts'
import type { TenantUser } from '../directory/snapshot.ts'
import { releaseSignInName, signInNameFor, takeSignInNames } from '../directory/store.ts'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { bringBack, findByRegisterId } from './bring-back.ts'
import { equipNewcomer } from './equip-newcomer.ts'
import { keepNewcomer, type Newcomer, newcomerOf } from './newcomer.ts'
import { ask, passwordFor, readAccount } from './one-account.ts'
import { passwordDays } from './password.ts'
import { type AccountOutcome, createAccountInput } from './schema.ts'
import { dropSecret, markSecretReady, type StoredSecret } from './store.ts'

type Order = z.output<typeof createAccountInput>

/** As often as somebody else may take the very name that was free a moment ago. */
const mostNames = 5

/** Longer than copies of the directory are late, on all but the worst days. */
const lateMinutes = 15

/**
 * Makes an account for somebody whom the roster does not know yet, by the rules of a plan: name, licence, groups. From
 * then on plans count the person as one of the school's. Who was here before, by the register's id, gets the old
 * account back. Run again it goes on where it was: the name and the sealed password of a request stay the same.
 */
export const createAccount = job('accounts/create', {
  input: createAccountInput,
  async run(context, order): Promise<AccountOutcome> {
    const { db, transact, clock } = context
    const policy = await readPolicy(db)
    const newcomer = await newcomerOf(db, order)
    if ('word' in newcomer) return { ok: false, ...newcomer }
    const made = await makeOrBringBack(context, order, newcomer, policy)
    if ('word' in made) return { ok: false, ...made }
    await transact(({ db }) => keepNewcomer(db, newcomer, made.user, order.requestId, clock.now()))
    const signInName = made.user.userPrincipalName
    const trouble = await equipNewcomer(context, newcomer, made.user, policy)
    if (trouble) return { ok: false, word: trouble.word, params: { signInName, reason: trouble.reason } }
    const created = order.accountRole === 'staff' ? 'accounts/created-staff' : 'accounts/created'
    return { ok: true, word: made.isBack ? 'accounts/brought-back' : created, params: { signInName } }
  },
})

async function makeOrBringBack(
  context: JobContext,
  order: Order,
  newcomer: Newcomer,
  policy: Policy,
): Promise<{ user: TenantUser; isBack: boolean } | Said> {
  const takenName = await signInNameFor(context.db, takenFor(order))
  // The name that this very request took belongs to the account that it made itself.
  const earlier = takenName ? null : await findByRegisterId(context, order.registerId)
  const user = earlier
    ? await bringBack(context, order, newcomer, earlier, policy)
    : await makeUser(context, order, newcomer, policy)
  return 'word' in user ? user : { user, isBack: earlier !== null }
}

const takenFor = ({ requestId }: Order) => `request ${requestId}`

async function makeUser(
  context: JobContext,
  order: Order,
  newcomer: Newcomer,
  policy: Policy,
): Promise<TenantUser | Said> {
  const { db, graph, clock } = context
  const { requestId } = order
  const { person, className, schoolYear } = newcomer
  for (let tries = 0; ; tries++) {
    const kept = await signInNameFor(db, takenFor(order))
    const signInName = kept ?? (await takeName(context, policy, person, takenFor(order)))
    const { secret, password } = await passwordFor(context, order, signInName)
    const wanted = {
      ...newUser(person, className, signInName, policy, schoolYear),
      employeeId: newcomer.sourceId,
    }
    // A name that an earlier run took may be the account that it made, its answer lost on the way: the id says so.
    const before = kept ? await readAccount(graph, kept) : null
    if (before && (secret.readyAt || before.employeeId === wanted.employeeId)) {
      if (!secret.readyAt) await markSecretReady(db, { requestId, signInName }, clock.now())
      return before
    }
    if (secret.readyAt || !password) return { word: 'directory/problem.gone', params: {} }
    const answer = await ask(graph, createUserRequest(wanted, password))
    if (answer.ok) {
      await markSecretReady(db, { requestId, signInName }, clock.now())
      // Graph answers with a few properties only; the others are what was asked for.
      return { ...readUser({ ...wanted, ...(answer.body as object) }), ...asMade(wanted) }
    }
    // What was just made is not seen everywhere at once, but its name is taken already: look again later.
    if (kept && !before && isTaken(answer) && isYoung(secret, clock.now()))
      throw new Refusal('unavailable', 'common/refused.unavailable')
    await releaseSignInName(db, signInName, takenFor(order))
    await dropSecret(db, requestId)
    if (!isTaken(answer) || tries === mostNames) return problemOf(answer, { signInName })
  }
}

/** Whether an account made with this password may be missing from late copies of the directory still. */
function isYoung({ expiresAt }: StoredSecret, now: Date): boolean {
  const madeAt = expiresAt.getTime() - passwordDays * 24 * 3600 * 1000
  return now.getTime() - madeAt < lateMinutes * 60_000
}

function asMade(wanted: Parameters<typeof createUserRequest>[0]): Partial<TenantUser> {
  const { usageLocation = null, department = null, employeeId = null, employeeType = null } = wanted
  return { usageLocation, department, employeeId, employeeType }
}

/** Takes a sign-in name that neither the tenant nor Talka has given to anybody. */
async function takeName(
  { db, graph, school, clock }: JobContext,
  policy: Policy,
  person: Parameters<typeof loginFor>[0],
  takenFor: string,
): Promise<string> {
  const { domain } = await readDomains(graph, policy.domain ?? school.accountDomain)
  const login = loginFor(person, policy.upnPattern)
  const starts = (...names: string[]) => names.map((name) => `startswith(${name},'${login}')`).join(' or ')
  const taken = new Set<string>()
  for (const url of [
    `/users?$filter=${starts('userPrincipalName', 'mailNickname')}&$select=userPrincipalName,mailNickname&$top=999`,
    `/groups?$filter=${starts('mailNickname')}&$select=mailNickname&$top=999`,
    '/directory/deletedItems/microsoft.graph.user?$select=userPrincipalName,mailNickname&$top=999',
  ]) {
    for await (const { userPrincipalName, mailNickname } of graph.list(url)) {
      taken.add(localPart(String(userPrincipalName ?? ''))).add(String(mailNickname ?? '').toLowerCase())
    }
  }
  for (;;) {
    const free = firstFree(login, (candidate) => taken.has(candidate))
    const signInName = `${free}@${domain}`
    const held = await takeSignInNames(db, [{ signInName, takenFor, takenAt: clock.now() }])
    if (held.has(signInName)) return signInName
    taken.add(free)
  }
}
