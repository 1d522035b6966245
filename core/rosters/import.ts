import { createHash, randomUUID } from 'node:crypto'
import type { CommandContext } from '../context.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { carryOver } from './carry-over.ts'
import { fieldFault } from './faults.ts'
import { signatureOf } from './read-list.ts'
import { type OpenedRoster, openRoster, readRoster } from './read-roster.ts'
import { mayReadColumns, schoolYearText } from './rules.ts'
import { type ColumnMapping, importRosterInput } from './schema.ts'
import {
  columnMappings,
  keepColumnMappings,
  rosterBefore,
  rosterByContent,
  type StoredRoster,
  writeRoster,
} from './store.ts'

/** As many faults as a person can work through; the number of all of them is said in any case. */
const mostFaults = 1000

/** The school of a list that names none, when there was no roster before. */
const onlySchool = 'mokykla'

/**
 * Takes a roster in any format that Talka reads. A faulty one is refused with all its faults and nothing is written;
 * one with the content of an earlier one is that one. What the columns of a list mean has to be confirmed once.
 */
export const importRoster = command('rosters/import', {
  input: importRosterInput,
  async run({ db, person, now, about }, { name, files, schoolYear, mappings }) {
    const opened = await openRoster(
      files.map((file) => ({ name: file.name, bytes: Buffer.from(file.base64, 'base64') })),
    )
    const known = await explainColumns(db, opened, mappings)
    const last = opened.format === 'list' ? await rosterBefore(db) : undefined
    const before = last?.document ?? null
    const [schoolBefore, anotherSchool] = before?.schoolIds ?? []
    const school = {
      id: (anotherSchool === undefined && schoolBefore) || onlySchool,
      name: before?.schoolName ?? '',
      year: schoolYear,
    }
    const read = await readRoster(opened, known, school)
    if ('faults' in read) {
      const faults = read.faults.slice(0, mostFaults).map(fieldFault)
      throw new Refusal('invalid', 'rosters/faulty', { n: read.faults.length }, faults)
    }
    await keepColumnMappings(db, mappings, { confirmedAt: now, confirmedBy: person.id })
    const { roster, carriedOver } = carryOver(read.roster, before)
    const contentHash = createHash('sha256').update(JSON.stringify(roster)).digest('hex')
    const pupils = roster.people.filter(({ role }) => role === 'pupil').length
    const id = randomUUID()
    const written = await writeRoster(db, {
      id,
      name: name || [roster.schoolName, schoolYearText(roster.schoolYear)].filter(Boolean).join(', '),
      schoolYear: roster.schoolYear,
      importedAt: now,
      importedBy: person.id,
      pupils,
      staff: roster.people.length - pupils,
      classes: roster.classes.length,
      contentHash,
      document: roster,
    })
    const kept = written ?? (await rosterByContent(db, contentHash))
    if (!kept) throw new Refusal('conflict', 'common/refused.missing')
    about(kept.id, { pupils, same: !written, format: opened.format })
    return { ...summaryOf(kept, !written), format: opened.format, carriedOver }
  },
})

/** What each column of a list means: as it was just confirmed, or once before. */
async function explainColumns(
  db: CommandContext['db'],
  { format, tables }: OpenedRoster,
  confirmed: readonly ColumnMapping[],
): Promise<Map<string, Pick<ColumnMapping, 'people' | 'meanings'>>> {
  if (format !== 'list') return new Map()
  const known = await columnMappings(db, tables.map(signatureOf))
  for (const mapping of confirmed) {
    require(mayReadColumns(mapping.meanings), 'invalid')
    known.set(mapping.signature, mapping)
  }
  if (!tables.every((table) => known.has(signatureOf(table)))) {
    throw new Refusal('conflict', 'rosters/columns.unconfirmed')
  }
  return known
}

function summaryOf({ id, name, pupils, staff, classes, schoolYear }: StoredRoster, same: boolean) {
  return { rosterId: id, name, pupils, staff, classes, schoolYear: schoolYearText(schoolYear), same }
}
