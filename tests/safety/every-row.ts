import { sql } from 'drizzle-orm'
import type { School } from '../support/school.ts'

/** Everything that is to be looked through, as text: rows of every table, also of the queue. */
export async function everyRow({ talka }: Pick<School, 'talka'>): Promise<string[]> {
  const { db } = talka.house.database
  const rowsOf = async (statement: Parameters<typeof db.execute>[0]) =>
    ((await db.execute(statement)) as unknown as { rows: Record<string, string>[] }).rows
  const tables = await rowsOf(
    sql`select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { schema = '', name = '' } of tables) {
    const from = sql`${sql.identifier(schema)}.${sql.identifier(name)}`
    // Bytes come as hexadecimal digits: text that lies in them unsealed is looked for as such.
    for (const { row = '' } of await rowsOf(sql`select t::text as row from ${from} t`)) texts.push(row)
  }
  return texts
}

/** Text that lies in bytes unsealed, as the rows above show it. */
export const hex = (text: string) => Buffer.from(text).toString('hex')
