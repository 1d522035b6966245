import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/elements.ts'
import { Refusal } from '../../core/refusal.ts'
import { png } from '../files/pictures.ts'
import { openApp, type RunningApp } from '../functions/running-app.ts'
import { adaptiveCard } from '../support/card-schema.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { channelMessageFrom, messageFrom } from './activities.ts'
import { executesOf, textOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

const megabyte = 1024 * 1024
const photo = (megabytes: number) =>
  Buffer.concat([png, Buffer.alloc(megabytes * megabyte)]).toString('base64')

describe('a file over HTTP', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await openApp()
  })
  afterAll(() => app.close())
  const keep = async (name: string, base64: string) => {
    const response = await app.ask('teacher', 'files/keep', { name, base64 })
    return { status: response.status, said: (await response.json()).refusal?.message }
  }

  test('of 20 MB is refused in words, and Talka goes on', async () => {
    expect(await keep('photo.png', photo(20))).toEqual({
      status: 413,
      said: 'Per didelis siuntinys: daugiausia 16 MB.',
    })
    expect(await keep('photo.png', photo(0))).toMatchObject({ status: 200 })
  })

  test('of a little more than may be kept names the limit at its field', async () => {
    const { status, said } = await keep('photo.png', photo(11))
    expect(status).toBe(422)
    expect(said).toBeTruthy()
  })

  test('that is not what its name says is refused', async () => {
    const program = Buffer.from('MZ\u0090\u0000\u0003 This program cannot be run in DOS mode.').toString(
      'base64',
    )
    for (const name of ['virus.exe', 'photo.png', 'photo.png.exe', 'letter.docx'])
      expect((await keep(name, program)).status, name).toBe(422)
  })
})

/** A fault of the teacher's, and its card as the specialist sees it. */
async function shown(
  school: School,
  fields: object,
): Promise<{ id: string; card: Card; list: Card; post: Card | null }> {
  const teams = await openTeams(school)
  await teams.post(channelMessageFrom(teams.writer('specialist'), 'rodyk užklausas čia', true))
  const { id } = await school.talka.perform('requests/create', await school.person('teacher'), {
    kind: 'fault',
    fields,
  })
  await school.job('channel/post', {})
  const post = teams.posted.at(-1)?.card ?? null
  const list = await teams.ask('specialist', 'laukia manęs')
  return { id, list, post, card: await teams.press('specialist', list, 'requests/show') }
}

