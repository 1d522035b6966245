import { fieldsOf } from '../../core/forms.ts'
import { formatEuros, formatMoment, isWordKey } from '../../core/language.ts'
import type { FieldFault } from '../../core/refusal.ts'
import { kinds, proposals, undoSeconds } from '../../core/requests/schema.ts'
import type { RequestAction } from '../../core/requests/view.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import type { WordKey } from '../../core/words.ts'
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
  line,
  note,
  openUrl,
  unfold,
} from './elements.ts'

/** How many comments a card repeats. */
const mostSaid = 3

type Shown = ResultOf<'requests/show'>

/**
 * The actions that ask for a word before they are done: the input on the card, whose name no other input of the card has,
 * the field of the use case that it fills, its label, and what the last button says.
 */
export const asking: Partial<
  Record<RequestAction, { input: string; field: string; label: ChatWord | null; confirm: ChatWord }>
> = {
  'requests/decline': { input: 'reason', field: 'reason', label: null, confirm: 'confirm-decline' },
  'requests/finish': { input: 'note', field: 'note', label: 'finish-note', confirm: 'confirm-finish' },
  'requests/ask': { input: 'question', field: 'text', label: 'ask-text', confirm: 'confirm-ask' },
  'requests/comment': { input: 'comment', field: 'text', label: 'comment-text', confirm: 'confirm-comment' },
  'requests/reopen': { input: 'left', field: 'text', label: 'reopen-text', confirm: 'confirm-reopen' },
  'requests/send-back': { input: 'back', field: 'text', label: 'back-text', confirm: 'confirm-back' },
  'requests/refuse-cost': {
    input: 'costly',
    field: 'reason',
    label: 'costly-text',
    confirm: 'confirm-costly',
  },
}

/** What was typed for an action, by the names of its use case. */
export function typedFor(
  action: RequestAction,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (action === 'requests/escalate') return { reason: data.why, cost: data.cost, proposal: data.proposal }
  const question = asking[action]
  const typed = question && data[question.input]
  return question && typeof typed === 'string' ? { [question.field]: typed } : {}
}

const judging: readonly RequestAction[] = [
  'requests/undo',
  'requests/take-over',
  'requests/agree-cost',
  'requests/refuse-cost',
  'requests/send-back',
  'requests/finish',
]
/** Beside "Open"; Teams draws six buttons. */
const mostActions = 5

/**
 * A request as it stands now (C3, C5, C6): for its requester and for those who work on it, each with the buttons
 * that are theirs. `said` is what a press has just done, or why it could not be done any more.
 */
export function requestState(
  desk: Pick<Desk, 'person' | 'link'>,
  request: Shown,
  more: {
    said?: string
    typed?: string
    typedEscalation?: Readonly<Record<string, unknown>>
    fault?: { action: string; fault: FieldFault }
  } = {},
): Card {
  const { person: reader, link } = desk
  const number = quoteTo(reader, 'requests/number', { number: String(request.number) })
  const kind = quoteTo(reader, `requests/kind.${request.kind}`)
  const status = quoteTo(reader, `requests/status.${request.stage}`)
  const latest = historyLine(reader, request)
  const body = [
    heading(`${number} · ${kind}`),
    ...(more.said ? [note(more.said)] : []),
    line(latest ?? status, { weight: 'Bolder' }),
    ...dueLine(reader, request),
    facts([
      [sayTo(reader, 'status'), status],
      [quoteTo(reader, 'requests/requester'), request.requesterId === reader.id ? null : request.requester],
      [sayTo(reader, 'together'), partOf(reader, request)],
      [sayTo(reader, 'created'), formatMoment(request.createdAt)],
      [sayTo(reader, 'awaits'), rolesIn(reader, request.awaits)],
      [sayTo(reader, 'approved-by'), approvedBy(reader, request)],
      [quoteTo(reader, 'requests/account'), request.account],
      ...fieldFacts(reader, request),
      [
        quoteTo(reader, request.status === 'done' ? 'requests/what-was-done' : 'requests/reason'),
        request.reason,
      ],
      ...resultFact(reader, request),
      ...escalationFacts(reader, request),
    ]),
    ...saidLines(reader, request),
    ...request.warnings.map(({ word, params }) =>
      line(`⚠ ${quoteTo(reader, word, params)}`, { color: 'Attention' }),
    ),
    ...(request.delayedSince ? [line(sayTo(reader, 'delayed'))] : []),
    ...(request.followers > 0 ? [line(sayTo(reader, 'followers', { n: request.followers }))] : []),
    ...(request.passwordId ? [line(sayTo(reader, 'password'), { weight: 'Bolder' })] : []),
    ...(more.fault
      ? [line(`⚠ ${quoteTo(reader, more.fault.fault.word, more.fault.fault.params)}`, { color: 'Attention' })]
      : []),
  ]
  const isAsked = isAskedOf(request, reader.id)
  if (isAsked)
    body.push(answerInput(reader, more.fault?.action === 'requests/comment' ? more.typed : undefined))
  const actions = [
    ...actionsOnCard(request, isAsked).map((action) =>
      isAsked && action === 'requests/comment'
        ? execute(sayTo(reader, 'send-answer'), action, { id: request.id })
        : action === 'requests/escalate'
          ? escalateButton(reader, request, more.typedEscalation)
          : requestButton(reader, request.id, action, more.fault?.action === action ? more.typed : undefined),
    ),
    openUrl(quoteTo(reader, 'common/open'), link(`/requests/${request.id}`)),
  ]
  const said = [number, kind, more.said ?? latest ?? status].join('. ')
  // Teams asks for the present state whenever the card is looked at, so that an old card does not lie.
  return {
    ...card(said, body, actions),
    refresh: { action: execute(number, 'requests/show', { id: request.id }) },
  }
}

