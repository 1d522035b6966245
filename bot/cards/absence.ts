import { fieldsOf } from '../../core/forms.ts'
import { absenceInput } from '../../core/people/schema.ts'
import type { FieldFault } from '../../core/refusal.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import type { Values } from '../fill.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import { type Card, card, type Element, execute, heading, leave, line } from './elements.ts'
import { inputId, inputOf } from './request-form.ts'

/** Away from when until when, and who stands in: what is written already, and the form for it. */
export function absenceForm(
  reader: Reader,
  form: {
    absences: ResultOf<'people/list-absences'>['absences']
    values: Values
    faults?: readonly FieldFault[]
  },
): Card {
  const { absences, values, faults = [] } = form
  const title = sayTo(reader, 'away-title')
  const body: Element[] = [heading(title), line(sayTo(reader, 'away-hint'), { isSubtle: true })]
  for (const { fromDay, untilDay, name, deputy } of absences.slice(0, 5))
    body.push(line(sayTo(reader, 'away-now', { from: fromDay, until: untilDay, name, deputy })))
  for (const field of fieldsOf(absenceInput)) {
    body.push(inputOf(reader, 'people', field, values[field.name]))
    const fault = faults.find((one) => one.field === field.name)
    if (fault)
      body.push(
        line(`⚠ ${quoteTo(reader, fault.word, fault.params)}`, { color: 'Attention', spacing: 'Small' }),
      )
  }
  const mine = absences.find(({ isMine }) => isMine)
  return card(title, body, [
    execute(quoteTo(reader, 'common/send'), 'people/write-absence'),
    ...(mine
      ? [
          {
            ...execute(sayTo(reader, 'away-end'), 'people/end-absence', { id: mine.id }),
            associatedInputs: 'none' as const,
          },
        ]
      : []),
    leave(quoteTo(reader, 'common/cancel'), 'bot/cancel'),
  ])
}

/** What was typed into it. */
export function readAbsence(data: Readonly<Record<string, unknown>>): Values {
  const values = fieldsOf(absenceInput).flatMap(({ name }) => {
    const value = data[inputId(name)]
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : []
  })
  return Object.fromEntries(values)
}
