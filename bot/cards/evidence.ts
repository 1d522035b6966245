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

/** An intimate image of a child: it is not copied, and where it is has to be told. */
export function intimatePicture(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  caseId: string | null,
): Card {
  const said = sayTo(person, 'picture-is-intimate')
  return card(
    said,
    [line(said, { weight: 'Bolder' })],
    [
      openUrl(sayTo(person, 'call-112'), 'tel:112'),
      openUrl(sayTo(person, 'call-116111'), 'tel:116111'),
      ...(caseId ? [openUrl(sayTo(person, 'say-where'), link(`/safety/mine/${caseId}`))] : []),
    ],
  )
}
