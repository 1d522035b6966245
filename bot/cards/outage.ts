import { formatMoment } from '../../core/language.ts'
import type { OutageView } from '../../core/outages/schema.ts'
import { mayDo } from '../../core/people/roles.ts'
import type { KindName } from '../../core/requests/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import type { Values } from '../fill.ts'
import type { Desk } from '../reply.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import type { ChatWord } from '../words.ts'
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  facts,
  heading,
  type Input,
  leave,
  line,
  note,
  openUrl,
  unfold,
} from './elements.ts'

/** What somebody was about to report. */
export interface Report {
  kind: KindName
  values: Values
  /** The thing of the inventory, where one was chosen. */
  assetId: string | null
}

/** A card has six buttons: two of them are for the way on. */
const mostOutages = 4
/** Long words stay with whoever wrote them: the card repeats them in two buttons. */
const longest = 1200

/**
 * An outage that answers a report by itself, before anything is sent: „me too“ in one press, or „mine is different“,
 * which goes on with what was said. `isSent`: the form had been filled and sent.
 */
export function knownOutage(desk: Desk, outage: OutageView, report: Report, isSent: string | null): Card {
  const { person, link } = desk
  const said = quoteTo(person, 'outages/known')
  const fields = Object.fromEntries(
    Object.entries(report.values).map(([name, value]) => [name, value.slice(0, longest)]),
  )
  const { assetId } = report
  const different = quoteTo(person, 'outages/different')
  return card(
    `${said}: ${outage.title}`,
    [
      heading(said),
      ...outageLines(person, outage),
      ...(outage.isMine ? [note(quoteTo(person, 'outages/joined'))] : []),
    ],
    [
      ...(outage.isMine
        ? []
        : [
            execute(quoteTo(person, 'outages/join'), 'outages/join', {
              outageId: outage.id,
              report: { kind: report.kind, fields, assetId },
            }),
          ]),
      isSent
        ? execute(different, 'requests/create', {
            id: isSent,
            kind: report.kind,
            isOther: true,
            ...Object.fromEntries(
              Object.entries(report.values).map(([name, value]) => [`fields.${name}`, value]),
            ),
            ...(assetId ? { 'fields.device': assetId } : {}),
          })
        : execute(different, 'bot/ask', { kind: report.kind, text: fields.what ?? '', isOther: true }),
      openUrl(quoteTo(person, 'common/open'), link('/outages')),
    ],
  )
}

type Listed = ResultOf<'outages/list'>['lasting'][number]

/** The outages that last: for those they touch with „me too“, for whoever announces them with a way to end each. */
export function outageList(desk: Desk, lasting: readonly Listed[], said?: string): Card {
  const { person, link } = desk
  const announces = mayDo(person.roles, 'outages/announce')
  const title = quoteTo(person, 'outages/list')
  const shown = lasting.slice(0, mostOutages)
  const none = sayTo(person, 'no-outages')
  return card(
    said ?? (shown.length > 0 ? `${title}: ${shown.map((one) => one.title).join(', ')}` : none),
    [
      heading(title),
      ...(said ? [note(said)] : []),
      ...(shown.length === 0 ? [line(none)] : []),
      ...shown.flatMap((outage) => [
        ...outageLines(person, outage),
        ...(outage.work ? [line(quoteTo(person, 'outages/reports', { n: outage.work.reports }))] : []),
      ]),
    ],
    [
      ...shown.flatMap((outage): Action[] => {
        const { id, isMine } = outage
        if (announces) return [endButton(person, outage)]
        return isMine
          ? []
          : [execute(buttonTitle(person, 'outages/join', outage), 'outages/join', { outageId: id })]
      }),
      ...(announces ? [execute(quoteTo(person, 'outages/announce'), 'bot/announce')] : []),
      openUrl(quoteTo(person, 'common/open'), link('/outages')),
    ],
  )
}

/** An outage that was just announced or changed, and the requests that seem to be part of it. */
export function announcedOutage(
  desk: Desk,
  outage: Listed,
  matching: readonly { id: string; number: number; title: string }[],
  said: string,
): Card {
  const { person, link } = desk
  return card(
    `${said} ${outage.title}`,
    [
      heading(said),
      ...outageLines(person, outage),
      ...(matching.length > 0 ? [line(sayTo(person, 'outage-matching', { n: matching.length }))] : []),
      ...matching.slice(0, 6).map(({ number, title }) => line(`• Nr. ${number}: ${title}`)),
    ],
    [
      ...(matching.length > 0
        ? [
            execute(quoteTo(person, 'outages/link'), 'outages/link', {
              id: outage.id,
              requestIds: matching.map(({ id }) => id),
            }),
          ]
        : []),
      endButton(person, outage),
      openUrl(quoteTo(person, 'common/open'), link('/outages')),
    ],
  )
}

