import { mayDo } from '../../core/people/roles.ts'
import { kindGroups } from '../../core/requests/kind.ts'
import { mayAsk } from '../../core/requests/rules.ts'
import { type KindName, kindNames, kinds } from '../../core/requests/schema.ts'
import type { Desk } from '../reply.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import type { ChatWord } from '../words.ts'
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  heading,
  leave,
  line,
  openUrl,
} from './elements.ts'

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
    // Whoever was not understood may have been in danger and too short of words.
    ...(mayDo(reader.roles, 'safety/report') ? [execute(quoteTo(reader, 'safety/help'), 'bot/danger')] : []),
  ])
}

/** A card has room for six buttons: the last is for help, and the one before it for every other kind. */
const mostKinds = 5

/**
 * The kinds of request that this person may make, as buttons; of many the usual ones. `text` is what was written, and goes
 * into the form.
 */
export function chooseKind(reader: Reader, said: string, among: readonly KindName[], text = ''): Card {
  const asked = among.filter((kind) => mayAsk(reader.roles, kind).ok)
  const fitting = asked.length > 0 ? asked : offeredTo(reader)
  const hasMore = fitting.length > mostKinds
  const usual = fitting.filter((kind) => kinds[kind].usual).slice(0, mostKinds - 1)
  return card(
    said,
    [heading(said)],
    [
      ...(hasMore ? usual : fitting).map((kind) =>
        execute(quoteTo(reader, `requests/kind.${kind}`), 'bot/ask', {
          kind,
          ...(text ? { text: text.slice(0, 500) } : {}),
        }),
      ),
      ...(hasMore ? [execute(sayTo(reader, 'all-kinds'), 'bot/all-kinds')] : []),
      execute(sayTo(reader, 'help'), 'bot/help'),
    ],
  )
}

/** Every kind of request that this person may make, in groups, each a row to be pressed. */
export function allKinds(reader: Reader): Card {
  const said = sayTo(reader, 'choose-kind')
  const offered = offeredTo(reader)
  const rows = kindGroups.flatMap((group): Element[] => {
    const mine = offered.filter((kind) => kinds[kind].group === group)
    if (mine.length === 0) return []
    return [
      line(quoteTo(reader, `requests/group.${group}`), { isSubtle: true, spacing: 'Medium' }),
      ...mine.map((kind): Element => {
        const name = quoteTo(reader, `requests/kind.${kind}`)
        return {
          type: 'Container',
          selectAction: execute(name, 'bot/ask', { kind }),
          items: [line(name, { weight: 'Bolder' })],
        }
      }),
    ]
  })
  return card(said, [heading(said), ...rows], [leave(quoteTo(reader, 'common/cancel'), 'bot/cancel')])
}

function offeredTo(reader: Reader): KindName[] {
  return kindNames.filter((kind) => mayAsk(reader.roles, kind).ok)
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
