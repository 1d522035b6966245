import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { inCases, namedMark } from './in-cases.ts'
import { mayOpen } from './rules.ts'
import { casesOf } from './store.ts'

/** Shows a member's cases: the most urgent first, then by what is due next. No names of children stand in it. */
export const list = query('safety/list', {
  input: z.object({ isClosed: z.boolean().default(false) }),
  async run(context, { isClosed }) {
    const { db, keys, person, now } = context
    const named = namedMark(keys, person.id)
    const found = await inCases(context, (cases) => casesOf(cases, person.id, named, isClosed))
    const own = found.filter(({ addedBy, isNamed }) =>
      mayOpen(person, { members: [{ personId: person.id, addedBy }], isNamed }),
    )
    const names = await namesOf(
      db,
      own.flatMap(({ owner }) => owner ?? []),
    )
    return {
      cases: own.map(({ row, dueAt, open, isOwner, owner }) => ({
        id: row.id,
        number: row.number,
        way: row.way,
        level: row.level,
        isTriaged: row.isTriaged,
        reportedAt: row.reportedAt.toISOString(),
        closedAt: row.closedAt?.toISOString() ?? null,
        dueAt: dueAt ? new Date(dueAt).toISOString() : null,
        isOverdue: dueAt !== null && new Date(dueAt) <= now,
        openDuties: open,
        isOwner,
        owner: (owner && names.get(owner)) ?? '',
      })),
    }
  },
})