describe('what is written', () => {
  test('in 10,000 characters becomes a form that fits a card, and is refused at its field when sent whole', async () => {
    const school = await openSchool('postgres')
    const teams = await openTeams(school)
    const long = 'neveikia projektorius ąžuolų kabinete '.repeat(300).slice(0, 10_000)
    const form = await teams.ask('teacher', long)
    expect(JSON.stringify(form).length * 2).toBeLessThanOrEqual(20 * 1024)
    const faulty = await teams.press('teacher', form, 'requests/create', { 'fields.what': long })
    expect(textOf(faulty)).toContain('⚠ Per ilgas tekstas: daugiausia 2')
    expect(JSON.stringify(faulty).length * 2).toBeLessThanOrEqual(20 * 1024 * 2)
    const sent = await teams.press('teacher', form, 'requests/create', valuesOf(form))
    expect(textOf(sent)).toContain('Užklausa gauta')
    expect(JSON.stringify(sent).length * 2).toBeLessThanOrEqual(20 * 1024)
  })

  test.each([
    ['emoji', 'Projektorius 🤯👩🏽‍🏫 mirga'],
    ['right-to-left text', 'המקרן לא עובד – جهاز العرض لا يعمل'],
    ['signs that turn text around', 'saugu\u202Egpj.exe'],
    ['the highest and the lowest signs', '𝔘𝔫𝔦 \u0007 \u200B ąčęėįšųūž'],
  ])('with %s is kept and shown as it is', async (_, what) => {
    const school = await openSchool('postgres')
    const { id, card } = await shown(school, { what })
    const kept = await school.talka.perform('requests/show', await school.person('teacher'), { id })
    expect((kept.fields as { what: string }).what).toBe(what)
    expect(textOf(card)).toContain(what)
    expect(adaptiveCard.safeParse(card).error?.issues).toBeUndefined()
  })

  test('with a sign that no database holds is refused as unreadable, not as a bug', async () => {
    const school = await openSchool('postgres')
    const teacher = await school.person('teacher')
    for (const what of ['Neveikia \u0000 lempa', 'Neveikia \ud83e lempa']) {
      const sent = school.talka.perform('requests/create', teacher, { kind: 'fault', fields: { what } })
      const refused = await sent.catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(Refusal)
      expect(refused).toMatchObject({ kind: 'invalid', faults: [{ field: 'fields.what' }] })
    }
  })

  test.each([
    ['a link', '[Prisijunkite](https://blogas.example) čia'],
    ['a link with its address below', '[Prisijunkite][1] čia\n\n[1]: https://blogas.example'],
    ['a short link', '[Prisijunkite]\n\n[Prisijunkite]: https://blogas.example'],
    ['a picture', '![lempa](https://blogas.example/lempa.png)'],
  ])(
    'as %s of Markdown leads nowhere: not on a card, in a list, in the channel or in a message',
    async (_, what) => {
      const school = await openSchool('postgres')
      const { card, list, post } = await shown(school, {
        what,
        device: what.slice(0, 60),
        room: what.slice(0, 30),
      })
      const cards = [card, list, post].map((one) => one && textOf(one)).join('\n')
      expect(cards).toContain('Prisijunkite'.slice(0, what.includes('Prisijunkite') ? 12 : 0))
      expect(cards).not.toMatch(/\](\(|\[|:)/)
    },
  )

  test('as HTML stays text, and as a mention mentions nobody', async () => {
    const school = await openSchool('postgres')
    const what =
      '<a href="https://blogas.example">spausk</a> <at>Daiva Žemaitienė</at> <script>alert(1)</script>'
    const { card } = await shown(school, { what })
    expect(textOf(card)).toContain(what)
    expect(JSON.stringify(card)).not.toContain('"msteams"')
    const teams = await openTeams(school)
    await teams.write('teacher', 'labas')
    const { requests } = await school.talka.perform('requests/mine', await school.person('teacher'), {})
    await school.talka.perform('requests/ask', await school.person('specialist'), {
      id: requests[0]?.id,
      text: what,
    })
    const before = teams.raw.length
    await school.job('notifications/deliver', {})
    for (const message of teams.raw.slice(before)) {
      expect(message).toMatchObject({ textFormat: 'plain' })
      expect(message).not.toHaveProperty('entities')
    }
  })

  test('as nothing but a picture is answered with a way on', async () => {
    const teams = await openTeams(await openSchool('postgres'))
    await teams.post(
      messageFrom(teams.writer('teacher'), '', {
        attachments: [{ contentType: 'image/png', contentUrl: 'https://graph.microsoft.com/v1.0/x' }],
      }),
    )
    expect(executesOf(teams.posted.at(-1)?.card as Card).length).toBeGreaterThan(0)
  })
})

describe('a card', () => {
  test('that is sent twice at the same moment makes one request, and both are told its number', async () => {
    const teams = await openTeams(await openSchool('postgres'))
    const form = await teams.ask('teacher', 'neveikia projektorius 204 kabinete')
    const both = await Promise.all(
      [1, 2].map(() => teams.press('teacher', form, 'requests/create', valuesOf(form))),
    )
    for (const card of both) expect(textOf(card)).toContain('Užklausa Nr. 1')
    expect(textOf(await teams.ask('teacher', 'mano užklausos'))).toContain('Mano užklausos (1)')
  })

  test('of three weeks ago says how its request stands now, and what can no longer be done', async () => {
    const school = await openSchool('postgres')
    const teams = await openTeams(school)
    const form = await teams.ask('teacher', 'neveikia projektorius 204 kabinete')
    const old = await teams.press('teacher', form, 'requests/create', valuesOf(form))
    const id = executesOf(old)[0]?.data.id
    const specialist = await school.person('specialist')
    await school.talka.perform('requests/finish', specialist, { id, note: 'Pakeista lempa.' })
    school.pass(11)
    await school.job('requests/settle', { id, version: 1 })
    school.pass(21 * 24 * 3600)
    const late = await teams.press('teacher', old, 'requests/take-back')
    expect(textOf(late)).toContain('Dėl šios užklausos jau nuspręsta.')
    expect(textOf(late)).toContain('Pakeista lempa.')
    expect(executesOf(late).map(({ verb }) => verb)).not.toContain('requests/reopen')
    // The form itself may still be sent: what was broken three weeks ago may still be.
    const unsent = await teams.ask('otherTeacher', 'neveikia projektorius 204 kabinete')
    school.pass(21 * 24 * 3600)
    expect(textOf(await teams.press('otherTeacher', unsent, 'requests/create', valuesOf(unsent)))).toContain(
      'Užklausa gauta',
    )
  })
})

onEveryEngine('two approvers in the same second', (engine) => {
  test('decide once: one is first, the other reads who was', async () => {
    const school = await openSchool(engine)
    const { perform } = school.talka
    await perform('people/give-role', await school.person('admin'), {
      personId: who.otherTeacher,
      role: 'itSpecialist',
    })
    const fields = { account: 'kotryna.zvirblyte@mokykla.example', licence: 'pupil' }
    const approvers = [await school.person('specialist'), await school.person('otherTeacher')]
    for (let round = 0; round < 5; round++) {
      const id = randomUUID()
      await perform('requests/create', await school.person('teacher'), { id, kind: 'licence', fields })
      const outcomes = await Promise.allSettled(
        approvers.map((one) => perform('requests/approve', one, { id })),
      )
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const [refused] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      expect(refused).toMatchObject({ kind: 'conflict', word: 'requests/already-decided' })
      const { history } = await perform('requests/show', approvers[0] as never, { id })
      expect(history.filter(({ kind }) => kind === 'approved')).toHaveLength(1)
    }
  })
})
