import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { followersOf } from '../requests/follow-store.ts'
import { query } from '../use-case.ts'
import { lastingOutages, pastOutages, type StoredOutage } from './store.ts'
import { viewOutages } from './view.ts'

const mostPast = 10

/** Shows the outages that last; those who announce them see also what is over, how many have reported each, and its own words. */
export const list = query('outages/list', {
  input: z.object({}),
  async run({ db, person }) {
    const lasting = await lastingOutages(db)
    const announces = mayDo(person.roles, 'outages/announce')
    const past = announces ? await pastOutages(db, mostPast) : []
    const work = async ({ id, alsoCalled, buildings, rooms, outcome }: StoredOutage) => ({
      alsoCalled,
      buildings,
      rooms,
      outcome,
      reports: (await followersOf(db, { outageId: id })).length,
    })
    const withWork = async (rows: StoredOutage[]) => {
      const views = await viewOutages(db, rows, person)
      return Promise.all(
        views.map(async (view, at) => {
          const row = rows[at]
          return { ...view, work: announces && row ? await work(row) : null }
        }),
      )
    }
    return { lasting: await withWork(lasting), past: await withWork(past) }
  },
})
