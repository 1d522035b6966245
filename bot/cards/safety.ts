import { formatMoment } from '../../core/language.ts'
import { mayDo } from '../../core/people/roles.ts'
import type { FieldFault } from '../../core/refusal.ts'
import { happenings, places, subjects, times } from '../../core/safety/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import type { Desk } from '../reply.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  facts,
  heading,
  leave,
  line,
  note,
  openUrl,
} from './elements.ts'

/** Whom to call in the building, and who receives reports. */
export type Help = ResultOf<'safety/help'>
/** What stands in a report that is being made; the names of the fields are those of the input. */
export type ReportValues = Readonly<Record<string, string>>

/** Where to turn at once. Nothing of a message is repeated in it, and nothing has to be filled in first. */
export function helpInDanger(
  reader: Reader,
  building: Help['building'] = [],
  /** What came with the message may still be kept: that is said afterwards. */
  { hasFiles = false } = {},
): Card {
  const said = sayTo(reader, 'danger')
  return card(
    said,
    [
      heading(sayTo(reader, 'danger-title')),
      line(said, { weight: 'Bolder' }),
      ...(building.length > 0 ? [facts(building.map(({ name, phone }) => [name, phone || '–']))] : []),
      line(
        [sayTo(reader, 'danger-next'), hasFiles ? '' : sayTo(reader, 'danger-not-kept')]
          .filter(Boolean)
          .join(' '),
      ),
    ],
    [
      openUrl(sayTo(reader, 'call-112'), 'tel:112'),
      openUrl(sayTo(reader, 'call-116111'), 'tel:116111'),
      ...building.slice(0, 2).flatMap((one) => callHelper(reader, one)),
      ...(mayDo(reader.roles, 'safety/call') ? [leave(sayTo(reader, 'note-calls'), 'bot/calls')] : []),
      ...(mayDo(reader.roles, 'safety/report') ? [leave(sayTo(reader, 'report'), 'bot/report')] : []),
    ],
  )
}

/** One step of the chain of calls: whom to call now, and whether they answered. */
export function callStep(
  reader: Reader,
  step: {
    id: string
    at: number
    chain: readonly { whom: string | number; name: string; phone: string }[]
    said?: string
  },
): Card {
  const { id, at, chain } = step
  const now = chain[at]
  if (!now) {
    const said = step.said ?? sayTo(reader, 'calls-over')
    return card(
      said,
      [heading(sayTo(reader, 'danger-title')), note(said), line(sayTo(reader, 'danger'))],
      [
        openUrl(sayTo(reader, 'call-112'), 'tel:112'),
        openUrl(sayTo(reader, 'call-116111'), 'tel:116111'),
        execute(sayTo(reader, 'report'), 'bot/report'),
      ],
    )
  }
  const title = sayTo(reader, 'call-now', { name: now.name })
  const data = { id, at, whom: now.whom }
  return card(
    step.said ? `${step.said} ${title}` : title,
    [
      heading(title),
      ...(step.said ? [note(step.said)] : []),
      ...(now.phone && now.phone !== now.name ? [line(now.phone, { weight: 'Bolder' })] : []),
      line(sayTo(reader, 'calls-noted'), { isSubtle: true }),
    ],
    [
      ...callHelper(reader, now),
      execute(sayTo(reader, 'answered'), 'safety/call', { ...data, isAnswered: true }),
      execute(sayTo(reader, 'not-answered'), 'safety/call', { ...data, isAnswered: false }),
      execute(sayTo(reader, 'next-helper'), 'bot/calls', { id, at: at + 1 }),
    ],
  )
}

function callHelper(reader: Reader, { name, phone }: { name: string; phone: string }): Action[] {
  const number = phone.replace(/[^\d+]/g, '')
  return number.length < 3 ? [] : [openUrl(sayTo(reader, 'call-helper', { name }), `tel:${number}`)]
}

/** A confidential report by chips; nothing has to be written. `id` is the case's own, made with the card. */
export function reportForm(
  reader: Reader,
  help: Help,
  form: { id: string; values?: ReportValues; faults?: readonly FieldFault[] },
): Card {
  const title = quoteTo(reader, 'safety/report')
  const { said, body } = reportFields(reader, help, form)
  return card(
    `${title}. ${said}`,
    [heading(title), ...body],
    [
      execute(quoteTo(reader, 'common/send'), 'safety/report', { id: form.id }),
      leave(sayTo(reader, 'help-now'), 'bot/danger'),
      leave(quoteTo(reader, 'common/cancel'), 'bot/stop-report'),
    ],
  )
}