/** Whether a question to this very reader is open. */
function isAskedOf({ status, requesterId, actions }: Shown, readerId: string | undefined): boolean {
  return status === 'asking' && requesterId === readerId && actions.includes('requests/comment')
}

/** Where the answer is written; the server says when it is empty, for the other buttons need none. */
function answerInput(reader: Reader, typed: string | undefined): Input {
  return {
    type: 'Input.Text',
    id: 'comment',
    label: sayTo(reader, 'answer'),
    isMultiline: true,
    maxLength: 2000,
    errorMessage: quoteTo(reader, 'common/fault.required'),
    ...(typed === undefined ? {} : { value: typed }),
  }
}

/**
 * A deputy judges and does nothing else here; giving further is what a crowded card leaves to the tab; and whoever was
 * asked is to answer first.
 */
function actionsOnCard({ actions }: Shown, isAsked: boolean): RequestAction[] {
  if (isAsked) return ['requests/comment', ...actions.filter((one) => one !== 'requests/comment')]
  const judges = judging.filter((action) => actions.includes(action))
  if (actions.includes('requests/send-back')) return judges
  const fitting =
    actions.length > mostActions ? actions.filter((one) => one !== 'requests/escalate') : actions
  if (!fitting.includes('requests/take')) return fitting
  // Whoever looks at new work comes to take it; declining stands last.
  return [
    ...fitting.filter((one) => one !== 'requests/decline'),
    ...fitting.filter((one) => one === 'requests/decline'),
  ]
}

/** What is due next; what is late says so in words too. */
function dueLine(reader: Reader, { due }: Shown): Element[] {
  if (!due) return []
  const said = quoteTo(reader, due.word, due.params)
  return [due.isLate ? line(`⚠ ${said}`, { color: 'Attention', weight: 'Bolder' }) : line(said)]
}

function escalationFacts(reader: Reader, { escalation }: Shown): [string, string | null][] {
  if (!escalation) return []
  const { to, isTaken, reason, lateSince, cost, proposal } = escalation
  const quote = (word: WordKey, params = {}) => quoteTo(reader, word, params)
  const late = lateSince && quote('requests/late-since', { at: lateSince })
  return [
    [quote('requests/escalation'), isTaken ? quote('requests/escalation.taken', { name: to }) : to],
    [quote('requests/escalation.reason'), [reason, late].filter(Boolean).join('; ')],
    [quote('requests/escalation.cost'), cost === null ? null : sayEuros(reader, cost)],
    [quote('requests/escalation.proposal'), proposal && quote(`requests/proposal.${proposal}`)],
  ]
}

function sayEuros(reader: Reader, cents: number): string {
  return quoteTo(reader, 'requests/euros', { amount: formatEuros(reader.language, cents) })
}

/** The button that gives a request to the deputy: why, what it would cost, what is proposed. */
export function escalateButton(
  reader: Reader,
  { id, escalatesTo }: { id: string; escalatesTo?: string | null },
  typed: Readonly<Record<string, unknown>> = {},
): Action {
  const text = (name: string) => (typeof typed[name] === 'string' ? { value: String(typed[name]) } : {})
  const inputs: Input[] = [
    {
      type: 'Input.Text',
      id: 'why',
      label: quoteTo(reader, 'requests/field.why-here'),
      isMultiline: true,
      maxLength: 1000,
      isRequired: true,
      errorMessage: quoteTo(reader, 'common/fault.required'),
      ...text('why'),
    },
    {
      type: 'Input.ChoiceSet',
      wrap: true,
      id: 'proposal',
      label: quoteTo(reader, 'requests/field.proposal'),
      style: 'compact',
      errorMessage: quoteTo(reader, 'common/fault.choice'),
      choices: proposals.map((one) => ({ title: quoteTo(reader, `requests/proposal.${one}`), value: one })),
      value: proposals[0],
      ...text('proposal'),
    },
    {
      type: 'Input.Text',
      id: 'cost',
      label: sayTo(reader, 'optional-label', { label: quoteTo(reader, 'requests/field.cost') }),
      maxLength: 20,
      errorMessage: quoteTo(reader, 'requests/not-euros'),
      ...text('cost'),
    },
  ]
  const receiver = escalatesTo ? [line(quoteTo(reader, 'requests/escalates-to', { name: escalatesTo }))] : []
  return unfold(
    quoteTo(reader, 'requests/escalate'),
    [...receiver, ...inputs],
    [execute(sayTo(reader, 'confirm-escalate'), 'requests/escalate', { id })],
  )
}

