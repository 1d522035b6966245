import { itemsOf } from '../evidence/store.ts'
import type { CaseDb } from './in-cases.ts'
import type { OpenCase } from './open-case.ts'
import { type EntryDoc, openDoc, type ParticipantDoc } from './sealing.ts'
import { dutiesOf, entriesOf, participantsOf, type StoredDuty, type StoredEntry } from './store.ts'

/** A case with everything in it opened, for papers and counts. */
export interface WholeCase {
  open: OpenCase
  people: ParticipantDoc[]
  lines: (Pick<StoredEntry, 'at' | 'kind' | 'personId'> & { doc: EntryDoc })[]
  duties: StoredDuty[]
  /** How many pieces of evidence are kept. */
  evidence: number
}

export async function wholeCase(cases: CaseDb, open: OpenCase): Promise<WholeCase> {
  const { id } = open.row
  const people = await participantsOf(cases, id)
  const lines = await entriesOf(cases, id)
  return {
    open,
    people: people.map((one) => openDoc<ParticipantDoc>(open.keys, one.id, one.sealed)),
    lines: lines.map(({ id: lineId, at, kind, personId, sealed }) => ({
      at,
      kind,
      personId,
      doc: openDoc<EntryDoc>(open.keys, lineId, sealed),
    })),
    duties: await dutiesOf(cases, id),
    evidence: (await itemsOf(cases, id)).length,
  }
}

/** What happened, as its members judged it, or as it was reported. */
export function judgedOf({ open, lines }: WholeCase) {
  const judged = lines.findLast(({ kind, doc }) => kind === 'triage' && (doc.what || doc.where))?.doc
  return { what: judged?.what ?? open.report.what, where: judged?.where ?? open.report.where }
}
