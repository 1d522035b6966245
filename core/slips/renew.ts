import { randomUUID } from 'node:crypto'
import { makePassword, passwordDays, sealedFor } from '../accounts/password.ts'
import type { AccountOutcome } from '../accounts/schema.ts'
import {
  dropRenewedSecret,
  markSecretsRenewed,
  type StoredSecret,
  secretsOfRenewal,
  writeSecrets,
} from '../accounts/store.ts'
import type { GraphAnswer, JobContext } from '../context.ts'
import { problemOf } from '../directory/graph-writes.ts'
import { readUser, userProperties } from '../directory/read-tenant.ts'
import { displayNameOf } from '../directory/rules.ts'
import type { TenantUser } from '../directory/snapshot.ts'
import { objectIdsOf } from '../directory/store.ts'
import { roleOfEmployeeType } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { type ClassInForce, classCalled, classesInForce } from './classes-in-force.ts'
import { makeSlips, teachersOf } from './make-slips.ts'
import { became, whyNotRenewed, withoutAnswer } from './rules.ts'
import { type NotRenewed, type RenewedPupil, renewInput } from './schema.ts'
import { changeRenewal, isRenewing, renewalOfRequest, type StoredRenewal, writeRenewal } from './store.ts'

/** So many pupils go out together: a batch of Graph. */
const pupilsAtOnce = 20

/**
 * Gives a whole class new passwords, sealed for the class, and makes slips of them for its teacher. Each password is
 * kept before it is sent, and a second run sends the same one, so that an answer that was lost loses no password.
 */
export const renew = job('slips/renew', {
  input: renewInput,
  async run(context, order): Promise<AccountOutcome> {
    const { db } = context
    const found = classCalled(await classesInForce(db), order.className)
    if (!found) return { ok: false, word: 'slips/renewed.no-class', params: { className: order.className } }
    const begun = await begin(context, order, found)
    if (!begun) return { ok: false, word: 'slips/refused.renewing', params: { className: found.name } }
    let { pupils } = begun
    while (begun.finishedAt === null && pupils.some(({ state }) => state === 'open')) {
      const part = pupils.filter(({ state }) => state === 'open').slice(0, pupilsAtOnce)
      const changed = await renewPart(context, begun, part)
      pupils = pupils.map((one) => changed.get(one.sourceId) ?? one)
      await changeRenewal(db, begun.id, { pupils })
      await context.stillAlive()
      // Whoever had no answer has it later, when the queue tries again.
      if ([...changed.values()].some(({ state }) => state === 'open'))
        throw new Refusal('unavailable', 'common/refused.unavailable')
    }
    if (begun.finishedAt === null) await finish(context, order, begun, found, pupils)
    return outcomeOf(pupils, found)
  },
})

type Order = { requestId: string; requesterId: string; decidedBy: string }

/** The renewal of a request: made once, and begun anew where nobody got a password; null while the class has another. */
async function begin(
  { db, clock }: JobContext,
  { requestId, requesterId }: Order,
  { one, roster }: ClassInForce,
): Promise<StoredRenewal | null> {
  const before = await renewalOfRequest(db, requestId)
  if (before && (before.finishedAt === null || before.pupils.some(({ state }) => state !== 'left')))
    return before
  if ((!before || before.finishedAt) && (await isRenewing(db, one.key))) return null
  const accounts = await objectIdsOf(db, one.pupils)
  const people = new Map(roster.people.map((person) => [person.sourceId, person]))
  const pupils = one.pupils.map((sourceId): RenewedPupil => {
    const person = people.get(sourceId)
    const name = person ? displayNameOf(person) : ''
    return {
      sourceId,
      accountId: accounts.get(sourceId) ?? null,
      name,
      tries: 0,
      wasSent: false,
      state: 'open',
    }
  })
  if (before) {
    await changeRenewal(db, before.id, { pupils, finishedAt: null })
    return { ...before, pupils, finishedAt: null }
  }
  const row = { id: randomUUID(), requestId, requesterId, classKey: one.key, label: one.label }
  return (await writeRenewal(db, { ...row, pupils, startedAt: clock.now() })) ?? null
}

