import writeWorkbook from 'write-excel-file/node'

/** Makes an XLSX workbook of sheets of texts. */
export async function workbook(sheets: Record<string, readonly (readonly string[])[]>): Promise<Uint8Array> {
  const given = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  }))
  return await writeWorkbook(given).toBuffer()
}