/** The chips of a report, the same in the chat and in the dialog of a message. */
function reportFields(
  reader: Reader,
  help: Help,
  form: { values?: ReportValues; faults?: readonly FieldFault[] },
): { said: string; body: Element[] } {
  const { values = {}, faults = [] } = form
  // What is missing can only be a tick; anything else is said in general.
  const missing = faults.find(({ field }) => field === 'what')
  const said =
    faults.length > 0
      ? quoteTo(reader, missing?.word ?? 'common/refused.invalid', missing?.params)
      : sayTo(reader, 'report-who-sees')
  const receivers = help.receivers.map(({ name }) => name).join(', ')
  const choice = (
    name: 'what' | 'where' | 'when' | 'about',
    among: readonly string[],
    look: Pick<Extract<Element, { type: 'Input.ChoiceSet' }>, 'style' | 'isMultiSelect' | 'value'>,
  ): Element => ({
    type: 'Input.ChoiceSet',
    wrap: true,
    id: name,
    label: quoteTo(reader, `safety/field.${name}`),
    errorMessage: quoteTo(reader, 'common/fault.choice'),
    placeholder: sayTo(reader, 'choose'),
    choices: among.map((one) => ({
      title: quoteTo(reader, `safety/${name}.${one}` as `safety/what.verbal`),
      value: one,
    })),
    ...look,
    ...(values[name] ? { value: values[name] } : {}),
  })
  const body: Element[] = [
    line(said, faults.length > 0 ? { color: 'Attention' } : { isSubtle: true }),
    ...(receivers ? [line(sayTo(reader, 'report-receivers', { names: receivers }), { isSubtle: true })] : []),
    // To be typed on a phone of one's own: a link pressed in Teams would be known to Teams.
    ...(help.page ? [line(sayTo(reader, 'report-page', { page: help.page }), { isSubtle: true })] : []),
    choice('what', happenings, { style: 'expanded', isMultiSelect: true }),
    {
      type: 'Input.Toggle',
      wrap: true,
      id: 'isNow',
      label: quoteTo(reader, 'safety/field.isNow'),
      title: sayTo(reader, 'happens-now'),
      errorMessage: quoteTo(reader, 'common/fault.choice'),
      value: values.isNow ?? 'false',
    },
    choice('where', places, { style: 'compact' }),
    choice('when', times, { style: 'compact' }),
    choice('about', subjects, { style: 'compact', value: 'unknown' }),
    ...(help.receivers.length > 1
      ? [
          {
            type: 'Input.ChoiceSet' as const,
            wrap: true as const,
            id: 'notTo',
            label: quoteTo(reader, 'safety/field.notTo'),
            errorMessage: quoteTo(reader, 'common/fault.choice'),
            placeholder: sayTo(reader, 'everybody-may'),
            style: 'compact' as const,
            isMultiSelect: true as const,
            choices: help.receivers.slice(0, 15).map((one) => ({ title: one.name, value: one.id })),
            ...(values.notTo ? { value: values.notTo } : {}),
          },
        ]
      : []),
    {
      type: 'Input.Text',
      id: 'text',
      label: sayTo(reader, 'optional-label', { label: quoteTo(reader, 'safety/field.text') }),
      errorMessage: quoteTo(reader, 'common/fault.too-long', { max: 4000 }),
      isMultiline: true,
      maxLength: 4000,
      ...(values.text ? { value: values.text } : {}),
    },
  ]
  return { said, body }
}

const fieldsOfReport = ['what', 'where', 'when', 'about', 'isNow', 'notTo', 'text'] as const

/** What was chosen and typed on a report; null when the card is not one of ours. */
export function readReport(
  data: Readonly<Record<string, unknown>>,
): { id: string; values: ReportValues; input: object } | null {
  const { id } = data
  if (typeof id !== 'string') return null
  const values = Object.fromEntries(
    fieldsOfReport.flatMap((name) => {
      const value = data[name]
      return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
    }),
  )
  const several = (text: string | undefined) => (text ? text.split(',') : [])
  const { what, where = null, when = null, about = 'unknown', isNow, notTo, text = '' } = values
  return {
    id,
    values,
    input: {
      id,
      what: several(what),
      where,
      when,
      about,
      isNow: isNow === 'true',
      notTo: several(notTo),
      text,
    },
  }
}

