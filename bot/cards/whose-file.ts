import { mayDo } from '../../core/people/roles.ts'
import type { RequestView } from '../../core/requests/view.ts'
import type { Desk } from '../reply.ts'
import { quoteTo, sayTo } from '../say.ts'
import { saidInput } from './answer-or-new.ts'
import { type Card, card, execute, heading, leave, line } from './elements.ts'

/** Beside a new request, a report and „cancel“; Teams draws six buttons. */
const mostRequests = 3

/** A picture came and nobody said what of: which open request is it for, or does a new one begin with it? */
export function whoseFile(
  { person, files = [] }: Pick<Desk, 'person' | 'files'>,
  open: readonly RequestView[],
  text: string,
): Card {
  const said = sayTo(person, 'file-whose', { n: files.length })
  const shown = open.slice(0, mostRequests)
  return card(
    said,
    [
      heading(said),
      ...(text ? [saidInput(person, text)] : []),
      ...(open.length > shown.length ? [line(sayTo(person, 'file-by-number'), { isSubtle: true })] : []),
    ],
    [
      ...shown.map(({ id, number, title }) =>
        execute(
          sayTo(person, 'file-to', { number: String(number), title: title.slice(0, 40) }),
          'bot/answer',
          { id, ...(text ? {} : { said: sayTo(person, 'file-said', { n: files.length }) }) },
        ),
      ),
      text
        ? execute(sayTo(person, 'new-request'), 'bot/new-trouble')
        : execute(quoteTo(person, 'requests/kind.fault'), 'bot/ask', { kind: 'fault' }),
      // A screenshot of a conversation may be about something else than things that broke.
      ...(mayDo(person.roles, 'safety/report')
        ? [leave(quoteTo(person, 'safety/report'), 'bot/report')]
        : []),
      leave(quoteTo(person, 'common/cancel'), 'bot/cancel'),
    ],
  )
}
