import writeWorkbook from 'write-excel-file/node'
import type { FileAnswer } from '../file-answer.ts'
import { allAssets } from '../inventory/list-store.ts'
import type { Asset } from '../inventory/schema.ts'
import { withNames } from '../inventory/view.ts'
import { say } from '../language.ts'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { listByPerson } from './accountants-table.ts'
import { accountantsListInput } from './schema.ts'
import { listSheets } from './workbook.ts'

/** The list that the accountant reconciles the books with: by responsible person, with totals, as a workbook or a PDF. */
export const accountantsList = query('inventory-numbers/accountants-list', {
  input: accountantsListInput,
  async run({ db, person, now }, { format }): Promise<FileAnswer> {
    const { language } = person
    const things: Asset[] = []
    for await (const part of allAssets(db, { text: '', state: 'present' }))
      things.push(...(await withNames(db, part)))
    const list = listByPerson(language, String(dayOf(now)), things)
    const name = `${say(language, 'inventory-numbers/list')} ${list.today}.${format}`
    if (format === 'pdf') {
      const { drawList } = await import('./draw-list.ts')
      return { file: { name, type: 'application/pdf', bytes: await drawList(list) } }
    }
    const bytes = Uint8Array.from(await writeWorkbook(listSheets(list)).toBuffer())
    return {
      file: { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes },
    }
  },
})
