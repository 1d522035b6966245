import { query } from '../use-case.ts'
import { listInput } from './schema.ts'
import { countAssets, pageOfAssets } from './store.ts'
import { withNames } from './view.ts'

/** More than so many are „more than“: counting on would take as long as there are things. */
const mostCounted = 10_000

/** Shows a page of the school's things, narrowed and ordered; the first page says how many there are, up to 10,000. */
export const list = query('inventory/list', {
  input: listInput,
  async run({ db }, { order, after, limit, ...filter }) {
    const { rows, next } = await pageOfAssets(db, filter, { order, after, limit })
    const total = after === undefined ? await countAssets(db, filter, mostCounted) : null
    return { assets: await withNames(db, rows), next, total }
  },
})
