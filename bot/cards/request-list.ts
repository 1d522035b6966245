import { formatMoment } from '../../core/language.ts'
import type { RequestView } from '../../core/requests/view.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import type { Desk } from '../reply.ts'
import { quoteTo, sayTo } from '../say.ts'
import { type Card, card, type Element, execute, heading, line, openUrl } from './elements.ts'
import { shortAnswer } from './menu.ts'

/** How many requests a card shows; the tab shows all of them. */
const shown = 6
/** So many are approved by one press; their ids have to fit into the card. */
const mostTogether = 40

/** A person's own requests, or those that wait for them; pressing a row shows the request in place. */
export function requestList(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  which: 'requests/mine' | 'requests/waiting',
  requests: readonly RequestView[],
  plans: ResultOf<'directory/waiting-plans'>['plans'] = [],
): Card {
  const title = quoteTo(person, which)
  if (requests.length + plans.length === 0) {
    return shortAnswer(
      person,
      sayTo(person, which === 'requests/mine' ? 'list-empty' : 'nothing-waits'),
      title,
    )
  }
  const count = quoteTo(person, 'requests/count', { n: requests.length })
  const clean = requests
    .filter(({ actions, warnings }) => actions.includes('requests/approve') && warnings.length === 0)
    .slice(0, mostTogether)
  const planRows = plans.slice(0, shown).map(
    ({ id, title, why, approvedBy }): Element => ({
      type: 'Container',
      separator: true,
      selectAction: openUrl(quoteTo(person, 'common/open'), link(`/accounts/${id}`)),
      items: [
        line(quoteTo(person, 'directory/plan-named', { name: title }), { weight: 'Bolder' }),
        line(quoteTo(person, `directory/waits.${why}`, { name: approvedBy ?? '' }), {
          isSubtle: true,
          spacing: 'None',
        }),
      ],
    }),
  )
  const rows = requests.slice(0, shown).map(
    (request): Element => ({
      type: 'Container',
      separator: true,
      selectAction: execute(
        quoteTo(person, 'requests/number', { number: String(request.number) }),
        'requests/show',
        {
          id: request.id,
        },
      ),
      items: [
        line(`${request.number} · ${quoteTo(person, `requests/kind.${request.kind}`)}: ${request.title}`, {
          weight: 'Bolder',
        }),
        line(
          [
            quoteTo(person, `requests/status.${request.stage}`),
            which === 'requests/waiting' ? request.requester : null,
            formatMoment(request.createdAt),
            ...request.warnings.slice(0, 1).map(({ word, params }) => `⚠ ${quoteTo(person, word, params)}`),
          ]
            .filter(Boolean)
            .join(' · '),
          { isSubtle: true, spacing: 'None' },
        ),
      ],
    }),
  )
  return card(
    `${title}. ${count}.`,
    [
      heading(`${title} (${requests.length + plans.length})`),
      ...planRows,
      ...rows,
      ...(requests.length > shown ? [line(sayTo(person, 'list-more'), { isSubtle: true })] : []),
    ],
    [
      ...(clean.length > 1
        ? [
            execute(sayTo(person, 'approve-clean', { n: clean.length }), 'requests/approve-many', {
              ids: clean.map(({ id }) => id),
            }),
          ]
        : []),
      openUrl(quoteTo(person, 'common/open'), link(requests.length > 0 ? '/requests' : '/accounts')),
      execute(sayTo(person, 'new-request'), 'bot/choose-kind'),
    ],
  )
}
