import { type BoardColumn, boardColumns, statusesOf } from '../../core/requests/schema.ts'
import type { RequestView } from '../../core/requests/view.ts'
import type { PressedAction } from './decisions.ts'

/** What brings a request into a column, the likeliest first. An approval is never a matter of dragging. */
const waysInto: Record<BoardColumn, readonly PressedAction[]> = {
  received: ['requests/undo'],
  inProgress: ['requests/take', 'requests/retry', 'requests/reopen'],
  waiting: ['requests/ask'],
  closed: ['requests/finish'],
}

export function columnOf({ status }: Pick<RequestView, 'status'>): BoardColumn {
  return boardColumns.find((column) => statusesOf[column].includes(status)) ?? 'closed'
}

/** Where a person may move a request, and what does it. */
export function movesOf(request: RequestView): { column: BoardColumn; action: PressedAction }[] {
  const here = columnOf(request)
  return boardColumns.flatMap((column) => {
    const action = waysInto[column].find((one) => request.actions.includes(one))
    return action && column !== here ? [{ column, action }] : []
  })
}
