import { z } from 'zod'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { mayEndAbsence } from './rules.ts'
import { absencesIn, peopleById, rolesOf } from './store.ts'

/** Shows who is away today or soon and who decides meanwhile: one's own, those one stands in for, and to heads their people's. */
export const listAbsences = query('people/list-absences', {
  input: z.object({}),
  async run({ db, person, now }) {
    const today = String(dayOf(now))
    const rows = await absencesIn(db, today, '9999-12-31')
    const involved = await peopleById(
      db,
      rows.flatMap(({ personId, deputyId }) => [personId, deputyId]),
    )
    const people = new Map(involved.map((one) => [one.id, one]))
    const absences = []
    for (const { id, personId, deputyId, fromDay, untilDay } of rows) {
      const absent = people.get(personId)
      const roles = absent ? await rolesOf(db, absent, today) : []
      const mayEnd = mayEndAbsence(person, { id: personId, roles })
      if (!mayEnd && deputyId !== person.id) continue
      absences.push({
        id,
        isMine: personId === person.id,
        name: absent?.name ?? '',
        deputy: people.get(deputyId)?.name ?? '',
        fromDay,
        untilDay,
        mayEnd,
      })
    }
    return { absences }
  },
})
