import type { Db, GraphAnswer, JobContext } from '../context.ts'
import type { Roster } from '../rosters/roster.ts'
import { type End, endOf, isDoubtful, stillInDoubt } from './ends.ts'
import { type Resolved, requestOf } from './graph-writes.ts'
import { lookUp } from './look-up.ts'
import { keepPasswords, preparePasswords } from './new-secrets.ts'
import { peopleOf, phases } from './operation.ts'
import { isForTeams } from './pace.ts'
import type { StoredOperation, StoredPlan } from './plan-store.ts'
import { emptyQuota, endOperations, heldOf, madeSince, postpone, splitOperation } from './run-store.ts'
import { classGroupsOf, keepAccounts, keepClassGroup, keepClosing, objectIdsOf } from './store.ts'

/** A plan in the hands of one worker. */
export interface Run {
  plan: StoredPlan
  roster: Roster
  /** The classes by the key of their group. */
  classes: ReadonlyMap<string, { name: string; schoolId: string }>
  /** The class that each pupil is at home in. */
  homes: ReadonlyMap<string, { key: string }>
  worker: string
}

/** A row with what became of it in this try. */
interface Ended {
  row: StoredOperation
  end: End
}

/** For so long after a run something new may be unknown in some part of the directory. */
const youngForMs = 3600_000

/**
 * Carries out operations that this worker has claimed and writes down how each ended. What was sent before and not
 * heard of is looked up first. Says how many Graph answered. Throws Refusal unavailable without a connection: the
 * operations then stay in doubt.
 */
export async function carryOut(
  context: JobContext,
  run: Run,
  rows: readonly StoredOperation[],
): Promise<{ answered: number }> {
  const { db, graph } = context
  const passwords = await preparePasswords(context, run, rows)
  const resolved: Resolved = { ...(await resolve(db, rows)), passwords }
  const { ended, open } = await lookUpSent(context, rows, resolved)
  const asked = open.map((row) => ({ row, request: requestOf(row.operation, resolved, graph.reference) }))
  const ready = asked.flatMap(({ row, request }) => (request ? [{ row, request }] : []))
  for (const { row, request } of asked)
    if (!request)
      ended.push({ row, end: { as: 'failed', problem: { word: 'directory/problem.before', params: {} } } })
  const answers = ready.length > 0 ? await graph.sendOnce(ready.map(({ request }) => request)) : []
  ended.push(...(await endsOf(context, ready, answers, resolved)))
  await writeEnds(context, run, ended)
  await slowDown(context, ready, answers)
  return { answered: ended.filter(({ end }) => end.as !== 'later' || !end.isInDoubt).length }
}

