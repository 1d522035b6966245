import { createHash, randomUUID } from 'node:crypto'
import type { CommandContext } from '../context.ts'
import { rosterIdsInForce, rostersNotTaken } from '../directory/in-force-store.ts'
import { formatMoment } from '../language.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { carryOver } from './carry-over.ts'
import { fieldFault } from './faults.ts'
import { type ListSchool, signatureOf } from './read-list.ts'
import { type OpenedRoster, openRoster, readRoster } from './read-roster.ts'
import type { Roster } from './roster.ts'
import { mayReadColumns, schoolYearText } from './rules.ts'
import { type ColumnMapping, importRosterInput } from './schema.ts'
import {
  columnMappings,
  isNameTaken,
  keepColumnMappings,
  knownSchools,
  lastRoster,
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
  async run({ db, person, now, about }, { name, files, schoolYear, schoolId, mappings }) {
    const opened = await openRoster(
      files.map((file) => ({ name: file.name, bytes: Buffer.from(file.base64, 'base64') })),
    )
    const known = await explainColumns(db, opened, mappings)
    const school = await schoolOfList(db, opened, known, schoolId)
    const read = await readRoster(opened, known, { ...school, year: schoolYear })
    if ('faults' in read) {
      const faults = read.faults.slice(0, mostFaults).map(fieldFault)
      throw new Refusal('invalid', 'rosters/faulty', { n: read.faults.length }, faults)
    }
    await keepColumnMappings(db, mappings, { confirmedAt: now, confirmedBy: person.id })
    const before = opened.format === 'list' ? await rosterToCarry(db, read.roster) : undefined
    const { roster, carriedOver } = carryOver(read.roster, before?.document ?? null)
    const content = { ...roster, carried: undefined }
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
    const pupils = roster.people.filter(({ role }) => role === 'pupil').length
    const id = randomUUID()
    const written = await writeRoster(db, {
      id,
      name: name || (await nameFor(db, roster, now)),
      schoolYear: roster.schoolYear,
      schoolIds: roster.schoolIds,
      schoolName: roster.schoolName,
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
    const from = roster.carried ? (before?.name ?? '') : ''
    return { ...summaryOf(kept, !written), format: opened.format, carriedOver: { ...carriedOver, from } }
  },
})

/** The school and the year; where a roster is called so already, also when this one was imported. */
async function nameFor(db: CommandContext['db'], roster: Roster, now: Date): Promise<string> {
  const name = [roster.schoolName, schoolYearText(roster.schoolYear)].filter(Boolean).join(', ')
  return (await isNameTaken(db, name)) ? `${name} (${formatMoment(now)})` : name
}

/**
 * From which roster those are taken over of whom a list says nothing: the last one that spoke of them itself, or the
 * one in force; never one that the school did not take.
 */
async function rosterToCarry(db: CommandContext['db'], list: Roster): Promise<StoredRoster | undefined> {
  const [role] = (['pupil', 'staff'] as const).filter(
    (one) => !list.people.some((person) => person.role === one),
  )
  if (!role) return undefined
  const not = await rostersNotTaken(db)
  return lastRoster(db, list.schoolIds, { not, speaksOf: { role, or: await rosterIdsInForce(db) } })
}

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

/**
 * The school of a list that names none: the one there is, or the one that was chosen. Taken for another's, a list
 * would make that school's people look as if they had left.
 */
async function schoolOfList(
  db: CommandContext['db'],
  { format }: OpenedRoster,
  known: ReadonlyMap<string, Pick<ColumnMapping, 'meanings'>>,
  schoolId: string | null,
): Promise<Pick<ListSchool, 'id' | 'name' | 'known'>> {
  const schools = format === 'list' ? await knownSchools(db) : []
  const namesSchools = [...known.values()].some(({ meanings }) => meanings.includes('school'))
  const [only = { id: onlySchool, name: '' }, another] = schools
  const chosen = schools.find(({ id }) => id === schoolId)
  if (!chosen && another && !namesSchools) throw new Refusal('invalid', 'rosters/school.unchosen')
  return { ...(chosen ?? only), known: schools }
}

function summaryOf({ id, name, pupils, staff, classes, schoolYear }: StoredRoster, same: boolean) {
  return { rosterId: id, name, pupils, staff, classes, schoolYear: schoolYearText(schoolYear), same }
}
