import { createHash, randomUUID } from 'node:crypto'
import { type FieldFault, Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import type { RosterFault } from './read-csv.ts'
import { readSds } from './read-sds.ts'
import { schoolYearText } from './rules.ts'
import { importRosterInput } from './schema.ts'
import { rosterByContent, type StoredRoster, writeRoster } from './store.ts'

/** As many faults as a person can work through; the number of all of them is said in any case. */
const mostFaults = 1000

/**
 * Takes a set of School Data Sync files. A faulty set is refused with all its faults and nothing is written; a set
 * with the content of an earlier one is that one.
 */
export const importRoster = command('rosters/import', {
  input: importRosterInput,
  async run({ db, person, now, about }, { name, files }) {
    const read = readSds(
      files.map((file) => ({ name: file.name, bytes: Buffer.from(file.base64, 'base64') })),
    )
    if ('faults' in read) {
      const faults = read.faults.slice(0, mostFaults).map(fieldFault)
      throw new Refusal('invalid', 'rosters/faulty', { n: read.faults.length }, faults)
    }
    const { roster } = read
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
    about(kept.id, { pupils, same: !written })
    return summaryOf(kept, !written)
  },
})

function summaryOf({ id, name, pupils, staff, classes, schoolYear }: StoredRoster, same: boolean) {
  return { rosterId: id, name, pupils, staff, classes, schoolYear: schoolYearText(schoolYear), same }
}

function fieldFault({ file, row, column, word, value, more }: RosterFault): FieldFault {
  return {
    field: `${file}:${row}:${column}`,
    word,
    params: { file, row, column, ...(value === undefined ? {} : { value }), ...more },
  }
}
