import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { listInput } from './schema.ts'
import { listHandOvers, openLoans } from './store.ts'
import { headsOf } from './view.ts'

/** Shows everybody's acts: the latest first, or what is lent with what is due first. */
export const list = query('hand-overs/list', {
  input: listInput,
  async run({ db, now }, { view }) {
    const today = String(dayOf(now))
    if (view === 'all' || view === 'waiting')
      return { today, acts: await headsOf(db, await listHandOvers(db, view)) }
    const loans = await headsOf(db, await openLoans(db, view === 'overdue' ? today : undefined))
    return { today, acts: loans.filter(({ out }) => out > 0) }
  },
})
