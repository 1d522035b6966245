import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { classesInForce } from './classes-in-force.ts'
import { teachersOf } from './make-slips.ts'
import { listRenewals as readRenewals } from './store.ts'

/** How far classes' new passwords are and who got none: for those who asked, the class's teachers and the specialist. */
export const listRenewals = query('slips/list-renewals', {
  input: z.object({}),
  async run({ db, person }) {
    const rows = await readRenewals(db)
    if (rows.length === 0) return { renewals: [] }
    const classes = (await classesInForce(db)).map(({ one }) => one)
    const teachers = await teachersOf(db, classes)
    const seesAll = mayDo(person.roles, 'slips/give')
    const seen = rows.filter(
      ({ requesterId, classKey }) =>
        seesAll || requesterId === person.id || teachers.get(classKey)?.includes(person.id),
    )
    return {
      renewals: seen.map(({ id, requestId, label, pupils, startedAt, finishedAt }) => ({
        id,
        requestId,
        label,
        pupils: pupils.length,
        done: pupils.filter(({ state }) => state !== 'open').length,
        /** Who has to be looked after: no new password, or one that nobody is sure of. */
        rest: pupils.flatMap((one) => {
          if (one.state === 'left') return { name: one.name, because: one.because }
          if (one.state !== 'unsure') return []
          return { name: one.name, because: { word: 'slips/without.sureness' as const, params: {} } }
        }),
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt?.toISOString() ?? null,
      })),
    }
  },
})
