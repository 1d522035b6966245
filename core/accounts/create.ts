import type { z } from 'zod'
import type { JobContext } from '../context.ts'
import { newUser } from '../directory/diff-people.ts'
import { createUserRequest, isTaken, problemOf } from '../directory/graph-writes.ts'
import { readPolicy } from '../directory/policy-store.ts'
import { groupProperties, readDomains, readGroup, readUser } from '../directory/read-tenant.ts'
import { displayNameOf, firstFree, localPart, loginFor } from '../directory/rules.ts'
import type { Policy, Said } from '../directory/schema.ts'
import type { TenantUser } from '../directory/snapshot.ts'
import { classGroupsOf, releaseSignInName, signInNameFor, takeSignInNames } from '../directory/store.ts'
import { readClassName } from '../rosters/rules.ts'
import { job } from '../use-case.ts'
import { ask, giveLicence, joinGroup, passwordFor, readAccount, type Step } from './one-account.ts'
import { type AccountOutcome, createAccountInput } from './schema.ts'
import { dropSecret, markSecretReady } from './store.ts'

type Order = z.output<typeof createAccountInput>

/** As often as somebody else may take the very name that was free a moment ago. */
const mostNames = 5

/**
 * Makes an account for somebody whom the roster does not know yet, with a licence and the group of the class. Run
 * again it goes on where it was: the name and the sealed password of a request stay the same.
 */
export const createAccount = job('accounts/create', {
  input: createAccountInput,
  async run(context, order): Promise<AccountOutcome> {
    const { graph } = context
    const user = await makeUser(context, order)
    if ('word' in user) return { ok: false, ...user }
    const signInName = user.userPrincipalName
    const licence = await giveLicence(graph, user, order.accountRole)
    if (!licence.ok) {
      return {
        ok: false,
        word: 'accounts/without-licence',
        params: { signInName, reason: said(licence) },
      }
    }
    const group = await joinClass(context, order, user)
    if (group && !group.ok) {
      return {
        ok: false,
        word: 'accounts/without-group',
        params: { signInName, reason: said(group) },
      }
    }
    return { ok: true, word: 'accounts/created', params: { signInName } }
  },
})

const said = ({ word, params }: Step) => ({ word, params })

function classNameOf({ accountRole, className }: Order): string | null {
  return accountRole === 'pupil' && className.trim()
    ? (readClassName(className)?.label ?? className.trim())
    : null
}

async function makeUser(context: JobContext, order: Order): Promise<TenantUser | Said> {
  const { db, graph, clock } = context
  const { requestId } = order
  const takenFor = `request ${requestId}`
  const person = { givenName: order.givenName, surname: order.surname, role: order.accountRole }
  const policy = await readPolicy(db)
  for (let tries = 0; ; tries++) {
    const kept = await signInNameFor(db, takenFor)
    const signInName = kept ?? (await takeName(context, policy, person, takenFor))
    const { secret, password } = await passwordFor(context, order, signInName)
    // A name that an earlier run took may be the account that it made, its answer lost on the way.
    const before = kept ? await readAccount(graph, kept) : null
    if (before && (secret.readyAt || before.displayName === displayNameOf(person))) {
      if (!secret.readyAt) await markSecretReady(db, { requestId, signInName }, clock.now())
      return before
    }
    if (secret.readyAt || !password) return { word: 'directory/problem.gone', params: {} }
    const answer = await ask(
      graph,
      createUserRequest(newUser(person, classNameOf(order), signInName, policy), password),
    )
    if (answer.ok) {
      await markSecretReady(db, { requestId, signInName }, clock.now())
      return { ...readUser(answer.body), usageLocation: policy.usageLocation }
    }
    await releaseSignInName(db, signInName, takenFor)
    await dropSecret(db, requestId)
    if (!isTaken(answer) || tries === mostNames) return problemOf(answer, { signInName })
  }
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

/** Adds a pupil to the group of the class, if the class has one. */
async function joinClass({ db, graph }: JobContext, order: Order, user: TenantUser): Promise<Step | null> {
  const className = classNameOf(order)
  const [only, second] = className ? await classGroupsOf(db, { className }) : []
  if (!only || second) return null
  const answer = await ask(graph, {
    method: 'GET',
    url: `/groups/${only.objectId}?$select=${groupProperties}`,
  })
  return answer.ok ? joinGroup(graph, user, readGroup(answer.body)) : null
}
