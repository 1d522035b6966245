import { mayDo } from '../../core/people/roles.ts'
import { mayAsk } from '../../core/requests/rules.ts'
import { type KindName, kindNames, kinds } from '../../core/requests/schema.ts'
import type { Desk } from '../reply.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import type { ChatWord } from '../words.ts'
import { type Action, type Card, card, execute, heading, line, openUrl } from './elements.ts'

/** Welcome and help (C1): what Talka can do for this person, whom to ask otherwise, and buttons for it. */
export function welcome({ person, link }: Pick<Desk, 'person' | 'link'>, said?: string): Card {
  const lines: ChatWord[] = ['can.fault']
  if (mayAsk(person.roles, 'newAccount').ok) lines.push('can.account')
  lines.push('can.mine')
  if (mayDo(person.roles, 'requests/waiting')) lines.push('can.waiting')
  const greeting = said ?? sayTo(person, 'greeting')
  return card(
    greeting,
    [
      heading(greeting),
      ...lines.map((word) => line(`• ${sayTo(person, word)}`)),
      ...(mayDo(person.roles, 'safety/report') ? [line(`• ${sayTo(person, 'can.report')}`)] : []),
      line(sayTo(person, 'can.language'), { isSubtle: true }),
      line(sayTo(person, 'who-to-ask'), { isSubtle: true }),
    ],
    [
      ...mainActions(person),
      ...(mayDo(person.roles, 'safety/report')
        ? [
            execute(quoteTo(person, 'safety/report'), 'bot/report'),
            execute(quoteTo(person, 'safety/help'), 'bot/danger'),
          ]
        : [execute(quoteTo(person, 'people/set-language'), 'bot/choose-language')]),
      openUrl(quoteTo(person, 'common/open'), link('/')),
    ],
  )
}

/** A short answer with the way on: nothing a person reads here is a dead end. */
export function shortAnswer(reader: Reader, said: string, title?: string): Card {
  const body = title ? [heading(title), line(said)] : [line(said)]
  return card(title ? `${title}. ${said}` : said, body, [
    ...mainActions(reader).slice(0, 2),
    execute(sayTo(reader, 'help'), 'bot/help'),
  ])
}

/** A card has room for six buttons, and the last is for help. */
const mostKinds = 5

/** The kinds of request that this person may make, as buttons; `text` is what was written and goes into the form. */
export function chooseKind(reader: Reader, said: string, among: readonly KindName[], text = ''): Card {
  const asked = among.filter((kind) => mayAsk(reader.roles, kind).ok)
  const fitting = asked.length > 0 ? asked : kindNames.filter((kind) => mayAsk(reader.roles, kind).ok)
  const offered = fitting.length > mostKinds ? fitting.filter((kind) => kinds[kind].usual) : fitting
  return card(
    said,
    [
      heading(said),
      ...(offered.length < fitting.length ? [line(sayTo(reader, 'more-kinds'), { isSubtle: true })] : []),
    ],
    [
      ...offered.map((kind) =>
        execute(quoteTo(reader, `requests/kind.${kind}`), 'bot/ask', {
          kind,
          ...(text ? { text: text.slice(0, 500) } : {}),
        }),
      ),
      execute(sayTo(reader, 'help'), 'bot/help'),
    ],
  )
}

/** The two languages, each by its own name. */
export function chooseLanguage(reader: Reader): Card {
  const said = sayTo(reader, 'language-choice')
  return card(
    said,
    [heading(said)],
    [
      execute(sayTo(reader, 'language-lt'), 'people/set-language', { language: 'lt' }),
      execute(sayTo(reader, 'language-en'), 'people/set-language', { language: 'en' }),
    ],
  )
}

function mainActions(reader: Reader): Action[] {
  return [
    ...(mayDo(reader.roles, 'requests/waiting')
      ? [execute(quoteTo(reader, 'requests/waiting'), 'requests/waiting')]
      : []),
    ...(mayDo(reader.roles, 'requests/create')
      ? [execute(sayTo(reader, 'new-request'), 'bot/choose-kind')]
      : []),
    ...(mayDo(reader.roles, 'requests/mine')
      ? [execute(quoteTo(reader, 'requests/mine'), 'requests/mine')]
      : []),
  ]
}
