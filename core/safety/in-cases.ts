import { sql } from 'drizzle-orm'
import type { Db, Keys, Person } from '../context.ts'

declare const seesCases: unique symbol
/** A database handle that sees what row security lets its person see, and nothing else. Only {@link inCases} makes one. */
export type CaseDb = Db & { readonly [seesCases]: true }

/** The mark under which a case knows who reported it. */
export function reporterMark(keys: Keys, personId: string): string {
  return keys.mark(`reporter ${personId}`)
}

/** The mark under which a case knows whom it names; another than the reporter's, so that the two cannot be compared. */
export function namedMark(keys: Keys, personId: string): string {
  return keys.mark(`named ${personId}`)
}

/**
 * Does work on cases as one person, under row security: the role and the person hold for this piece of work only.
 * Everything else (people, messages, jobs) is done outside of it, where the role would not be allowed to.
 */
export function inCases<Result>(
  { db, keys, person }: { db: Db; keys: Keys; person: Pick<Person, 'id'> },
  work: (cases: CaseDb) => Promise<Result>,
): Promise<Result> {
  const reporter = reporterMark(keys, person.id)
  return underRowSecurity(db, { person: person.id, reporter, named: namedMark(keys, person.id) }, work)
}

/** The same for a reporter of whom nothing is known but the mark of a code. */
export function inCaseOfCode<Result>(
  { db }: { db: Db },
  reporter: string,
  work: (cases: CaseDb) => Promise<Result>,
): Promise<Result> {
  return underRowSecurity(db, { person: '', reporter, named: '' }, work)
}

function underRowSecurity<Result>(
  db: Db,
  { person, reporter, named }: { person: string; reporter: string; named: string },
  work: (cases: CaseDb) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (inner) => {
    await inner.execute(sql`set local role talka_safety`)
    await inner.execute(sql`select set_config('talka.person', ${person}, true),
      set_config('talka.reporter', ${reporter}, true), set_config('talka.named', ${named}, true)`)
    const result = await work(inner as unknown as CaseDb)
    // Were it thrown instead, the end of this piece of the transaction would take the role back.
    await inner.execute(sql`set local role none`)
    await inner.execute(sql`select set_config('talka.person', '', true),
      set_config('talka.reporter', '', true), set_config('talka.named', '', true)`)
    return result
  })
}
