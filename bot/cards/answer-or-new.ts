import type { RequestView } from '../../core/requests/view.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import { type Card, card, execute, heading, type Input } from './elements.ts'

/** Beside „a new request“; Teams draws six buttons. */
const mostQuestions = 5

/** What was written may answer a question or be a new trouble: the person says which, and every word is kept. */
export function answerOrNew(reader: Reader, asked: readonly RequestView[], text: string): Card {
  const said = sayTo(reader, 'answer-or-new', { n: asked.length })
  return card(
    said,
    [heading(said), saidInput(reader, text)],
    [
      ...asked
        .slice(0, mostQuestions)
        .map(({ id, number, title }) =>
          execute(
            sayTo(reader, 'answer-to', { number: String(number), title: title.slice(0, 40) }),
            'bot/answer',
            { id },
          ),
        ),
      execute(sayTo(reader, 'new-request'), 'bot/new-trouble'),
    ],
  )
}

/** What was written, kept where it can still be changed, and once on a card however many buttons lead on. */
export function saidInput(reader: Reader, text: string): Input {
  return {
    type: 'Input.Text',
    id: 'said',
    label: quoteTo(reader, 'requests/field.text'),
    value: text,
    isMultiline: true,
    isRequired: true,
    errorMessage: quoteTo(reader, 'common/fault.required'),
    maxLength: 4000,
  }
}
