import type { Behind, Figure } from '../../../core/reports/schema.ts'

/** The address of the desk's list with the requests behind a figure; null where no list shows exactly those. */
export function hrefBehind(behind: Behind | null, figure: Figure): string | null {
  if (!behind || figure === 'answerMinutes') return null
  const { kinds, ...rest } = behind
  const params = new URLSearchParams({ view: 'all', status: 'all', ...rest })
  if (kinds) params.set('kinds', kinds.join(','))
  if (figure === 'late') params.set('late', 'yes')
  if (figure === 'done' || figure === 'solveMinutes') params.set('outcome', 'done')
  if (figure === 'reopened') params.set('outcome', 'reopened')
  return `/requests?${params}`
}
