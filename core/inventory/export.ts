import writeWorkbook from 'write-excel-file/node'
import type { FileAnswer } from '../file-answer.ts'
import { formatMoment, type Language, say } from '../language.ts'
import { query } from '../use-case.ts'
import { allAssets } from './list-store.ts'
import { withoutFormula, writtenMoney } from './rules.ts'
import { type Asset, type AssetField, assetFields, exportInput } from './schema.ts'
import { withNames } from './view.ts'

/** The list of things as a table that can be imported again unchanged, in the reader's language. */
export const exportAssets = query('inventory/export', {
  input: exportInput,
  async run({ db, person, now }, { format, ...filter }): Promise<FileAnswer> {
    const { language } = person
    const things: Asset[] = []
    for await (const part of allAssets(db, filter)) things.push(...(await withNames(db, part)))
    const name = `${say(language, 'inventory/list')} ${formatMoment(now).slice(0, 10)}.${format}`
    const headers = assetFields.map((field) => say(language, `inventory/field.${field}`))
    if (format === 'csv') {
      const lines = [
        headers,
        ...things.map((asset) => assetFields.map((field) => textOf(asset, field, language))),
      ]
      // Excel takes a file with this mark for UTF-8, and a semicolon for what divides cells where a comma divides cents.
      const text = `\uFEFF${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
      return { file: { name, type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) } }
    }
    const sheet = [
      headers.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...things.map((asset) => assetFields.map((field) => cellOf(asset, field, language))),
    ]
    const workbook = {
      sheet: say(language, 'inventory/list'),
      stickyRowsCount: 1,
      columns: assetFields.map(widthOf),
    }
    const bytes = Uint8Array.from(await writeWorkbook([{ ...workbook, data: sheet }]).toBuffer())
    return {
      file: { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes },
    }
  },
})

function textOf(asset: Asset, field: AssetField, language: Language): string {
  if (field === 'value')
    return asset.valueCents === null ? '' : writtenMoney(asset.valueCents).replaceAll('\u00a0', '')
  if (field === 'condition') return say(language, `inventory/condition.${asset.condition}`)
  if (field === 'state') return say(language, `inventory/state.${asset.state}`)
  if (field === 'isForeign') return say(language, asset.isForeign ? 'common/yes' : 'common/no')
  return String(asset[field] ?? '')
}

const quoted = (text: string) => {
  const safe = withoutFormula(text)
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function cellOf(asset: Asset, field: AssetField, language: Language) {
  if (field === 'value' && asset.valueCents !== null)
    return { type: Number, value: asset.valueCents / 100, format: '0.00' }
  if (field === 'quantity') return { type: Number, value: asset.quantity }
  const value = textOf(asset, field, language)
  return value === '' ? null : { type: String, value }
}

function widthOf(field: AssetField) {
  return { width: { name: 34, note: 34, place: 18, responsible: 22, holder: 22 }[field as string] ?? 15 }
}
