import { z } from 'zod'
import { sortKey } from '../language.ts'
import { peopleById } from '../people/store.ts'
import { query } from '../use-case.ts'
import { rememberedDays } from './rules.ts'
import { installsOf, unreachedSince } from './store.ts'

/** Shows whom Talka could not reach of late, why, and whether it tried to install itself for them. */
export const listUnreached = query('notifications/list-unreached', {
  input: z.object({}),
  async run({ db, now, school }) {
    const found = await unreachedSince(db, new Date(now.getTime() - rememberedDays * 86_400_000))
    const ids = found.map(({ personId }) => personId)
    const people = new Map((await peopleById(db, ids)).map((one) => [one.id, one]))
    const tries = new Map((await installsOf(db, ids)).map((one) => [one.personId, one]))
    const rows = found.flatMap(({ personId, because, lastAt, n }) => {
      const person = people.get(personId)
      // Whoever left the school is nobody's to reach.
      if (!person?.directoryRole) return []
      const tried = tries.get(personId)
      return {
        id: personId,
        name: person.name,
        className: person.className,
        because,
        lastAt: lastAt.toISOString(),
        n,
        triedAt: tried?.triedAt.toISOString() ?? null,
        /** Null: Talka is installed for them now, or has not tried. */
        installBecause: tried?.because ?? null,
      }
    })
    const keyed = rows.map((row) => ({ row, key: sortKey(row.name) }))
    return {
      people: keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ row }) => row),
      /** Whether the school lets Talka install itself and write letters. */
      installs: school.catalogueId !== null,
      mails: school.mailFrom !== null,
    }
  },
})
