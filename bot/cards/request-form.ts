import type { ArticleView } from '../../core/articles/schema.ts'
import { type Field, fieldsOf } from '../../core/forms.ts'
import { isWordKey } from '../../core/language.ts'
import type { FieldFault } from '../../core/refusal.ts'
import { type KindName, kinds } from '../../core/requests/schema.ts'
import { type Choices, notListed, type Option } from '../choices.ts'
import type { Values } from '../fill.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import { answerActions } from './answers.ts'
import { type Card, card, type Element, execute, heading, type Input, leave, line } from './elements.ts'

/**
 * The form of a new request (C2), for everybody who may ask. `id` is the request's own, made with the card: pressing
 * twice makes one request. Faults stand at their fields, and what was typed is kept.
 */
export function requestForm(
  reader: Reader,
  form: {
    id: string
    kind: KindName
    values: Values
    faults?: readonly FieldFault[]
    answers?: readonly ArticleView[]
    /** Known outages were shown already: it is something else. */
    isOther?: boolean
    /** What is chosen instead of typed, as long as nothing else was typed there. */
    choices?: Choices
    /** What is asked first of all, in place of the usual sentence. */
    asked?: string
  },
): Card {
  const whole = drawForm(reader, form)
  // A school of very many rooms has them typed: a card that is too heavy does not arrive.
  const { room: _room, ...lighter } = form.choices ?? {}
  return weightOf(whole) <= mostWeight ? whole : drawForm(reader, { ...form, choices: lighter })
}

/** Teams takes cards of 28 KB, counted in UTF-16; the buttons may still get files to carry. */
const mostWeight = 18 * 1024
const weightOf = (one: Card) => JSON.stringify(one).length * 2

function drawForm(reader: Reader, form: Parameters<typeof requestForm>[1]): Card {
  const { id, kind, values, faults = [], answers = [], isOther = false, choices = {}, asked } = form
  const title = quoteTo(reader, `requests/kind.${kind}`)
  const fields = fieldsOf(kinds[kind].fields)
  const isMissing = (field: Field) => field.required && values[field.name] === undefined
  const missing = fields.filter(isMissing)
  const said =
    faults.length > 0
      ? quoteTo(reader, 'common/refused.invalid')
      : (asked ??
        sayTo(
          reader,
          Object.keys(values).length === 0 ? 'fill-in' : missing.length > 0 ? 'missing' : 'filled',
        ))
  // What is asked stands first; what was understood below it, to be looked at.
  const isAsked = faults.length === 0 && missing.length < fields.length
  const inOrder = isAsked ? [...missing, ...fields.filter((field) => !isMissing(field))] : fields
  const body: Element[] = [
    heading(title),
    line(said, faults.length > 0 ? { color: 'Attention' } : { isSubtle: true }),
  ]
  if (kinds[kind].hint) body.push(line(wordOf(reader, `requests/hint.${kind}`), { weight: 'Bolder' }))
  for (const field of inOrder) {
    const value = values[field.name]
    body.push(inputOf(reader, 'requests', field, value, optionsOf(choices[field.name], value)))
    const fault = faults.find((one) => one.field === inputId(field.name))
    if (fault) {
      body.push(
        line(`⚠ ${quoteTo(reader, fault.word, fault.params)}`, { color: 'Attention', spacing: 'Small' }),
      )
    }
  }
  body.push(
    line(sayTo(reader, kinds[kind].approval === 'nobody' ? 'who-sees' : 'who-sees-approved'), {
      isSubtle: true,
    }),
  )
  if (answers.length > 0) body.push(line(sayTo(reader, 'answers-maybe')))
  return card(`${title}. ${said}`, body, [
    execute(quoteTo(reader, 'common/send'), 'requests/create', { id, kind, ...(isOther ? { isOther } : {}) }),
    leave(quoteTo(reader, 'common/cancel'), 'bot/cancel'),
    ...answerActions(reader, answers),
  ])
}

/** What a field is chosen among; nothing where something else was typed into it. */
function optionsOf(among: readonly Option[] = [], value: string | undefined): readonly Option[] {
  return value === undefined || among.some((one) => one.value === value) ? among : []
}

/**
 * What was typed into a form, by the names of its fields; null when the card is not one of ours. `isElsewhere`: the place
 * is none of those that were offered.
 */
export function readForm(
  data: Readonly<Record<string, unknown>>,
): { id: string; kind: KindName; values: Values; isElsewhere: boolean } | null {
  const { id, kind } = data
  if (typeof id !== 'string' || typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return null
  const values = fieldsOf(kinds[kind as KindName].fields).flatMap(({ name }) => {
    const sent = data[inputId(name)]
    // Some clients send the value of a number field as a number.
    const value = typeof sent === 'number' ? String(sent) : sent
    const isGiven = typeof value === 'string' && value.trim() !== '' && value !== notListed
    return isGiven ? [[name, value] as const] : []
  })
  const isElsewhere = data[inputId('room')] === notListed
  return { id, kind: kind as KindName, values: Object.fromEntries(values), isElsewhere }
}

/** The name of a field's input on the card. */
export const inputId = (field: string) => `fields.${field}`

/** One field of a form as an input; its words are those of the domain. */
export function inputOf(
  reader: Reader,
  domain: 'requests' | 'people',
  field: Field,
  value: string | undefined,
  options: readonly Option[] = [],
): Input {
  const name = wordOf(reader, `${domain}/field.${field.name}`)
  const isChosen = field.kind === 'choice' || options.length > 0
  const label =
    field.required || field.kind === 'choice' ? name : sayTo(reader, 'optional-label', { label: name })
  const base = {
    id: inputId(field.name),
    label,
    ...(field.required ? { isRequired: true as const } : {}),
    errorMessage: quoteTo(reader, isChosen ? 'common/fault.choice' : 'common/fault.required'),
  }
  const filled = value === undefined ? {} : { value }
  if (isChosen) {
    const [first] = field.choices
    const own = field.choices.map((one) => ({
      title: wordOf(reader, `${domain}/${field.name}.${one}`, one),
      value: one,
    }))
    return {
      ...base,
      type: 'Input.ChoiceSet',
      wrap: true,
      style: styleOf(options.length || own.length),
      placeholder: sayTo(reader, 'choose'),
      choices: options.length > 0 ? options.map(({ title, value }) => ({ title, value })) : own,
      ...(value === undefined && !field.required && first ? { value: first } : filled),
    }
  }
  if (field.kind === 'toggle') return { ...base, ...filled, type: 'Input.Toggle', title: label, wrap: true }
  if (field.kind === 'number')
    return { ...base, ...(value ? { value: Number(value) } : {}), type: 'Input.Number' }
  if (field.kind === 'date') return { ...base, ...filled, type: 'Input.Date' }
  if (field.kind === 'time') return { ...base, ...filled, type: 'Input.Time' }
  return {
    ...base,
    ...filled,
    type: 'Input.Text',
    ...(field.maxLength === null ? {} : { maxLength: field.maxLength }),
    ...(field.kind === 'multiline' ? { isMultiline: true as const } : {}),
  }
}

/** A few are seen at once; among many one types a part (adaptivecards.io, Input.ChoiceSet since 1.5). */
const styleOf = (choices: number) => (choices <= 3 ? 'expanded' : choices <= 12 ? 'compact' : 'filtered')

/** Labels and choices are put together from data; one without a text shows its own name. */
function wordOf(reader: Reader, key: string, otherwise = key): string {
  return isWordKey(key) ? quoteTo(reader, key) : otherwise
}
