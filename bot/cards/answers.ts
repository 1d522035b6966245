import type { ArticleView } from '../../core/articles/schema.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import { type Action, type Card, card, execute, line, unfold } from './elements.ts'

/** A card may hold three of them and stay small (20 KB). */
const longestBody = 1200

/** Answers as buttons that unfold them, each with a way to say that it helped. */
export function answerActions(reader: Reader, articles: readonly ArticleView[]): Action[] {
  return articles.map(({ id, title, body }) =>
    unfold(
      title,
      [line(shortened(reader, body))],
      [
        {
          ...execute(quoteTo(reader, 'articles/helped'), 'articles/helped', { id }),
          associatedInputs: 'none',
        },
      ],
    ),
  )
}

/** Answers where no request was understood: they may be all that is needed. */
export function onlyAnswers(reader: Reader, articles: readonly ArticleView[]): Card {
  const said = sayTo(reader, 'answers-only')
  return card(
    said,
    [line(said)],
    [
      ...answerActions(reader, articles),
      execute(sayTo(reader, 'new-request'), 'bot/choose-kind'),
      execute(sayTo(reader, 'help'), 'bot/help'),
    ],
  )
}

function shortened(reader: Reader, body: string): string {
  // A single line break joins lines in a card; two keep them apart.
  const text = body.replace(/\n+/g, '\n\n')
  if (text.length <= longestBody) return text
  const cut = text.slice(0, longestBody)
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('. ') + 1, longestBody / 2)
  return `${cut.slice(0, end).trim()}\n\n${sayTo(reader, 'answer-goes-on')}`
}
