import { z } from 'zod'
import { peopleWithRole } from '../people/store.ts'
import { dayOf, isWorkingDay } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import { namedThings, reminderDay } from './rules.ts'
import { changeHandOver, linesOf, openLoans } from './store.ts'
import { outOf } from './view.ts'

/** How many borrowers a message names; the list has the others. */
const named = 5

/**
 * Each working morning: whoever has to bring something back tomorrow is reminded, and once something has not come back
 * the specialists are told of everything that is overdue.
 */
export const remind = job('hand-overs/remind', {
  input: z.object({}),
  every: '0 8 * * *',
  async run({ clock, transact }) {
    const now = clock.now()
    const today = String(dayOf(now))
    await transact(async ({ db, tell }) => {
      const time = await readSchoolTime(db)
      if (!isWorkingDay(dayOf(now), time)) return
      const loans = await openLoans(db)
      const lines = await linesOf(
        db,
        loans.map(({ id }) => id),
      )
      const out = await outOf(db, loans, lines)
      const stillOut = (id: string) => lines.filter((line) => line.handOverId === id && out.has(line))
      const open = loans.filter(({ id }) => stillOut(id).length > 0)
      for (const { id, dueOn, remindedAt, receiverId } of open) {
        if (!dueOn || remindedAt || dueOn < today || reminderDay(dueOn, time) > today) continue
        const things = stillOut(id)
        const params = { n: things.length, list: namedThings(things), day: dueOn }
        await tell({ personId: receiverId, word: 'hand-overs/told.due', params, link: `/hand-overs/${id}` })
        await changeHandOver(db, id, { remindedAt: now })
      }
      const overdue = open.filter(({ dueOn }) => dueOn !== null && dueOn < today)
      if (overdue.every(({ overdueToldAt }) => overdueToldAt !== null)) return
      const names = [...new Set(overdue.map(({ receiverName }) => receiverName))]
      const list = `${names.slice(0, named).join(', ')}${names.length > named ? ', …' : ''}`
      for (const { id } of await peopleWithRole(db, 'itSpecialist'))
        await tell({
          personId: id,
          word: 'hand-overs/told.overdue',
          params: { n: overdue.reduce((sum, one) => sum + stillOut(one.id).length, 0), list },
          link: '/hand-overs?view=overdue',
        })
      for (const { id, overdueToldAt } of overdue)
        if (overdueToldAt === null) await changeHandOver(db, id, { overdueToldAt: now })
    })
  },
})