/** The request or outage that this one goes with; of another request its number and nothing else. */
function partOf(reader: Reader, { partOf }: Shown): string | null {
  if (!partOf) return null
  return 'title' in partOf
    ? partOf.title
    : quoteTo(reader, 'requests/number', { number: String(partOf.number) })
}

/** The last that was said between the two sides, so that an answer needs nothing else to be opened. */
function saidLines(reader: Reader, request: Shown): Element[] {
  const spoken = ['commented', 'noted', 'asked', 'reopened', 'sentBack', 'costRefused']
  return request.history
    .filter(({ kind, note }) => note !== null && spoken.includes(kind))
    .slice(-mostSaid)
    .map(({ kind, person, note }) =>
      line(
        `${quoteTo(reader, `requests/event.${kind}`)} · ${person ?? quoteTo(reader, 'requests/system')}: ${(note ?? '').slice(0, 600)}`,
      ),
    )
}

/** The button of an action; one that needs a word unfolds the question for it. */
export function requestButton(reader: Reader, id: string, action: RequestAction, typed?: string): Action {
  const title = quoteTo(reader, action)
  const question = asking[action]
  if (!question) {
    return execute(
      action === 'requests/undo' ? sayTo(reader, 'undoable', { undo: title, n: undoSeconds }) : title,
      action,
      { id },
    )
  }
  const input: Input = {
    type: 'Input.Text',
    id: question.input,
    label: question.label ? sayTo(reader, question.label) : quoteTo(reader, 'requests/field.reason'),
    isMultiline: true,
    maxLength: 1000,
    ...(action === 'requests/finish' ? {} : { isRequired: true as const }),
    errorMessage: quoteTo(reader, 'common/fault.required'),
    ...(typed === undefined ? {} : { value: typed }),
  }
  return unfold(title, [input], [execute(sayTo(reader, question.confirm), action, { id })])
}

/** Who did what last, and when: "Patvirtinta · Rokas Vaitkevičius · 2026-09-01 10:42". */
function historyLine(reader: Reader, request: Shown): string | null {
  const last = request.history.at(-1)
  if (!last) return null
  return sayTo(reader, 'history-line', {
    event: quoteTo(reader, `requests/event.${last.kind}`),
    person: actorOf(reader, last),
    at: formatMoment(last.at),
  })
}

/** Who did it: a name, "X, instead of Y", or Talka. */
function actorOf(
  reader: Reader,
  { person, insteadOf }: Pick<Shown['history'][number], 'person' | 'insteadOf'>,
) {
  if (person === null) return quoteTo(reader, 'requests/system')
  return insteadOf === null
    ? person
    : quoteTo(reader, 'requests/instead', { name: person, absent: insteadOf })
}

function rolesIn(reader: Reader, roles: Shown['awaits']): string | null {
  return roles.length > 0 ? roles.map((role) => quoteTo(reader, `people/role.${role}`)).join(', ') : null
}

/** Those who have approved, while others still have to: what the last line of the history does not tell. */
function approvedBy(reader: Reader, { approvals, awaits }: Shown): string | null {
  const given = approvals.filter(({ outcome }) => outcome === 'approved')
  if (given.length === 0 || awaits.length === 0) return null
  return given.map(({ by, insteadOf }) => actorOf(reader, { person: by, insteadOf })).join(', ')
}

function fieldFacts(reader: Reader, request: Shown): [string, string | null][] {
  const given = request.fields as Readonly<Record<string, unknown>>
  return fieldsOf(kinds[request.kind].fields).map(({ name, kind }) => {
    const value = given[name]
    const text = typeof value === 'string' ? value : value === undefined ? '' : String(value)
    const shown = text.length > 600 ? `${text.slice(0, 600)}…` : text
    return [
      // A form's label may also say how to fill it in, which is too long beside a value.
      wordOr(reader, `requests/field.${name}.short`, wordOr(reader, `requests/field.${name}`, name)),
      kind === 'choice' ? wordOr(reader, `requests/${name}.${text}`, text) : shown,
    ]
  })
}

function resultFact(reader: Reader, request: Shown): [string, string][] {
  const last = request.history.findLast((event) => event.word !== null)
  return last?.word && isWordKey(last.word)
    ? [[sayTo(reader, 'result'), quoteTo(reader, last.word, last.params ?? {})]]
    : []
}

function wordOr(reader: Reader, key: string, otherwise: string): string {
  return isWordKey(key) ? quoteTo(reader, key) : otherwise
}
