import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { fieldFault } from './faults.ts'
import { describeColumns, openRoster } from './read-roster.ts'
import { schoolYearOf } from './read-values.ts'
import { readColumnsInput } from './schema.ts'
import { columnMappings, knownSchools } from './store.ts'

/**
 * Says what chosen files are before they are imported. For a list it shows the columns with a few values and what they
 * seem to mean, or were said to mean before; the other formats need no answer. Files that cannot be read are refused.
 */
export const readColumns = query('rosters/read-columns', {
  input: readColumnsInput,
  async run({ db, now }, { files }) {
    const { format, tables, faults } = await openRoster(
      files.map((file) => ({ name: file.name, bytes: Buffer.from(file.base64, 'base64') })),
    )
    const schoolYear = schoolYearOf({ year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 })
    if (format !== 'list') return { format, schoolYear, schools: [], tables: [] }
    if (faults.all.length > 0) {
      throw new Refusal('invalid', 'rosters/faulty', { n: faults.all.length }, faults.all.map(fieldFault))
    }
    const described = describeColumns(tables)
    const remembered = await columnMappings(
      db,
      described.map(({ signature }) => signature),
    )
    return {
      format,
      schoolYear,
      schools: await knownSchools(db),
      tables: described.map((table) => ({
        ...table,
        ...remembered.get(table.signature),
        isRemembered: remembered.has(table.signature),
      })),
    }
  },
})
