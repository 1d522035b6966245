import { randomUUID } from 'node:crypto'
import type { CommandContext, Keys, QueryContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { type CaseDb, namedMark, reporterMark } from './in-cases.ts'
import { putEntry } from './letterbox-store.ts'
import { mayOpen } from './rules.ts'
import type { Audience, EntryKind } from './schema.ts'
import { type EntryDoc, keysOfCase, openDoc, type ReportDoc, sealDoc } from './sealing.ts'
import { caseById, casesReportedBy, isKeptOut, membersOf, type StoredCase, secretOf } from './store.ts'

type Means = Pick<QueryContext, 'keys' | 'person'>

/** A case as somebody who may see it works with it. */
export interface OpenCase {
  row: StoredCase
  keys: Keys
  report: ReportDoc
}

export type Member = Awaited<ReturnType<typeof membersOf>>[number]

/** Opens a case for a member. For everybody else it is not there, whoever they are. */
export async function openCase(
  cases: CaseDb,
  { keys, person }: Means,
  id: string,
): Promise<OpenCase & { members: Member[] }> {
  const members = await membersOf(cases, id)
  const isNamed = await isKeptOut(cases, id, namedMark(keys, person.id))
  if (!mayOpen(person, { members: members.filter(({ until }) => !until), isNamed })) throw notThere()
  return { ...(await unseal(cases, keys, await caseById(cases, id))), members }
}

/** Opens a case for whoever reported it. */
export async function openMine(cases: CaseDb, { keys, person }: Means, id: string): Promise<OpenCase> {
  const mine = await casesReportedBy(cases, reporterMark(keys, person.id))
  return unseal(cases, keys, mine.find(({ row }) => row.id === id)?.row)
}

/**
 * Opens a case for whoever has its code; null when there is none of this mark, or its time is over: the database answers
 * both with no row, and nobody can tell them apart.
 */
export async function openByCode(
  cases: CaseDb,
  { keys, now }: Pick<QueryContext, 'keys' | 'now'>,
  mark: string,
  codeDays: number,
): Promise<OpenCase | null> {
  const [found] = await casesReportedBy(cases, mark, {
    closedAfter: new Date(now.getTime() - codeDays * 24 * 3600_000),
  })
  return found ? unseal(cases, keys, found.row) : null
}

/** Refuses what cannot be done any more: a closed case is opened again first. */
export function mustBeOpen({ row }: OpenCase): void {
  if (row.closedAt) throw new Refusal('conflict', 'safety/closed-already')
}

/** Writes a line into a case, under row security when `cases` is so. */
export async function writeLine(
  db: CommandContext['db'],
  open: Pick<OpenCase, 'keys'> & { row: Pick<StoredCase, 'id'> },
  line: {
    id?: string
    at: Date
    kind: EntryKind
    audience?: Audience
    personId: string | null
    doc: EntryDoc
  },
): Promise<void> {
  const id = line.id ?? randomUUID()
  await putEntry(db, {
    id,
    caseId: open.row.id,
    at: line.at,
    kind: line.kind,
    audience: line.audience ?? 'internal',
    personId: line.personId,
    sealed: sealDoc(open.keys, id, line.doc),
  })
}

async function unseal(cases: CaseDb, keys: Keys, row: StoredCase | undefined): Promise<OpenCase> {
  const secret = row && (await secretOf(cases, row.id))
  if (!secret) throw notThere()
  const caseKeys = keysOfCase(keys, row.id, secret.key)
  return { row, keys: caseKeys, report: openDoc<ReportDoc>(caseKeys, row.id, secret.sealed) }
}

function notThere(): Refusal {
  return new Refusal('missing', 'common/refused.missing')
}
