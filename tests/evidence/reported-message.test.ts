import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Card } from '../../bot/cards/elements.ts'
import seed from '../../local/school.json' with { type: 'json' }
import type { School as Seed } from '../../local/school.ts'
import { messageActionFrom, payloadOf } from '../bot/activities.ts'
import { actionsOf, inputsOf, textOf } from '../bot/read-card.ts'
import { openTeams, type Teams } from '../bot/teams.ts'
import { openSafeSchool, perform, refusal } from '../safety/safe-school.ts'
import { adaptiveCard } from '../support/card-schema.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { changedSchool, who } from '../support/microsoft365.ts'
import { personToken } from '../support/person-token.ts'
import type { School } from '../support/school.ts'

// The rights of every role and row security are tried on both engines in tests/safety.
const engine = 'postgres'
const chatId = seed.chats[0]?.id ?? ''
const [hurting] = seed.chats[0]?.messages ?? []
if (!hurting) throw new Error('local/school.json has no message')

const payload = (more: object = {}) => ({
  ...payloadOf({
    id: hurting.id,
    chat: chatId,
    from: who.otherPupil,
    author: 'Dominykas Ūsas',
    html: '<p>Niekas su tavimi nesėdės 😂 <img src="x" alt="paveikslėlis"></p>',
  }),
  ...more,
})

const dialog = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({ title: z.string().min(1), card: z.object({ content: z.custom<Card>() }) }),
  }),
})

/** What the dialog shows after a step. */
async function step(
  teams: Teams,
  name: keyof typeof who,
  which: 'fetchTask' | 'submitAction',
  value: object,
) {
  const response = await teams.post(messageActionFrom(teams.writer(name), which, value))
  expect(response.status).toBe(200)
  return dialog.parse(await response.json()).task.value.card.content
}

const open = (teams: Teams, more: object = {}, name: keyof typeof who = 'pupil') =>
  step(teams, name, 'fetchTask', { messagePayload: payload(more) })

/** What Teams sends for the dialog's button: its own data, and what was chosen. */
function dataOf(card: Card, chosen: object): { id: string } & object {
  const submit = actionsOf(card).find((one) => one.type === 'Action.Submit')
  if (submit?.type !== 'Action.Submit') throw new Error(`there is nothing to submit: ${textOf(card)}`)
  return { ...(submit.data as { id: string }), ...chosen }
}

async function reported(school: School, teams: Teams, chosen: object = {}, more: object = {}) {
  const form = await open(teams)
  const data = dataOf(form, { what: 'online', ...chosen })
  const card = await step(teams, 'pupil', 'submitAction', { data, ...more })
  await school.talka.drain()
  return { id: data.id, card }
}

const evidenceOf = (school: School, caseId: string) =>
  perform(school, 'pedagogue', 'evidence/list', { caseId })
const token = (school: School, name: keyof typeof who) => personToken(school.tenant, who[name])

