/** Rows in one INSERT: PostgreSQL takes 65,535 parameters in a statement. */
const rowsAtOnce = 2000

/** Writes many rows part by part, for stores. */
export async function inParts<Row>(
  rows: readonly Row[],
  write: (part: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await write(rows.slice(start, start + rowsAtOnce))
}
