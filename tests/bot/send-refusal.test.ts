import { expect, test } from 'vitest'
import { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'
import { openTeams } from './teams.ts'

const notice = {
  language: 'lt',
  personId: who.teacher,
  word: 'requests/told.taken',
  params: { number: '7', name: 'R. V.' },
  link: null,
  requestId: null,
} as const

test('why Teams turns a message of the bot away is known by its codes', async () => {
  const school = await openSchool('postgres')
  const teams = await openTeams(school)
  const [greeting] = await teams.write('teacher', 'labas')
  const conversation = {
    channelId: 'msteams',
    serviceUrl: teams.url,
    conversation: { id: greeting?.conversation },
    user: { id: `29:${who.teacher}` },
    bot: { id: 'talka' },
  }
  const send = () => teams.bot.send(conversation, notice)
  expect(await send()).toMatchObject({ ok: true })
  for (const [status, code, because] of [
    [403, 'ConversationBlockedByUser', 'blocked'],
    [403, 'MessageWritesBlocked', 'blocked'],
    [403, 'BotDisabledByAdmin', 'forbidden'],
    [403, 'BotNotInConversationRoster', 'uninstalled'],
    [404, 'ConversationNotFound', 'uninstalled'],
  ] as const) {
    teams.refuse({ status, code })
    expect(await send(), code).toEqual({ ok: false, because, passing: false, afterSeconds: null })
  }
  teams.refuse({ status: 400, code: 'BadSyntax' })
  await expect(send()).rejects.toThrow()
})
