import type { Desk } from '../reply.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import { type Card, card, execute, heading, leave, line, openUrl } from './elements.ts'

/** The report's form is open and not sent: nothing was taken, and the picture is asked for afterwards. */
export function sendFirst(reader: Reader): Card {
  const said = sayTo(reader, 'picture-not-yet')
  return card(
    said,
    [line(said)],
    [
      execute(quoteTo(reader, 'safety/report'), 'bot/report'),
      leave(sayTo(reader, 'picture-elsewhere'), 'bot/stop-report'),
      openUrl(sayTo(reader, 'call-116111'), 'tel:116111'),
    ],
  )
}

/** What must never be sent, before a picture is asked for. */
export function whetherIntimate(reader: Reader, caseId: string): Card {
  const title = sayTo(reader, 'add-picture')
  const said = sayTo(reader, 'picture-ask')
  return card(
    `${title}. ${said}`,
    [heading(title), line(said, { weight: 'Bolder' }), line(sayTo(reader, 'picture-never'))],
    [
      execute(sayTo(reader, 'picture-allowed'), 'evidence/expect', { caseId }),
      execute(sayTo(reader, 'picture-intimate'), 'bot/intimate', { id: caseId }),
      leave(sayTo(reader, 'picture-elsewhere'), 'bot/stop-report'),
    ],
  )
}

/** The picture may be sent now. */
export function picturesExpected({ person }: Pick<Desk, 'person'>, minutes: number): Card {
  const said = sayTo(person, 'picture-send', { n: minutes })
  return card(
    said,
    [heading(said), line(sayTo(person, 'picture-sealed'), { isSubtle: true })],
    [leave(quoteTo(person, 'common/cancel'), 'bot/stop-report')],
  )
}

/** How many are sealed with the report, and what could not be. */
export function evidenceAdded(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  caseId: string,
  added: number,
  problems: readonly string[],
): Card {
  const said = added > 0 ? sayTo(person, 'picture-added', { n: added }) : sayTo(person, 'picture-none')
  return card(
    said,
    [
      heading(said),
      ...problems.map((one) => line(one, { color: 'Attention' })),
      ...(added > 0 ? [line(sayTo(person, 'picture-delete'), { isSubtle: true })] : []),
    ],
    [
      openUrl(quoteTo(person, 'safety/show-mine'), link(`/safety/mine/${caseId}`)),
      openUrl(sayTo(person, 'call-116111'), 'tel:116111'),
    ],
  )
}

/** An intimate image of a child: it is not copied, and where it is can be told at once. */
export function intimatePicture(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  caseId: string,
  fault = '',
): Card {
  const said = sayTo(person, 'picture-is-intimate')
  return card(
    fault ? `${fault} ${said}` : said,
    [
      line(said, { weight: 'Bolder' }),
      ...(fault ? [line(fault, { color: 'Attention' })] : []),
      {
        type: 'Input.Text',
        id: 'place',
        label: sayTo(person, 'picture-where'),
        errorMessage: quoteTo(person, 'common/fault.required'),
        isMultiline: true,
        maxLength: 2000,
      },
    ],
    [
      execute(sayTo(person, 'say-where'), 'evidence/tell-place', { caseId }),
      openUrl(sayTo(person, 'call-112'), 'tel:112'),
      openUrl(sayTo(person, 'call-116111'), 'tel:116111'),
      openUrl(quoteTo(person, 'safety/show-mine'), link(`/safety/mine/${caseId}`)),
    ],
  )
}

/** Where it is has been written down; nothing of it is repeated. */
export function placeTold({ person, link }: Pick<Desk, 'person' | 'link'>, caseId: string): Card {
  const said = sayTo(person, 'place-told')
  return card(
    said,
    [heading(said)],
    [
      openUrl(sayTo(person, 'call-116111'), 'tel:116111'),
      openUrl(quoteTo(person, 'safety/show-mine'), link(`/safety/mine/${caseId}`)),
    ],
  )
}
