import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { makePassword, passwordDays, sealedFor } from '../accounts/password.ts'
import { markSecretsReady, secretsOfPlan, writeSecrets } from '../accounts/store.ts'
import type { Db, GraphAnswer, JobContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { Roster } from '../rosters/roster.ts'
import { isAlreadyThere, isMissing, problemOf, type Resolved, requestOf } from './graph-writes.ts'
import { lookUp } from './look-up.ts'
import { type Operation, peopleOf, phases } from './operation.ts'
import {
  markOperations,
  markSent,
  type StoredOperation,
  type StoredPlan,
  splitOperation,
} from './plan-store.ts'
import type { Said } from './schema.ts'
import { classGroupsOf, keepAccounts, keepClassGroup, objectIdsOf } from './store.ts'

/** A plan in the hands of one worker. */
export interface Run {
  plan: StoredPlan
  roster: Roster
  /** The classes by the key of their group. */
  classes: ReadonlyMap<string, { name: string; schoolId: string }>
}

/** How one operation ended; `parts` are smaller ones that take its place. */
type End =
  | { as: 'done'; objectId?: string }
  | { as: 'failed'; problem: Said }
  | { as: 'again' }
  | { as: 'split'; parts: Operation[] }
  | { as: 'unknown' }

const mostAttempts = 4
const made = z.object({ id: z.guid() })

/**
 * Carries out operations of one phase and writes down how each ended. What was sent by a worker that died is looked
 * up first. Throws Refusal unavailable when Graph gave no answer to some: they stay `sent` and are looked up next time.
 */
export async function carryOut(
  context: JobContext,
  run: Run,
  rows: readonly StoredOperation[],
): Promise<void> {
  const { db, graph } = context
  const passwords = await preparePasswords(context, run, rows)
  const resolved: Resolved = { ...(await resolve(db, rows)), passwords }
  const open = await settleSent(context, run, rows, resolved)
  const requests = open.map(({ operation }) => requestOf(operation, resolved, graph.reference))
  const ready = open.filter((_, at) => requests[at])
  const blocked = open.filter((_, at) => !requests[at]).map(({ id }) => id)
  await markOperations(db, blocked, 'failed', { word: 'directory/problem.before', params: {} })
  await markSent(
    db,
    ready.map(({ id }) => id),
  )
  const answers = await graph.send(requests.filter((request) => request !== null))
  const ends = ready.map((row, at) => endOf(row, answers[at]))
  await settleTaken(context, ready, ends, resolved)
  await writeEnds(context, run, ready, ends)
  if (ends.some(({ as }) => as === 'unknown')) throw new Refusal('unavailable', 'common/refused.unavailable')
}

/** Writes down of what was sent and not heard of whether it was done; what was not goes back to the planned. */
export async function settle(context: JobContext, run: Run, rows: readonly StoredOperation[]): Promise<void> {
  const resolved = { ...(await resolve(context.db, rows)), passwords: new Map() }
  const open = await settleSent(context, run, rows, resolved)
  await markOperations(
    context.db,
    open.map(({ id }) => id),
    'planned',
  )
}

async function resolve(db: Db, rows: readonly StoredOperation[]): Promise<Omit<Resolved, 'passwords'>> {
  const people = rows.flatMap(({ operation }) => peopleOf(operation))
  const keys = rows.flatMap(({ operation }) => ('group' in operation ? [operation.group] : []))
  const groups = await classGroupsOf(db, { keys })
  return {
    personIds: await objectIdsOf(db, people),
    groupIds: new Map(groups.map(({ key, objectId }) => [key, objectId])),
  }
}

/** Each new account's password is sealed before it is sent, and a second try sends the same one. */
async function preparePasswords(
  { db, keys, clock }: JobContext,
  { plan }: Run,
  rows: readonly StoredOperation[],
): Promise<Map<string, string>> {
  const forPersonId = plan.approvedBy ?? plan.madeBy
  const creating = new Map(
    rows.flatMap(({ operation }) =>
      operation.kind === 'createUser' ? [[operation.person, operation.user]] : [],
    ),
  )
  if (creating.size === 0) return new Map()
  const expiresAt = new Date(clock.now().getTime() + passwordDays * 24 * 3600 * 1000)
  const fresh = [...creating].map(([sourceId, { userPrincipalName }]) => {
    const id = randomUUID()
    const sealed = keys.seal(makePassword(), sealedFor({ id, forPersonId }))
    return { id, forPersonId, signInName: userPrincipalName, sealed, expiresAt, planId: plan.id, sourceId }
  })
  await writeSecrets(db, fresh)
  const kept = await secretsOfPlan(db, plan.id, [...creating.keys()])
  return new Map(
    kept.flatMap((secret) =>
      secret.sealed && secret.sourceId
        ? [[secret.sourceId, keys.open(secret.sealed, sealedFor(secret))]]
        : [],
    ),
  )
}

/** Looks up what a worker sent and did not hear about; answers with what is still to be sent. */
async function settleSent(
  context: JobContext,
  run: Run,
  rows: readonly StoredOperation[],
  resolved: Resolved,
): Promise<StoredOperation[]> {
  const sent = rows.filter(({ status }) => status === 'sent')
  if (sent.length === 0) return [...rows]
  const findings = await lookUp(context.graph, sent, resolved)
  const ends = findings.map((finding): End => (finding.isDone ? doneAs(finding.objectId) : { as: 'unknown' }))
  await writeEnds(context, run, sent, ends)
  return rows.flatMap((row) => {
    const finding = findings[sent.indexOf(row)]
    if (!finding) return [row]
    return finding.isDone ? [] : [{ ...row, operation: finding.open }]
  })
}

function doneAs(objectId: string | null): End {
  return objectId ? { as: 'done', objectId } : { as: 'done' }
}

function endOf({ operation, attempts }: StoredOperation, answer: GraphAnswer | undefined): End {
  if (!answer) return { as: 'unknown' }
  if (answer.ok) {
    const isMade = operation.kind === 'createUser' || operation.kind === 'createGroup'
    return isMade ? { as: 'done', objectId: made.parse(answer.body).id } : { as: 'done' }
  }
  if (answer.unanswered) return { as: 'unknown' }
  const isRemoval = ['removeMember', 'removeOwner', 'deleteUser', 'deleteGroup'].includes(operation.kind)
  if (isRemoval && answer.status === 404) return { as: 'done' }
  const parts = isMissing(answer) || isAlreadyThere(answer) ? partsOf(operation) : []
  if (parts.length > 1) return { as: 'split', parts }
  if (isAlreadyThere(answer) && 'group' in operation) return { as: 'done' }
  // What was just made may take a while to be seen everywhere in the directory.
  if (isMissing(answer) && attempts + 1 < mostAttempts) return { as: 'again' }
  const signInName = operation.kind === 'createUser' ? operation.user.userPrincipalName : undefined
  return {
    as: 'failed',
    problem: problemOf(answer, { ...(signInName ? { signInName } : {}), isGroup: 'group' in operation }),
  }
}

/** One person who cannot be added must not keep out the others: members one by one. */
function partsOf(operation: Operation): Operation[] {
  const one = (member: string): Operation => ({
    kind: 'addMembers',
    group: 'group' in operation ? operation.group : '',
    members: [member],
  })
  if (operation.kind === 'addMembers') return operation.members.map(one)
  if (operation.kind !== 'createGroup' || peopleOf(operation).length === 0) return []
  const { group } = operation
  const owners = operation.owners.map((person): Operation => ({ kind: 'addOwner', group, person }))
  return [{ ...operation, owners: [], members: [] }, ...owners, ...operation.members.map(one)]
}

/** A taken name may be our own, from an answer that was lost on the way: then it is done. */
async function settleTaken(
  context: JobContext,
  rows: readonly StoredOperation[],
  ends: End[],
  resolved: Resolved,
) {
  const taken = rows.filter((row, at) => {
    const end = ends[at]
    return (
      end?.as === 'failed' && (row.operation.kind === 'createUser' || row.operation.kind === 'createGroup')
    )
  })
  const findings = await lookUp(context.graph, taken, resolved)
  for (const [at, finding] of findings.entries()) {
    const row = taken[at]
    if (row && finding.isDone) ends[rows.indexOf(row)] = doneAs(finding.objectId)
  }
}

async function writeEnds(
  { transact, clock }: JobContext,
  { plan, roster, classes }: Run,
  rows: readonly StoredOperation[],
  ends: readonly End[],
): Promise<void> {
  const schools = new Map(roster.people.map(({ sourceId, schoolId }) => [sourceId, schoolId]))
  const withEnd = <As extends End['as']>(as: As) =>
    rows.flatMap((row, at) => {
      const end = ends[at]
      return end?.as === as ? [{ row, end: end as Extract<End, { as: As }> }] : []
    })
  await transact(async ({ db }) => {
    const done = withEnd('done')
    const created = done.flatMap(({ row: { operation }, end }) =>
      operation.kind === 'createUser' && end.objectId
        ? [{ sourceId: operation.person, objectId: end.objectId }]
        : [],
    )
    await keepAccounts(
      db,
      created.map((one) => ({
        ...one,
        schoolId: schools.get(one.sourceId) ?? '',
        schoolYear: roster.schoolYear,
      })),
    )
    await markSecretsReady(db, plan.id, created, clock.now())
    for (const { row, end } of done) {
      const { operation } = row
      if (operation.kind !== 'createGroup' || !end.objectId) continue
      const one = classes.get(operation.group)
      const [className, schoolId] = [one?.name ?? operation.displayName, one?.schoolId ?? '']
      await keepClassGroup(db, { key: operation.group, objectId: end.objectId, className, schoolId })
    }
    const ids = (list: readonly { row: StoredOperation }[]) => list.map(({ row }) => row.id)
    await markOperations(db, ids(done), 'done')
    await markOperations(db, ids(withEnd('again')), 'planned')
    for (const { row, end } of withEnd('failed')) await markOperations(db, [row.id], 'failed', end.problem)
    for (const { row, end } of withEnd('split')) {
      await splitOperation(
        db,
        row,
        end.parts.map((operation) => ({ phase: phases[operation.kind], operation })),
      )
    }
  })
}
