import { plainText } from '../../../core/language.ts'
import type { RequestView } from '../../../core/requests/view.ts'
import type { StatusGroup } from './status-filter.tsx'

const closed: readonly RequestView['status'][] = ['done', 'declined', 'takenBack']

/** The requests of one group that hold every word of the text; diacritics and case do not matter. */
export function filterRequests(
  requests: readonly RequestView[],
  text: string,
  group: StatusGroup,
): RequestView[] {
  const parts = plainText(text).split(/\s+/).filter(Boolean)
  return requests.filter((request) => {
    if (group !== 'all' && closed.includes(request.status) !== (group === 'closed')) return false
    const said = plainText(`${request.number} ${request.title} ${request.requester} ${request.account ?? ''}`)
    return parts.every((part) => said.includes(part))
  })
}