/** That an outage is over, while that can still be taken back. */
export function endedOutage(desk: Desk, { id, title }: Pick<OutageView, 'id' | 'title'>, n: number): Card {
  const { person, link } = desk
  const said = sayTo(person, 'outage-ended', { title })
  return card(
    said,
    [line(said, { weight: 'Bolder' }), line(sayTo(person, 'undoing', { n }))],
    [
      execute(quoteTo(person, 'outages/resume'), 'outages/resume', { id }),
      openUrl(quoteTo(person, 'common/open'), link('/outages')),
    ],
  )
}

/** How long an outage may last, as one press says it. */
const lastings = {
  unknown: 'lasting.unknown',
  hour: 'lasting.hour',
  twoHours: 'lasting.twoHours',
  day: 'lasting.day',
  tomorrow: 'lasting.tomorrow',
} as const satisfies Record<string, ChatWord>
export type Lasting = keyof typeof lastings

/** The form by which an outage is announced from the chat; the tab has rooms and hours besides. */
export function announceForm(
  reader: Reader,
  form: { id: string; title: string; buildings: readonly { id: string; name: string }[]; fault?: string },
): Card {
  const heading_ = quoteTo(reader, 'outages/announce')
  const required = { isRequired: true as const, errorMessage: quoteTo(reader, 'common/fault.required') }
  const choose = { errorMessage: quoteTo(reader, 'common/fault.choice') }
  const inputs: Input[] = [
    {
      type: 'Input.Text',
      id: 'title',
      label: quoteTo(reader, 'outages/field.title'),
      maxLength: 120,
      ...required,
      ...(form.title ? { value: form.title } : {}),
    },
    {
      type: 'Input.Text',
      id: 'advice',
      label: sayTo(reader, 'optional-label', { label: quoteTo(reader, 'outages/field.advice') }),
      isMultiline: true,
      maxLength: 600,
      errorMessage: quoteTo(reader, 'common/fault.format'),
    },
    {
      type: 'Input.ChoiceSet',
      wrap: true,
      id: 'place',
      label: sayTo(reader, 'outage-where'),
      style: 'compact',
      value: 'everywhere',
      choices: [
        { title: quoteTo(reader, 'outages/everywhere'), value: 'everywhere' },
        // More than fifteen choices cannot be chosen from on a phone.
        ...form.buildings.slice(0, 14).map(({ id, name }) => ({ title: name, value: id })),
      ],
      ...choose,
    },
    {
      type: 'Input.ChoiceSet',
      wrap: true,
      id: 'lasting',
      label: quoteTo(reader, 'outages/field.expectedUntil'),
      style: 'compact',
      value: 'unknown',
      choices: Object.entries(lastings).map(([value, word]) => ({ title: sayTo(reader, word), value })),
      ...choose,
    },
  ]
  return card(
    heading_,
    [
      heading(heading_),
      ...(form.fault ? [line(`⚠ ${form.fault}`, { color: 'Attention' })] : []),
      ...inputs,
      line(sayTo(reader, 'outage-who-sees'), { isSubtle: true }),
    ],
    [
      execute(heading_, 'outages/announce', { id: form.id }),
      leave(quoteTo(reader, 'common/cancel'), 'bot/cancel'),
    ],
  )
}

function endButton(reader: Reader, outage: Pick<OutageView, 'id' | 'title'>): Action {
  const input: Input = {
    type: 'Input.Text',
    id: `over.${outage.id}`,
    label: quoteTo(reader, 'outages/field.text'),
    isMultiline: true,
    maxLength: 600,
    isRequired: true,
    errorMessage: quoteTo(reader, 'common/fault.required'),
  }
  return unfold(
    buttonTitle(reader, 'outages/end', outage),
    [input],
    [execute(quoteTo(reader, 'outages/end'), 'outages/end', { id: outage.id })],
  )
}

const buttonTitle = (
  reader: Reader,
  word: 'outages/end' | 'outages/join',
  { title }: Pick<OutageView, 'title'>,
) => `${quoteTo(reader, word)}: ${title.slice(0, 40)}`

function outageLines(reader: Reader, outage: OutageView): Element[] {
  const { title, advice, places, since, expectedUntil } = outage
  return [
    line(title, { weight: 'Bolder' }),
    facts([
      [
        sayTo(reader, 'outage-where'),
        places.join(', ').slice(0, 300) || quoteTo(reader, 'outages/everywhere'),
      ],
      [quoteTo(reader, 'outages/field.since'), formatMoment(since)],
      [quoteTo(reader, 'outages/field.expectedUntil'), expectedUntil && formatMoment(expectedUntil)],
    ]),
    ...(advice ? [line(advice)] : []),
  ]
}