/** Looks at the accounts of some pupils and gives those who may have one a new password; how each fared, by source id. */
async function renewPart(
  context: JobContext,
  renewal: StoredRenewal,
  part: readonly RenewedPupil[],
): Promise<Map<string, RenewedPupil>> {
  const { graph, transact, clock } = context
  const changed = new Map<string, RenewedPupil>()
  const fit: { pupil: RenewedPupil; user: TenantUser }[] = []
  const known = part.filter(({ accountId }) => accountId !== null)
  for (const pupil of part)
    if (!pupil.accountId) changed.set(pupil.sourceId, became(pupil, without('slips/without.account')))
  const read = await graph.send(
    known.map(({ accountId }) => ({ method: 'GET', url: `/users/${accountId}?$select=${userProperties}` })),
  )
  for (const [at, pupil] of known.entries()) {
    const answer = read[at]
    if (!answer || (!answer.ok && answer.status !== 404)) {
      changed.set(pupil.sourceId, withoutAnswer(pupil, false))
      continue
    }
    const user = answer.ok ? readUser(answer.body) : null
    const because = whyNotRenewed(
      user && {
        accountEnabled: user.accountEnabled,
        role: roleOfEmployeeType(user.employeeType),
        isSynced: user.isSynced === true,
      },
    )
    if (because) changed.set(pupil.sourceId, became(pupil, without(because)))
    else if (user) fit.push({ pupil, user })
  }
  if (fit.length === 0) return changed
  const secrets = await keepPasswords(context, renewal, fit)
  const sent = fit.flatMap((one) => {
    const secret = secrets.get(one.pupil.sourceId)
    return secret ? [{ ...one, secret }] : []
  })
  const answers = await graph.send(
    sent.map(({ user, secret }) => ({
      method: 'PATCH',
      url: `/users/${user.id}`,
      body: { passwordProfile: { password: secret.password, forceChangePasswordNextSignIn: true } },
    })),
  )
  const now = clock.now()
  await transact(async (means) => {
    for (const [at, { pupil, secret }] of sent.entries()) {
      const next = afterSending(pupil, answers[at])
      changed.set(pupil.sourceId, next)
      if (next.state === 'done' || next.state === 'unsure')
        await markSecretsRenewed(means.db, secret, { now, isSure: next.state === 'done' })
      if (next.state === 'left') await dropRenewedSecret(means.db, secret.id)
    }
  })
  return changed
}

const without = (word: NotRenewed) => ({ because: { word, params: {} } })

function afterSending(pupil: RenewedPupil, answer: GraphAnswer | undefined): RenewedPupil {
  if (answer?.ok) return became(pupil, 'done')
  if (!answer || answer.unanswered) return withoutAnswer(pupil, true)
  // A refusal after a lost answer says nothing of what the lost one did: the slip holds what may be the password.
  return became(pupil, pupil.wasSent ? 'unsure' : { because: problemOf(answer) })
}

/** The new passwords by source id, each made and sealed for the class once. */
async function keepPasswords(
  { db, keys, clock }: JobContext,
  { id: renewalId, classKey }: StoredRenewal,
  fit: readonly { pupil: RenewedPupil; user: TenantUser }[],
): Promise<Map<string, StoredSecret & { password: string }>> {
  const expiresAt = new Date(clock.now().getTime() + passwordDays * 24 * 3600 * 1000)
  const fresh = fit.map(({ pupil, user }) => {
    const id = randomUUID()
    const sealed = keys.seal(makePassword(), sealedFor({ id, forPersonId: null, classKey }))
    const { sourceId } = pupil
    return { id, classKey, signInName: user.userPrincipalName, sealed, expiresAt, renewalId, sourceId }
  })
  await writeSecrets(db, fresh)
  const kept = await secretsOfRenewal(db, renewalId)
  return new Map(
    kept.flatMap((secret) =>
      secret.sealed && secret.sourceId
        ? [[secret.sourceId, { ...secret, password: keys.open(secret.sealed, sealedFor(secret)) }]]
        : [],
    ),
  )
}

async function finish(
  { db: outer, transact, clock }: JobContext,
  { requestId, decidedBy }: Order,
  { id, classKey }: StoredRenewal,
  { one, roster, place }: ClassInForce,
  pupils: readonly RenewedPupil[],
): Promise<void> {
  const readers = (await teachersOf(outer, [one])).get(one.key) ?? []
  const now = clock.now()
  await transact(async (means) => {
    const renewal = await renewalOfRequest(means.db, requestId)
    if (renewal?.finishedAt !== null) return
    const secrets = (await secretsOfRenewal(means.db, id)).filter(({ readyAt }) => readyAt !== null)
    const isMade = await makeSlips(means, { planId: null, roster, one, place, secrets, readers, now })
    await changeRenewal(means.db, id, { finishedAt: now })
    const count = (state: RenewedPupil['state']) => pupils.filter((pupil) => pupil.state === state).length
    await means.record(id, { classKey, done: count('done'), unsure: count('unsure'), left: count('left') })
    if (!isMade || readers.length > 0) return
    await means.tell({
      personId: decidedBy,
      word: 'slips/told.without-teacher',
      params: { list: one.name },
      link: '/slips',
    })
  })
}

/** Counts only: names do not belong into the history of a request. */
function outcomeOf(pupils: readonly RenewedPupil[], { name: className }: ClassInForce): AccountOutcome {
  const n = pupils.filter(({ state }) => state !== 'left').length
  const rest = pupils.filter(({ state }) => state !== 'done').length
  const params = { className, n, rest }
  if (n === 0) return { ok: false, word: 'slips/renewed.nobody', params }
  return { ok: true, word: rest > 0 ? 'slips/renewed.but' : 'slips/renewed.all', params }
}
