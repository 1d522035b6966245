import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { countReports } from '../requests/follow-store.ts'
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
    const withWork = async (rows: StoredOutage[]) => {
      const reports = announces
        ? await countReports(
            db,
            rows.map(({ id }) => id),
          )
        : new Map<string, number>()
      const views = await viewOutages(db, rows, person)
      return views.map((view, at) => {
        const row = rows[at]
        if (!announces || !row) return { ...view, work: null }
        const { alsoCalled, buildings, rooms, outcome } = row
        return {
          ...view,
          work: { alsoCalled, buildings, rooms, outcome, reports: reports.get(view.id) ?? 0 },
        }
      })
    }
    return { lasting: await withWork(lasting), past: await withWork(past) }
  },
})
