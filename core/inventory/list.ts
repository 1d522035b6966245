import { query } from '../use-case.ts'
import { countAssets, pageOfAssets } from './list-store.ts'
import { listInput, mostCounted, mostFound } from './schema.ts'
import { withNames } from './view.ts'

/** Shows a page of the school's things, narrowed and ordered; the first page says how many there are, up to a thousand, of what is searched for up to 400. */
export const list = query('inventory/list', {
  input: listInput,
  async run({ db }, { order, after, limit, ...filter }) {
    const { rows, next } = await pageOfAssets(db, filter, { order, after, limit })
    const total =
      after === undefined ? await countAssets(db, filter, filter.text === '' ? mostCounted : mostFound) : null
    return { assets: await withNames(db, rows), next, total }
  },
})