describe('a message that somebody reports', () => {
  test('is captured and hashed when the dialog opens; help stands first, one press reports it, nothing is posted', async () => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    const form = await open(teams)
    expect(adaptiveCard.safeParse(form).error).toBeUndefined()
    expect(textOf(form).split('\n')[0]).toContain('112')
    expect(textOf(form)).toContain('Niekas su tavimi nesėdės')
    expect(actionsOf(form).map((one) => one.type)).toEqual([
      'Action.Submit',
      'Action.OpenUrl',
      'Action.OpenUrl',
    ])
    expect(inputsOf(form).filter((one) => one.isRequired)).toEqual([])
    school.pass(60)
    const data = dataOf(form, { what: 'online' })
    const card = await step(teams, 'pupil', 'submitAction', { data })
    expect(JSON.stringify(card)).not.toMatch(/nesėdės|Dominykas/)
    await school.talka.drain()
    // The pedagogue alone is told, by a number; in the conversation there is nothing.
    expect(teams.posted.filter(({ conversation }) => conversation.startsWith('19:'))).toEqual([])
    const { items, custody } = await evidenceOf(school, data.id)
    const { report, way } = await perform(school, 'pedagogue', 'safety/show', { id: data.id })
    expect({ way, what: report.what, reporter: report.reporterId }).toEqual({
      way: 'message',
      what: ['online'],
      reporter: who.pupil,
    })
    const bytes = (
      await perform(school, 'pedagogue', 'evidence/open', {
        caseId: data.id,
        id: items[0]?.id ?? '',
        which: 'original',
      })
    ).file.bytes
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(items[0]?.sha256)
    expect(JSON.parse(Buffer.from(bytes).toString()).messagePayload).toEqual(payload())
    expect(items[0]).toMatchObject({ author: 'Dominykas Ūsas', capturedBy: null })
    expect(custody.slice(0, 2).map(({ deed, by }) => [deed, by])).toEqual([
      ['captured', null],
      ['reported', null],
    ])
    const [captured, sent] = custody.map(({ at }) => Date.parse(at))
    expect((sent ?? 0) - (captured ?? 0)).toBeGreaterThanOrEqual(60_000)
    expect(items[0]?.capturedAt).toBe(custody[0]?.at)
    await school.job('evidence/anchor', {})
    expect(await perform(school, 'pedagogue', 'evidence/verify', { caseId: data.id })).toMatchObject({
      breaks: [],
    })
  })

  test('and not submitted is gone after a quarter of an hour; until then, and for its own reporter, it can be', async () => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    const data = dataOf(await open(teams), { what: 'online' })
    const rows = async () => school.talka.house.database.db.execute('select 1 from captured_messages')
    const count = async () => ((await rows()) as unknown as { rows: object[] }).rows.length
    const input = { id: data.id, what: ['online' as const] }
    expect(await refusal(perform(school, 'otherPupil', 'evidence/report-message', input))).toBe(
      'conflict evidence/capture-gone',
    )
    school.pass(14 * 60)
    await school.job('evidence/purge', {})
    expect(await count()).toBe(1)
    school.pass(2 * 60)
    // Over is over, also before the job has come.
    expect(await refusal(perform(school, 'pupil', 'evidence/report-message', input))).toBe(
      'conflict evidence/capture-gone',
    )
    await school.job('evidence/purge', {})
    expect(await count()).toBe(0)
    expect(textOf(await step(teams, 'pupil', 'submitAction', { data }))).toContain('15 minučių')
    expect((await perform(school, 'pedagogue', 'safety/list', {})).cases).toEqual([])
  })

  test('pressed twice is one case; what is missing stands at the form and nothing chosen is lost', async () => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    const form = await open(teams)
    const again = await step(teams, 'pupil', 'submitAction', {
      data: dataOf(form, { where: 'online', isIntimate: 'true' }),
    })
    const values = Object.fromEntries(inputsOf(again).map(({ id, value }) => [id, value]))
    expect(values).toMatchObject({ where: 'online', isIntimate: 'true' })
    expect(textOf(again)).toContain('Niekas su tavimi nesėdės')
    const data = dataOf(again, { what: 'verbal' })
    await Promise.all([1, 2].map(() => step(teams, 'pupil', 'submitAction', { data })))
    expect((await perform(school, 'pedagogue', 'safety/list', {})).cases).toHaveLength(1)
    expect((await evidenceOf(school, data.id)).items).toHaveLength(1)
  })

  test('in both languages fits into a card; who has no place at school, and what is no message, is told kindly', async () => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    for (const language of ['lt', 'en'] as const) {
      await perform(school, 'pupil', 'people/set-language', { language })
      const form = await open(teams, { body: { contentType: 'html', content: 'Ąžuolas '.repeat(3000) } })
      expect(Buffer.byteLength(JSON.stringify(form))).toBeLessThan(20_480)
      const nothing = await step(teams, 'pupil', 'fetchTask', { messagePayload: 'x' })
      expect(adaptiveCard.safeParse(nothing).error).toBeUndefined()
      expect(textOf(nothing)).toMatch(language === 'lt' ? /ekrano nuotrauką/ : /screenshot/)
    }
    const stranger = { ...teams.writer('pupil'), id: crypto.randomUUID() }
    const response = await teams.post(messageActionFrom(stranger, 'fetchTask', { messagePayload: payload() }))
    expect(actionsOf(dialog.parse(await response.json()).task.value.card.content)).toEqual([])
  })
})