/** Writes down of what was sent and not heard of whether it was done; what was not goes back to the planned. */
export async function settle(context: JobContext, run: Run, rows: readonly StoredOperation[]): Promise<void> {
  const resolved = { ...(await resolve(context.db, rows)), passwords: new Map() }
  const { ended, open } = await lookUpSent(context, rows, resolved)
  const back = open.map((row): Ended => {
    const end: End = { as: 'later', seconds: 0, isInDoubt: isDoubtful(row), isCounted: false }
    return { row, end }
  })
  await writeEnds(context, run, [...ended, ...back])
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

/** Looks up what was sent before and not heard of; `open` is what is still to be sent. */
async function lookUpSent({ graph }: JobContext, rows: readonly StoredOperation[], resolved: Resolved) {
  const ended: Ended[] = []
  const open = rows.filter((row) => !isDoubtful(row))
  const sent = rows.filter(isDoubtful)
  for (const [at, finding] of (await lookUp(graph, sent, resolved)).entries()) {
    const row = sent[at] as StoredOperation
    if (finding.as === 'done') ended.push({ row, end: foundAs('in-doubt', finding.objectId) })
    else if (finding.as === 'unknown') ended.push({ row, end: stillInDoubt(row, finding.answer) })
    else
      open.push({
        ...row,
        operation: finding.rest,
        ...(finding.isCertain ? { status: 'planned', inDoubt: false } : {}),
      })
  }
  return { ended, open }
}

function foundAs(found: 'in-doubt' | 'before', objectId: string | null): End {
  return objectId ? { as: 'done', objectId, found } : { as: 'done' }
}

async function endsOf(
  { db, graph, clock }: JobContext,
  asked: readonly { row: StoredOperation }[],
  answers: readonly GraphAnswer[],
  resolved: Resolved,
): Promise<Ended[]> {
  const refused = asked.filter((_, at) => !answers[at]?.ok)
  const names = refused.flatMap(({ row: { operation } }) => [
    ...peopleOf(operation),
    ...('group' in operation ? [operation.group] : []),
  ])
  const since = new Date(clock.now().getTime() - youngForMs)
  const young = names.length > 0 ? await madeSince(db, names, since) : new Set<string>()
  const ended = asked.map(({ row }, at) => {
    const { operation } = row
    const subjects = [...peopleOf(operation), ...('group' in operation ? [operation.group] : [])]
    return { row, end: endOf(row, answers[at], { isYoung: subjects.some((one) => young.has(one)) }) }
  })
  // A taken name may be this very person's, from an earlier plan that never heard of it: then it is done.
  const taken = ended.filter(({ row: { operation }, end }) => end.as === 'failed' && isMaking(operation.kind))
  const findings = await lookUp(
    graph,
    taken.map(({ row }) => row),
    resolved,
  )
  for (const [at, finding] of findings.entries()) {
    const one = taken[at]
    if (one && finding.as === 'done')
      one.end = foundAs(isDoubtful(one.row) ? 'in-doubt' : 'before', finding.objectId)
  }
  return ended
}

const isMaking = (kind: string) => kind === 'createUser' || kind === 'createGroup'

/** Where Graph throttles all the same, somebody else has taken of the quota. */
async function slowDown(
  { db, clock }: JobContext,
  asked: readonly { row: StoredOperation }[],
  answers: readonly GraphAnswer[],
): Promise<void> {
  const throttled = asked.filter((_, at) => answers[at]?.status === 429)
  if (throttled.length === 0) return
  const isTeams = throttled.every(({ row }) => isForTeams(row.operation))
  await emptyQuota(db, isTeams ? 'teams' : 'writes', clock.now())
}

async function writeEnds({ transact, clock }: JobContext, run: Run, all: readonly Ended[]): Promise<void> {
  await transact(async ({ db }) => {
    // Whoever was silent for too long has lost its claims, and another worker finds out by looking.
    const held = await heldOf(
      db,
      run.worker,
      all.map(({ row }) => row.id),
    )
    const ended = all.filter(({ row }) => held.has(row.id))
    const silent = await keepMade(db, run, ended, clock.now())
    const done = ended.filter(({ end }) => end.as === 'done').map(({ row }) => row)
    const groupsOf = (kind: 'archiveTeam' | 'unarchiveTeam') =>
      done.flatMap(({ operation: one }) => (one.kind === kind ? [one.group] : []))
    await keepClosing(db, groupsOf('archiveTeam'), 'done')
    await keepClosing(db, groupsOf('unarchiveTeam'), null)
    const isSilent = ({ operation: one }: StoredOperation) =>
      one.kind === 'createUser' && silent.has(one.person)
    const idsOf = (rows: readonly StoredOperation[]) => rows.map(({ id }) => id)
    await endOperations(db, idsOf(done.filter((row) => !isSilent(row))), 'done')
    await endOperations(db, idsOf(done.filter(isSilent)), 'done', {
      word: 'directory/problem.made-elsewhere',
      params: {},
    })
    for (const { row, end } of ended) {
      if (end.as === 'failed') await endOperations(db, [row.id], 'failed', end.problem)
      if (end.as === 'later') {
        const until = end.seconds > 0 ? new Date(clock.now().getTime() + end.seconds * 1000) : null
        await postpone(db, row.id, { ...end, until })
      }
      if (end.as === 'split') {
        const parts = end.parts.map((operation) => ({ phase: phases[operation.kind], operation }))
        await splitOperation(db, row, parts)
      }
    }
  })
}

/** Remembers the accounts and groups that were made. Says whose new account has a password that nobody knows. */
async function keepMade(
  db: Db,
  { plan, roster, classes }: Run,
  ended: readonly Ended[],
  now: Date,
): Promise<Set<string>> {
  const schools = new Map(roster.people.map(({ sourceId, schoolId }) => [sourceId, schoolId]))
  const made = ended.flatMap(({ row, end }) =>
    end.as === 'done' && end.objectId
      ? [{ operation: row.operation, objectId: end.objectId, found: end.found }]
      : [],
  )
  const accounts = made.flatMap(({ operation, objectId, found }) =>
    operation.kind === 'createUser' ? [{ sourceId: operation.person, objectId, found }] : [],
  )
  const { schoolYear } = roster
  await keepAccounts(
    db,
    accounts.map(({ sourceId, objectId }) => ({
      sourceId,
      objectId,
      schoolId: schools.get(sourceId) ?? '',
      schoolYear,
    })),
  )
  for (const { operation, objectId } of made) {
    if (operation.kind !== 'createGroup') continue
    const one = classes.get(operation.group)
    const [className, schoolId] = [one?.name ?? operation.displayName, one?.schoolId ?? '']
    await keepClassGroup(db, { key: operation.group, objectId, className, schoolId })
  }
  return keepPasswords(db, plan.id, accounts, now)
}
