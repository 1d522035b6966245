import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readChannelCommand, readCommand } from '../../bot/commands.ts'
import { isHeld } from '../support/held.ts'

type Held = readonly [file: string, sentence: string]

/** Microsoft's rules for apps and bots in Teams, by the letters of our list of them, and the sentences that hold each. */
const rules: Readonly<Record<string, readonly Held[]>> = {
  M1: [['app-package/package', 'passes the official schema with its translation']],
  M2: [
    ['app-package/package', 'the colour icon is 192 × 192'],
    ['app-package/package', 'the outline icon is 32 × 32'],
  ],
  M3: [['app-package/package', 'fit the places Teams gives them']],
  M4: [['app-package/package', "a name that is Microsoft's"]],
  M5: [['functions/pages', 'the pages that the Teams app points at']],
  M6: [
    ['app-package/package', "holds the school's address and app ID wherever they belong"],
    ['app-package/package', 'the address %s is refused with a reason'],
  ],
  M7: [
    ['app-package/package', 'a thirteenth command'],
    ['bot/teams-rules', 'each command of the manifest is understood, in both languages'],
  ],
  M8: [['app-package/package', 'asks Teams for no more than Talka uses']],
  M9: [['app-package/package', 'asks Teams for no more than Talka uses']],
  B1: [['bot/talk', 'a person is welcomed once']],
  B2: [['bot/channel', 'is told once who added it, and none of its members is written to']],
  B3: [['bot/talk', 'thanks, greetings and what nobody understands are answered with a way on']],
  B4: [['bot/cards', 'leads on: it is no dead end']],
  B5: [['bot/cards', 'is light: at most 20 KB and six buttons']],
  B6: [['bot/talk', 'comes with the filled form in one message']],
  B7: [
    ['bot/talk', 'a bug is told by a number that stands in the log'],
    ['bot/talk', 'slow work is answered in time'],
  ],
  B8: [
    ['bot/sent-files', 'with what is broken goes on with the form and belongs to the request'],
    ['bot/sent-files', 'alone is asked about'],
  ],
  B9: [['bot/channel', 'asks the requester in private, and the channel reads only that it was asked']],
  B10: [['bot/channel', 'has one post, which is edited at every change and never repeated']],
  N1: [
    ['notifications/deliver', 'comes ten times a minute at most'],
    ['notifications/deliver', 'is not sent a second time for the same event'],
  ],
  N2: [
    ['bot/cards', 'opens its request inside Teams'],
    ['tabs/teams', 'a link from a card opens the very request'],
  ],
  T1: [
    ['tabs/teams', 'the look follows Teams while it changes'],
    ['tabs/screens', '%s can be used by everybody in every look, on a desk and on phones'],
  ],
  T2: [['tabs/screens', '%s can be used by everybody in every look, on a desk and on phones']],
  T3: [['bot/teams-rules', 'every screen deeper than a section leads back']],
  T4: [['tabs/teams', 'the tab lands the same for all who work on requests']],
  T5: [['tabs/teams', 'inside Teams the person is signed in silently']],
  T6: [
    ['bot/decision', 'approves, can be undone for ten seconds, and not after'],
    ['tabs/use', 'an approval can be undone from the keyboard'],
  ],
  T7: [['tabs/teams', 'the set-up explains, asks for nothing']],
  T8: [['tabs/teams', 'Teams is told when the tab is drawn and ready']],
  T9: [['tabs/teams', 'inside Teams the person is signed in silently']],
  A1: [
    ['tabs/screens', '%s can be used by everybody in every look, on a desk and on phones'],
    ['bot/cards', 'labels every field and says what is wrong with it'],
    ['bot/cards', 'can be heard, and read where cards cannot be shown'],
  ],
  L1: [
    ['tabs/wording', 'every text names the same places in both languages'],
    ['tabs/wording', 'numbers of people follow Lithuanian plurals'],
  ],
}

/** What cannot be tried here, and why. */
const notHere: Readonly<Record<string, string>> = {
  M10: 'Which version was uploaded last only the school’s tenant knows; raising it in package.json is a step of a release.',
}

describe('the rules of Teams', () => {
  test.each(Object.entries(rules).flatMap(([rule, all]) => all.map((held) => [rule, ...held] as const)))(
    '%s is held in %s: %s',
    (_, file, sentence) => {
      expect(isHeld(`tests/${file}.test.ts`, sentence)).toBe(true)
    },
  )

  test('are each held by a test, or said to be beyond what can be tried here', () => {
    const numbered = (letter: string, last: number) =>
      Array.from({ length: last }, (_, n) => `${letter}${n + 1}`)
    const all = [
      ...numbered('M', 10),
      ...numbered('B', 10),
      ...numbered('N', 2),
      ...numbered('T', 9),
      'A1',
      'L1',
    ]
    expect([...Object.keys(rules), ...Object.keys(notHere)].sort()).toEqual(all.sort())
  })
})

test('each command of the manifest is understood, in both languages', () => {
  const { bots } = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8'))
  const english: Record<string, string> = JSON.parse(readFileSync('appPackage/en.json', 'utf8'))
  const [personal, team] = bots[0].commandLists.map((list: { commands: { title: string }[] }, at: number) => [
    ...list.commands.map(({ title }) => title),
    ...Object.entries(english).flatMap(([key, text]) =>
      key.startsWith(`bots[0].commandLists[${at}]`) && key.endsWith('.title') ? [text] : [],
    ),
  ]) as [string[], string[]]
  expect(personal.length + team.length).toBeGreaterThan(12)
  for (const title of personal) expect(readCommand(title), title).not.toBeNull()
  for (const title of team) expect(readChannelCommand(title) ?? readCommand(title), title).not.toBeNull()
})

test('every screen deeper than a section leads back', () => {
  const routes = readdirSync('tabs/app')
    .filter((name) => name.endsWith('routes.tsx'))
    .map((name) => readFileSync(`tabs/app/${name}`, 'utf8'))
    .join('\n')
  const fileOf = new Map(
    [...routes.matchAll(/const (\w+) = lazy\(\(\) =>\s*import\('\.\.\/([^']+)'\)/g)].map(([, name, file]) => [
      name,
      `tabs/${file}`,
    ]),
  )
  const deep = [...routes.matchAll(/<Route path="(\/[^"]+)">([\s\S]*?)<\/Route>/g)].flatMap(
    ([, path, inner]) => {
      const name = /<(\w+)/.exec(inner ?? '')?.[1]
      const isDeep = (path ?? '').split('/').filter((part) => part && !part.endsWith('?')).length > 1
      return isDeep && name ? [[path, fileOf.get(name) ?? ''] as const] : []
    },
  )
  expect(deep.length).toBeGreaterThan(20)
  for (const [path, file] of deep) {
    // The set-up of a channel's tab is a window of Teams with its own way back.
    if (path === '/channel/set-up') continue
    expect(readFileSync(file, 'utf8'), path).toMatch(/\bback=/)
  }
})