describe('the original of a reported message', () => {
  test('is fetched with its pictures as the reporter, exactly as Graph gives it, by legal requests', async () => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    const { id } = await reported(
      school,
      teams,
      {},
      { authentication: { token: await token(school, 'pupil') } },
    )
    const { items, original } = await evidenceOf(school, id)
    expect(original).toBe('same')
    expect(items.map(({ name }) => name)).toEqual(['zinute.json', 'originalas.json', 'paveikslelis-1.png'])
    const picture = Buffer.from(hurting.hosted['1'] ?? '', 'base64')
    expect(items[2]?.sha256).toBe(createHash('sha256').update(picture).digest('hex'))
    const asked = readRequestLog(school.tenant.requestLogPath).filter(({ path }) =>
      path.startsWith('/chats/'),
    )
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(faultsOfRequests(asked)).toEqual([])
    expect(await perform(school, 'pedagogue', 'evidence/verify', { caseId: id })).toMatchObject({
      breaks: [],
    })
  })

  test.each(['changed', 'deleted'] as const)('%s since is shown beside what was reported', async (how) => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    const form = await open(teams)
    const path = `/chats/${chatId}/messages/${hurting.id}`
    const byHand =
      how === 'changed'
        ? school.tenant.byHand('PATCH', path, { body: { content: '<p>Labas</p>' } })
        : school.tenant.byHand('POST', `${path}/softDelete`)
    expect(byHand.status).toBe(204)
    const data = dataOf(form, { what: 'online' })
    await step(teams, 'pupil', 'submitAction', {
      data,
      authentication: { token: await token(school, 'pupil') },
    })
    await school.talka.drain()
    const { items, original } = await evidenceOf(school, data.id)
    expect(original).toBe(how)
    expect(items[0]?.note).toContain('Niekas su tavimi nesėdės')
    expect(items[1]?.note).toContain('Buvo: Niekas su tavimi nesėdės')
    if (how === 'changed') expect(items[1]?.note).toContain('Dabar: Labas')
    expect(items.length).toBe(how === 'changed' ? 3 : 2)
  })

  test('that the reporter may not read, or nobody consented to, leaves the message as captured and asks for a screenshot', async () => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    // Another person's token: no member of that chat, so Graph says 403.
    const { id, card } = await reported(
      school,
      teams,
      {},
      {
        authentication: { token: await token(school, 'psychologist') },
      },
    )
    expect(textOf(card)).toContain('Ačiū')
    expect(await evidenceOf(school, id)).toMatchObject({ original: 'denied', items: [{ number: 1 }] })
    expect(await perform(school, 'pupil', 'evidence/show-mine', { caseId: id })).toMatchObject({
      original: 'denied',
      count: 1,
    })
    const unconsented = changedSchool((one: Seed) => {
      for (const app of one.apps) app.delegatedPermissions = ['User.Read']
    })
    school.tenant.reset({ school: unconsented })
    const second = await reported(
      school,
      teams,
      {},
      {
        authentication: { token: await token(school, 'pupil') },
      },
    )
    expect(await evidenceOf(school, second.id)).toMatchObject({ original: 'noRight', items: [{ number: 1 }] })
    // Without any token the report says what is missing at once, and asks.
    const third = await reported(school, teams)
    expect(textOf(third.card)).toContain('ekrano nuotrauką')
  })

  test('is fetched once the reporter opens the report in the tab; the lent token is forgotten', async () => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    const { id } = await reported(school, teams)
    expect((await evidenceOf(school, id)).original).toBe('noRight')
    const pupil = await school.person('pupil')
    const lent = await token(school, 'pupil')
    const lend = () => school.talka.perform('evidence/lend-right', pupil, { caseId: id }, lent)
    expect(await lend()).toMatchObject({ isStarted: true })
    await school.talka.drain()
    expect((await evidenceOf(school, id)).items).toHaveLength(3)
    expect(await lend()).toMatchObject({ isStarted: false })
    expect(
      await refusal(
        school.talka.perform(
          'evidence/lend-right',
          await school.person('otherTeacher'),
          { caseId: id },
          lent,
        ),
      ),
    ).toBe('missing common/refused.missing')
    await school.job('evidence/fetch-message', { id })
    expect((await evidenceOf(school, id)).items).toHaveLength(3)
  })

  test('of which a picture could not be had says so, and opening the report tries once more', async () => {
    const school = await openSafeSchool(engine)
    const withPictures = (second: string) =>
      school.tenant.reset({
        school: changedSchool((one: Seed) => {
          const message = one.chats[0]?.messages[0]
          if (message) message.hosted = { ...message.hosted, 2: second }
        }),
      })
    withPictures('')
    const teams = await openTeams(school)
    const lent = await token(school, 'pupil')
    const { id } = await reported(school, teams, {}, { authentication: { token: lent } })
    expect(await evidenceOf(school, id)).toMatchObject({ original: 'partial', items: { length: 3 } })
    withPictures(Buffer.from(`${hurting.hosted['1']}x`).toString('base64'))
    await school.talka.perform('evidence/lend-right', await school.person('pupil'), { caseId: id }, lent)
    await school.talka.drain()
    expect(await evidenceOf(school, id)).toMatchObject({ original: 'same', items: { length: 4 } })
  })

  test('with an intimate image in it is never fetched: the police are to be told, and it is said so', async () => {
    const school = await openSafeSchool(engine)
    const teams = await openTeams(school)
    const { id, card } = await reported(
      school,
      teams,
      { isIntimate: 'true' },
      { authentication: { token: await token(school, 'pupil') } },
    )
    expect(textOf(card)).toContain('nekopijuojame')
    expect(actionsOf(card).map((one) => (one.type === 'Action.OpenUrl' ? one.url : ''))).toContain('tel:112')
    const { items, original } = await evidenceOf(school, id)
    expect({ count: items.length, original }).toEqual({ count: 1, original: 'notCopied' })
    const { duties, level } = await perform(school, 'pedagogue', 'safety/show', { id })
    expect(level).toBe('L1')
    expect(duties.filter(({ kind }) => kind === 'police')).toHaveLength(1)
    const asked = readRequestLog(school.tenant.requestLogPath).filter(({ path }) =>
      path.startsWith('/chats/'),
    )
    expect(asked).toEqual([])
  })

  test('has ten pictures, and each is kept', async () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [
        String(n + 1),
        Buffer.concat([Buffer.from(hurting.hosted['1'] ?? '', 'base64'), Buffer.alloc(n + 1)]).toString(
          'base64',
        ),
      ]),
    )
    const school = await openSafeSchool(engine)
    school.tenant.reset({
      school: changedSchool((one: Seed) => {
        const message = one.chats[0]?.messages[0]
        if (message) message.hosted = pictures
      }),
    })
    const teams = await openTeams(school)
    const { id } = await reported(
      school,
      teams,
      {},
      { authentication: { token: await token(school, 'pupil') } },
    )
    expect((await evidenceOf(school, id)).items).toHaveLength(12)
  })
})
