import writeWorkbook from 'write-excel-file/node'
import type { FileAnswer } from '../file-answer.ts'
import { assetsById } from '../inventory/store.ts'
import { say } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { readPicture } from './picture.ts'
import { downloadInput } from './schema.ts'
import { purchaseById } from './store.ts'
import { specificationSheets } from './workbook.ts'

/** A specification as a PDF or a workbook: what is bought, what it has to do, why, and what three years cost. */
export const download = query('purchases/download', {
  input: downloadInput,
  async run({ db, person, now }, { id, format }): Promise<FileAnswer> {
    const { language } = person
    const purchase = await purchaseById(db, id)
    if (!purchase) throw new Refusal('missing', 'common/refused.missing')
    const replaced = await assetsById(
      db,
      purchase.lines.flatMap(({ replaces }) => replaces),
    )
    const picture = await readPicture(db, purchase.lines, now)
    const specification = { language, purchase, picture, replaced: [...replaced.values()] }
    const name = `${say(language, 'purchases/show')} ${purchase.number}.${format}`
    if (format === 'pdf') {
      const { drawSpecification } = await import('./draw-specification.ts')
      return { file: { name, type: 'application/pdf', bytes: await drawSpecification(specification) } }
    }
    const bytes = Uint8Array.from(await writeWorkbook(specificationSheets(specification)).toBuffer())
    return {
      file: { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes },
    }
  },
})
