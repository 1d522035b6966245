import writeWorkbook from 'write-excel-file/node'
import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { readAct } from './read-act.ts'
import { totalsOf } from './rules.ts'
import { actInput } from './schema.ts'
import { findSeen } from './seen.ts'
import { signaturesOf, stocktakeBefore } from './store.ts'
import { actSheets } from './workbook.ts'

/** The act of a stocktake, or the sheet of one person and place, as a PDF or a workbook with the columns of the inventory list. */
export const act = query('stocktakes/act', {
  input: actInput,
  async run({ db, person }, { id, format, responsible, place }): Promise<FileAnswer> {
    const { language } = person
    const stocktake = await findSeen(db, person, id)
    const { lines, strays, mark } = await readAct(db, id)
    const isSheet = responsible !== undefined || place !== undefined
    const shown = lines.filter(
      (line) =>
        (responsible === undefined || line.responsible === responsible) &&
        (place === undefined || line.place === place),
    )
    const signatures = await signaturesOf(db, id)
    const names = await namesOf(db, stocktake.commission)
    const before = isSheet ? undefined : await stocktakeBefore(db, stocktake)
    const part = {
      language,
      stocktake,
      isSheet,
      lines: shown,
      strays: isSheet ? [] : strays,
      mark,
      totals: totalsOf(shown, isSheet ? [] : strays),
      commission: stocktake.commission.map((personId) => ({
        name: names.get(personId) ?? '',
        signedAt: signatures.find((one) => one.personId === personId)?.at ?? null,
      })),
      before: before && { title: before.title, totals: await totalsBefore(before.id) },
    }
    const word = isSheet ? 'stocktakes/sheet' : 'stocktakes/act'
    const name = `${[say(language, word), stocktake.title, responsible, place].filter(Boolean).join(' – ')}.${format}`
    if (format === 'pdf') {
      const { drawAct } = await import('./draw-act.ts')
      return { file: { name, type: 'application/pdf', bytes: await drawAct(part) } }
    }
    const bytes = Uint8Array.from(await writeWorkbook(actSheets(part)).toBuffer())
    return {
      file: { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes },
    }

    async function totalsBefore(beforeId: string) {
      const { lines, strays } = await readAct(db, beforeId)
      return totalsOf(lines, strays)
    }
  },
})