/** The report has arrived (C8): nothing of it is repeated. */
export function reportReceived(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  id: string,
  isUrgent: boolean,
): Card {
  const said = sayTo(person, isUrgent ? 'report-received-now' : 'report-received')
  return card(
    said,
    [heading(said), ...(isUrgent ? [line(sayTo(person, 'danger'), { weight: 'Bolder' })] : [])],
    [
      ...(isUrgent ? [openUrl(sayTo(person, 'call-112'), 'tel:112')] : []),
      openUrl(sayTo(person, 'call-116111'), 'tel:116111'),
      execute(sayTo(person, 'add-picture'), 'bot/add-picture', { id }),
      openUrl(quoteTo(person, 'safety/show-mine'), link(`/safety/mine/${id}`)),
    ],
  )
}

/** A message as it was captured when the dialog was opened. */
type Captured = Pick<ResultOf<'evidence/capture'>, 'id' | 'author' | 'text' | 'at'>
const longestQuote = 600

/** The dialog of a message that somebody chose to report: help first, the message, the same chips, one press. */
export function messageForm(
  reader: Reader,
  help: Help,
  captured: Captured,
  form: { values?: ReportValues; faults?: readonly FieldFault[] } = {},
): Card {
  const title = quoteTo(reader, 'evidence/report-message')
  const { said, body } = reportFields(reader, help, form)
  const { id, author, at } = captured
  const text = captured.text.slice(0, longestQuote)
  const quote = text || sayTo(reader, 'message-without-text')
  return card(
    `${title}. ${said}`,
    [
      line(sayTo(reader, 'danger'), { weight: 'Bolder' }),
      {
        type: 'Container',
        style: 'emphasis',
        items: [
          ...(author ? [line(author, { weight: 'Bolder' })] : []),
          line(captured.text.length > longestQuote ? `${quote}…` : quote),
          ...(at ? [line(sayTo(reader, 'message-kept', { at: formatMoment(at) }), { isSubtle: true })] : []),
        ],
      },
      ...body,
      {
        type: 'Input.Toggle',
        wrap: true,
        id: 'isIntimate',
        label: sayTo(reader, 'intimate-label'),
        title: sayTo(reader, 'intimate'),
        errorMessage: quoteTo(reader, 'common/fault.choice'),
        value: form.values?.isIntimate ?? 'false',
      },
    ],
    [
      {
        type: 'Action.Submit',
        title: sayTo(reader, 'report-it'),
        data: { id, captured: { author, text, at } },
      },
      openUrl(sayTo(reader, 'call-112'), 'tel:112'),
      openUrl(sayTo(reader, 'call-116111'), 'tel:116111'),
    ],
  )
}

/** The message is reported: nothing of it is repeated, and what is missing of it is asked for. */
export function messageReported(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  { id, isUrgent, state }: Pick<ResultOf<'evidence/report-message'>, 'id' | 'isUrgent' | 'state'>,
): Card {
  const said = sayTo(person, isUrgent ? 'report-received-now' : 'report-received')
  const isMissing = state === 'noRight' || state === 'denied'
  return card(
    said,
    [
      heading(said),
      ...(isUrgent ? [line(sayTo(person, 'danger'), { weight: 'Bolder' })] : []),
      ...(state === 'notCopied' ? [line(sayTo(person, 'intimate-never-copied'))] : []),
      ...(isMissing
        ? [line(sayTo(person, state === 'noRight' ? 'message-pictures' : 'message-screenshot'))]
        : []),
      line(sayTo(person, 'message-nothing-posted'), { isSubtle: true }),
    ],
    [
      openUrl(quoteTo(person, 'safety/show-mine'), link(`/safety/mine/${id}`)),
      ...(isUrgent || state === 'notCopied' ? [openUrl(sayTo(person, 'call-112'), 'tel:112')] : []),
      openUrl(sayTo(person, 'call-116111'), 'tel:116111'),
    ],
  )
}
