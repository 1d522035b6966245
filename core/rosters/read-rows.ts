import { decode, parseCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/**
 * The rows of one table, of a workbook (by its name) the first sheet that has any, else of a text separated in any way;
 * null when it is no table, or breaks off in the middle.
 */
export async function readRows(name: string, bytes: Uint8Array): Promise<string[][] | null> {
  if (/\.xlsx$/i.test(name)) {
    const sheets = await readXlsx(bytes)
    return sheets?.find(({ records }) => records.length > 0)?.records ?? null
  }
  const text = decode(bytes)
  if (text === null || text.includes('\0')) return null
  const rows: string[][] = []
  for await (const part of parseCsv(text)) {
    if (typeof part === 'number') return null
    rows.push(...part)
  }
  return rows.length > 0 ? rows : null
}
