import readWorkbook from 'read-excel-file/universal'

/** The sheets of an XLSX workbook as texts; null when it is damaged. Days are written 2011-03-09. */
export async function readXlsx(bytes: Uint8Array): Promise<{ name: string; records: string[][] }[] | null> {
  try {
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer)
    return sheets.map(({ sheet, data }) => ({ name: sheet, records: data.map((row) => row.map(cellText)) }))
  } catch {
    // The library throws errors of many kinds at damaged files; for the person they all mean the same.
    return null
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
