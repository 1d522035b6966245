import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { countRequests, lookUpWords, pageOfRequests } from './list-store.ts'
import { type BoardColumn, boardColumns, boardInput, mostCounted, orderOf } from './schema.ts'
import { viewRequests } from './view.ts'

const columnSize = 20

/** Shows the columns of the board, each with its beginning and its number; `requests/list` goes on from `next`. */
export const board = query('requests/board', {
  input: boardInput,
  async run({ db, person, now }, filter) {
    const sought = await lookUpWords(db, { ...filter, status: 'all', now })
    const read = boardColumns.map(async (column) => {
      const one = { ...sought, status: column }
      const place = { order: orderOf(column), after: undefined, limit: columnSize }
      return {
        column,
        ...(await pageOfRequests(db, one, place)),
        count: await countRequests(db, one, mostCounted),
      }
    })
    const pages = await Promise.all(read)
    const rows = pages.flatMap((page) => page.rows)
    const views = await viewRequests(db, rows, person, (action) => mayDo(person.roles, action), now)
    const viewOf = new Map(views.map((view) => [view.id, view]))
    return Object.fromEntries(
      pages.map(({ column, rows, next, count }) => [
        column,
        { requests: rows.flatMap(({ id }) => viewOf.get(id) ?? []), next, count },
      ]),
    ) as Record<BoardColumn, { requests: typeof views; next: string | null; count: number }>
  },
})
