import type { ChannelPost } from '../../core/channel/schema.ts'
import { formatMoment, isWordKey } from '../../core/language.ts'
import type { RequestAction } from '../../core/requests/view.ts'
import type { Desk } from '../reply.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import { type Card, card, execute, facts, heading, line, note, openUrl } from './elements.ts'
import { escalateButton, requestButton } from './request-state.ts'

/** What may be done in a channel; everything else needs words that are not for everybody, and so the tab. */
export const channelActions: readonly RequestAction[] = [
  'requests/take',
  'requests/finish',
  'requests/ask',
  'requests/escalate',
]

/**
 * A request in the team's channel (C4): the same facts for everybody, with the buttons that its state allows. Those who
 * work on requests see buttons of their own: Teams asks for their card when they look (`refresh`). `said` is what a
 * press has just done, or why it could not be done any more.
 */
export function channelPost(
  { person: reader, link }: { person: Reader; link: Desk['link'] },
  post: ChannelPost,
  said?: string,
): Card {
  const number = quoteTo(reader, 'requests/number', { number: String(post.number) })
  const kind = quoteTo(reader, `requests/kind.${post.kind}`)
  const status = quoteTo(reader, `requests/status.${post.stage}`)
  const body = [
    heading(`${number} · ${kind}`),
    ...(said ? [note(said)] : []),
    line(lastLine(reader, post) ?? status, { weight: 'Bolder' }),
    facts([
      [sayTo(reader, 'status'), status],
      [sayTo(reader, 'owner'), post.owner],
      [quoteTo(reader, 'requests/requester'), post.requester ?? quoteTo(reader, 'channel/pupil')],
      [sayTo(reader, 'created'), formatMoment(post.createdAt)],
      ...post.facts.map(({ field, value }): [string, string] => [
        quoteTo(reader, `requests/field.${field}`),
        wordOr(reader, `requests/${field}.${value}`, value),
      ]),
    ]),
  ]
  const actions = channelActions
    .filter((action) => post.actions.includes(action))
    .map((action) =>
      action === 'requests/escalate'
        ? escalateButton(reader, { id: post.requestId })
        : requestButton(reader, post.requestId, action),
    )
  return {
    ...card([number, kind, said ?? status].join('. '), body, [
      ...actions,
      openUrl(quoteTo(reader, 'common/open'), link(`/requests/${post.requestId}`)),
    ]),
    refresh: {
      action: execute(number, 'channel/show', { id: post.requestId }),
      // Teams knows people in cards by this form of the Entra id.
      userIds: post.workers.map((id) => `8:orgid:${id}`),
    },
  }
}

/** The first words of Talka in a team: who brought it, what it shows there, and the button that begins it. */
export function channelGreeting(
  { person: reader, link }: { person: Reader; link: Desk['link'] },
  { channelId, addedBy }: { channelId: string; addedBy: string },
): Card {
  const said = sayTo(reader, 'team-greeting', { name: addedBy })
  return card(
    said,
    [
      heading(said),
      line(sayTo(reader, 'team-shows')),
      line(sayTo(reader, 'team-privately'), { isSubtle: true }),
    ],
    [
      execute(quoteTo(reader, 'channel/bind'), 'channel/bind', { channelId }),
      openUrl(quoteTo(reader, 'common/open'), link('/')),
    ],
  )
}

/** What a channel is told once requests are shown in it, or no longer. */
export function channelBound(
  { person: reader, link }: { person: Reader; link: Desk['link'] },
  channelId: string,
  isBound: boolean,
): Card {
  const said = sayTo(reader, isBound ? 'team-bound' : 'team-released')
  return card(
    said,
    [heading(said), ...(isBound ? [line(sayTo(reader, 'team-shows'))] : [])],
    [
      isBound
        ? execute(quoteTo(reader, 'channel/unbind'), 'channel/unbind', { channelId })
        : execute(quoteTo(reader, 'channel/bind'), 'channel/bind', { channelId }),
      openUrl(quoteTo(reader, 'common/open'), link('/requests')),
    ],
  )
}

/** What happened last: "Imtasi darbo · Rokas Vaitkevičius · 2026-09-01 10:42". */
function lastLine(reader: Reader, { last }: ChannelPost): string | null {
  if (!last) return null
  const event = quoteTo(reader, `requests/event.${last.kind}`)
  return [event, last.person, formatMoment(last.at)].filter(Boolean).join(' · ')
}

function wordOr(reader: Reader, key: string, otherwise: string): string {
  return isWordKey(key) ? quoteTo(reader, key) : otherwise
}
