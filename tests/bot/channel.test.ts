import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/elements.ts'
import { people } from '../../core/people/tables.ts'
import { Refusal } from '../../core/refusal.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { sourceFiles } from '../support/source.ts'
import { channelMessageFrom, inChannel, pressFrom, teamArrivalsOf, teamRemovalOf } from './activities.ts'
import { actionsOf, executesOf, inputsOf, textOf } from './read-card.ts'
import { openTeams, type Teams } from './teams.ts'

type Name = keyof typeof who
const channelId = '19:general@thread.tacv2'
const pupilsWords = 'Kotryna Žvirblytė pamiršo slaptažodį Vasara-Tiltas-48'

/** A school whose specialist has requests shown in the channel of the IT team. */
async function openChannel(engine: 'pglite' | 'postgres' = 'postgres') {
  const school = await openSchool(engine)
  const teams = await openTeams(school)
  await teams.post(channelMessageFrom(teams.writer('specialist'), 'rodyk užklausas čia', true))
  teams.posted.length = 0
  return { school, teams, ...waysOf(school, teams) }
}

function waysOf(school: School, teams: Teams) {
  return {
    async file(name: Name, fields: object = {}, kind = 'fault') {
      const given = kind === 'fault' ? { what: 'Neveikia projektorius', ...fields } : fields
      const { id } = await school.talka.perform('requests/create', await school.person(name), {
        kind,
        fields: given,
      })
      return id
    },
    act: async (name: Name, action: Parameters<School['talka']['perform']>[0], input: object) =>
      school.talka.perform(action, await school.person(name), input),
    /** Does the channel's job; answers with what came into the channel. */
    async posts() {
      const before = teams.posted.length
      await school.job('channel/post', {})
      return teams.posted.slice(before)
    },
    /** Presses a button of a post; Teams shows the answer to whoever pressed it alone. */
    async press(name: Name, post: { id: string }, verb: string, data: object) {
      const response = await teams.post(
        pressFrom(teams.writer(name), verb, data, inChannel(teams.writer(name), post.id)),
      )
      return (await response.json()) as { type: string; value: unknown }
    },
  }
}

const cardIn = ({ value }: { value: unknown }) => value as Card
const verbsOf = (card: Card) => executesOf(card).map(({ verb }) => verb)
const only = <One>(all: readonly One[]): One => {
  expect(all).toHaveLength(1)
  return all[0] as One
}

describe('a team that gets Talka', () => {
  test('is told once who added it, and none of its members is written to', async () => {
    const school = await openSchool('postgres')
    const teams = await openTeams(school)
    for (const arrival of teamArrivalsOf(teams.writer('specialist'), 300)) await teams.post(arrival)
    await school.talka.drain()
    const greeting = only(teams.posted)
    expect(greeting.conversation).toBe(channelId)
    expect(greeting.summary).toContain('Mane pridėjo: Rokas Vaitkevičius.')
    expect(verbsOf(greeting.card as Card)).toEqual(['channel/bind'])
  })

  test('has requests shown where the specialist presses the button, and nobody else can', async () => {
    const school = await openSchool('postgres')
    const teams = await openTeams(school)
    const { press, file, posts } = waysOf(school, teams)
    for (const arrival of teamArrivalsOf(teams.writer('teacher'), 5)) await teams.post(arrival)
    const greeting = only(teams.posted)
    const [bind] = executesOf(greeting.card as Card)
    for (const name of ['teacher', 'deputy', 'pupil'] as const) {
      const answer = await press(name, greeting, 'channel/bind', bind?.data ?? {})
      expect(answer.type).toBe('application/vnd.microsoft.activity.message')
      expect(answer.value).toContain('IT specialistas')
    }
    const closed = await file('teacher')
    await waysOf(school, teams).act('teacher', 'requests/take-back', { id: closed })
    const waiting = await file('teacher', { room: '101' })
    expect(await posts()).toEqual([])
    const bound = await press('specialist', greeting, 'channel/bind', bind?.data ?? {})
    expect(textOf(cardIn(bound))).toContain('Užklausos nuo šiol rodomos šiame kanale')
    // What is open already comes at once; what is closed does not, and nothing comes twice.
    const first = only(await posts())
    expect(first.conversation).toBe(channelId)
    expect(JSON.stringify(first.card)).toContain(waiting)
    await press('specialist', greeting, 'channel/bind', bind?.data ?? {})
    await file('teacher')
    expect(JSON.stringify(only(await posts()).card)).not.toContain(waiting)
  })

  test('that takes Talka out gets no posts any more, and whoever had them shown is told', async () => {
    const { school, teams, file, posts } = await openChannel()
    await file('teacher')
    await posts()
    await teams.write('specialist', 'labas')
    await teams.post(teamRemovalOf(teams.writer('principal')))
    await file('teacher')
    const after = (await posts()).filter(({ conversation }) => conversation.startsWith('19:'))
    expect(after).toEqual([])
    await school.job('notifications/deliver', {})
    expect(teams.posted.map(({ summary }) => summary).join('\n')).toContain('Talka pašalinta iš komandos')
  })

  test('is told in the channel itself when something else is asked there, and no form is opened', async () => {
    const { teams } = await openChannel()
    await teams.post(channelMessageFrom(teams.writer('teacher'), 'neveikia projektorius', true))
    expect(only(teams.posted)).toMatchObject({ card: null })
    expect(teams.posted[0]?.text).toContain('asmeniniame pokalbyje')
    await teams.post(channelMessageFrom(teams.writer('teacher'), 'neveikia projektorius', false))
    expect(teams.posted).toHaveLength(1)
  })

  test('whose specialist ends it sees no new posts, but the old ones stay true', async () => {
    const { teams, file, posts, act } = await openChannel()
    const id = await file('teacher')
    const first = only(await posts())
    await teams.post(channelMessageFrom(teams.writer('specialist'), 'neberodyti užklausų', true))
    await file('teacher')
    await act('specialist', 'requests/take', { id })
    expect(only(await posts())).toMatchObject({ edited: true, id: first.id })
  })
})

onEveryEngine('a request in the channel', (engine) => {
  test('has one post, which is edited at every change and never repeated', async () => {
    const { teams, file, posts, act } = await openChannel(engine)
    const id = await file('teacher', { room: '204', device: 'Projektorius', urgency: 'high' })
    const first = only(await posts())
    expect(first).toMatchObject({ edited: false, conversation: channelId })
    expect(first.summary).toBe('Užklausa Nr. 1. Kas nors neveikia. Gauta')
    const text = textOf(first.card as Card)
    for (const fact of ['Gauta', 'Kabinetas: 204', 'Įrenginys: Projektorius', 'Skubu', 'Rasa Jurgelevičienė'])
      expect(text).toContain(fact)
    expect(actionsOf(first.card as Card).map(({ title }) => title)).toEqual([
      'Imti', 'Paklausti prašytojo', 'Klausti', 'Atidaryti',
    ]) // biome-ignore format: as they stand on the card
    await act('specialist', 'requests/take', { id })
    const taken = only(await posts())
    expect(taken).toMatchObject({ edited: true, id: first.id })
    expect(textOf(taken.card as Card)).toContain('Imtasi darbo: Rokas Vaitkevičius')
    await act('teacher', 'requests/comment', { id, text: pupilsWords })
    await act('specialist', 'requests/finish', { id, note: pupilsWords })
    // Two changes, one edit: the channel shows how it stands, not how it went.
    const done = only(await posts())
    expect(textOf(done.card as Card)).toContain('Būsena: Atlikta')
    expect(verbsOf(done.card as Card)).toEqual([])
    expect(await posts()).toEqual([])
    expect(
      teams.posted.filter(({ edited, conversation }) => !edited && conversation === channelId),
    ).toHaveLength(1)
  })

  test('is posted again by another worker when the first one died before posting, and once', async () => {
    const { school, teams, file, posts } = await openChannel(engine)
    await file('teacher')
    const { chat } = school.talka.house.outside
    const dying = { ...chat, post: () => new Promise<string>(() => {}) }
    school.talka.house.outside.chat = dying
    void school.job('channel/post', {})
    await new Promise((resolve) => setTimeout(resolve, 300))
    school.talka.house.outside.chat = chat
    // It is still the dead worker's, so nobody posts beside it.
    expect(await posts()).toEqual([])
    school.pass(301)
    expect(await posts()).toHaveLength(1)
    expect(await posts()).toEqual([])
    expect(teams.posted).toHaveLength(1)
  })

  test('is posted once when many workers look at the same time', async () => {
    const { school, teams, file } = await openChannel(engine)
    for (let n = 0; n < 5; n++) await file('teacher')
    await Promise.all(Array.from({ length: 4 }, () => school.job('channel/post', {})))
    expect(teams.posted).toHaveLength(5)
    expect(new Set(teams.posted.map(({ summary }) => summary)).size).toBe(5)
  })

  test('waits while Teams does not answer, and is not lost', async () => {
    const { school, teams, file, posts } = await openChannel(engine)
    await file('teacher')
    const { chat } = school.talka.house.outside
    let tries = 0
    const failing = async (): Promise<string> => {
      tries++
      throw new Error('Teams is away')
    }
    school.talka.house.outside.chat = { ...chat, post: failing }
    await school.job('channel/post', {})
    await school.job('channel/post', {})
    expect(tries).toBe(1)
    school.pass(6)
    await school.job('channel/post', {})
    expect(tries).toBe(2)
    school.talka.house.outside.chat = chat
    school.pass(11)
    expect(await posts()).toHaveLength(1)
    expect(teams.posted).toHaveLength(1)
  })

  test('that was undone with its deed is not posted at all', async () => {
    const { school, posts } = await openChannel(engine)
    const input = { kind: 'resetPassword', fields: { account: 'niekas@mokykla.example' } }
    await expect(
      school.talka.perform('requests/create', await school.person('teacher'), input),
    ).rejects.toThrow(Refusal)
    expect(await posts()).toEqual([])
  })
})

describe('what a whole team may read of a request', () => {
  test('is never what somebody wrote, a pupil’s name or an account', async () => {
    const { file, posts, act } = await openChannel()
    await file('teacher', { what: pupilsWords, device: 'Kotrynos kompiuteris', room: '204' })
    await file('pupil', { what: pupilsWords, room: 'vasara.tiltas@mokykla.example' })
    await file('teacher', { account: 'kotryna.zvirblyte@mokykla.example' }, 'resetPassword')
    const id = await file('teacher', { what: 'slaptas', device: 'slaptažodis Vasara', room: '12345678' })
    await act('specialist', 'requests/ask', { id, text: pupilsWords })
    await act('pupil', 'requests/comment', { id: await file('pupil'), text: pupilsWords })
    const all = JSON.stringify(await posts())
    expect(all).toContain('Kabinetas')
    expect(all).not.toMatch(/Kotryn|Žvirblyt|Vasara|zvirblyte|tiltas|12345678|slaptas/)
  })

  test('hides a pupil’s short name in any case, and no words that only begin like one', async () => {
    const { school, file, posts } = await openChannel()
    const { db } = school.talka.house.database
    await db
      .update(people)
      .set({ searchText: 'jonas ona ieva ruta antanas kalnietis' })
      .where(eq(people.id, who.pupil))
    for (const device of ['Jono', 'Onos', 'Ievos', 'Rūtos', 'Onai', 'Ieva', 'Antano'])
      await file('teacher', { what: 'Neveikia', device: `${device} pelė`, room: '204' })
    await file('teacher', { what: 'Neveikia', device: 'Lempa ant lentos', room: '204' })
    const all = JSON.stringify(await posts())
    expect(all).toContain('Lempa ant lentos')
    expect(all).not.toMatch(/pelė/)
  })

  test('is nothing at all of a case of bullying or violence', async () => {
    const { school, posts } = await openChannel()
    await school.talka.perform('safety/report', await school.person('pupil'), {
      id: randomUUID(),
      what: ['threats'],
      text: pupilsWords,
    })
    await school.talka.drain()
    expect(await posts()).toEqual([])
    const core = sourceFiles('core')
    const knows = (domain: string, other: string) =>
      core.filter(
        ({ path, imports }) =>
          path.startsWith(`core/${domain}/`) && imports.some(({ from }) => from.startsWith(`core/${other}/`)),
      )
    expect([...knows('safety', 'channel'), ...knows('channel', 'safety')]).toEqual([])
  })

  test('names staff who asked and who works, and calls a pupil a pupil', async () => {
    const { file, posts } = await openChannel()
    await file('pupil')
    expect(textOf(only(await posts()).card as Card)).toContain('Prašo: mokinys')
  })
})

describe('a press in the channel', () => {
  test('takes the request for the specialist who pressed, shows buttons of their own, and the post follows', async () => {
    const { file, posts, press } = await openChannel()
    const id = await file('teacher')
    const post = only(await posts())
    const mine = await press('specialist', post, 'requests/take', { id })
    expect(textOf(cardIn(mine))).toContain('Imtasi darbo · Rokas Vaitkevičius')
    expect(verbsOf(cardIn(mine))).toEqual(['requests/finish', 'requests/ask', 'requests/escalate'])
    const everybody = only(await posts())
    expect(everybody).toMatchObject({ edited: true, id: post.id })
    expect(verbsOf(everybody.card as Card)).toEqual(['requests/ask'])
  })

  test('gives it to the deputy with a reason and a cost, of which the channel reads nothing', async () => {
    const { file, posts, press, act } = await openChannel()
    const id = await file('teacher')
    const post = only(await posts())
    await press('specialist', post, 'requests/take', { id })
    await posts()
    const words = { why: pupilsWords, cost: '120,50', proposal: 'replace' }
    const given = await press('specialist', post, 'requests/escalate', { id, ...words })
    expect(textOf(cardIn(given))).not.toContain('120,50')
    expect(await act('specialist', 'requests/show', { id })).toMatchObject({
      escalation: { to: 'Arūnas Čepaitis', reason: pupilsWords, cost: 12_050, proposal: 'replace' },
    })
    const everybody = textOf(only(await posts()).card as Card)
    for (const secret of ['Kotryna', '120,50']) expect(everybody).not.toContain(secret)
    const faulty = await press('specialist', post, 'requests/escalate', { id, ...words, cost: 'daug' })
    expect(textOf(cardIn(faulty))).toContain('eur')
  })

  test('by somebody without the right says so kindly, to them alone, and changes nothing', async () => {
    const { file, posts, press, teams, act } = await openChannel()
    const id = await file('teacher')
    const post = only(await posts())
    for (const name of ['teacher', 'otherTeacher', 'deputy', 'pupil', 'principal'] as const) {
      const answer = await press(name, post, 'requests/take', { id })
      expect(answer.type, name).toBe('application/vnd.microsoft.activity.message')
      expect(answer.value, name).toContain('Užklausas tvarko IT specialistai.')
    }
    expect(await posts()).toEqual([])
    expect(teams.posted).toHaveLength(1)
    expect(await act('specialist', 'requests/show', { id })).toMatchObject({ status: 'received' })
  })

  test('asks the requester in private, and the channel reads only that it was asked', async () => {
    const { file, posts, press, teams, school } = await openChannel()
    await teams.write('teacher', 'labas')
    const id = await file('teacher')
    const post = only(await posts())
    const [question] = inputsOf(post.card as Card)
    const asked = await press('specialist', post, 'requests/ask', { id, [question?.id ?? '']: pupilsWords })
    expect(textOf(cardIn(asked))).not.toContain('Kotryna')
    const before = teams.posted.length
    await school.job('notifications/deliver', {})
    const told = teams.posted.slice(before).find(({ conversation }) => conversation === `a:${who.teacher}`)
    expect(textOf(told?.card as Card)).toContain('Kotryna')
    expect(textOf(only(await posts()).card as Card)).toContain('Klausimas prašytojui · Rokas Vaitkevičius')
  })

  test('that comes too late shows how the request stands', async () => {
    const { school, file, posts, press, act } = await openChannel()
    await school.talka.perform('people/give-role', await school.person('admin'), {
      personId: who.otherTeacher,
      role: 'itSpecialist',
    })
    const id = await file('teacher')
    const post = only(await posts())
    await act('specialist', 'requests/take', { id })
    const late = cardIn(await press('otherTeacher', post, 'requests/take', { id }))
    expect(textOf(late)).toContain('Dėl šios užklausos jau nuspręsta.')
    expect(textOf(late)).toContain('Imtasi darbo · Rokas Vaitkevičius')
  })

  test('on something that is not for a channel answers with where to go', async () => {
    const { file, posts, press } = await openChannel()
    const id = await file('teacher')
    const post = only(await posts())
    for (const verb of ['requests/show', 'requests/approve', 'bot/help', 'nothing/such']) {
      const answer = await press('specialist', post, verb, { id })
      expect(answer.type, verb).toBe('application/vnd.microsoft.activity.message')
    }
  })

  test('is offered to those who work on requests by a card of their own, and Teams asks only them', async () => {
    const { file, posts, press } = await openChannel()
    const id = await file('teacher')
    const post = only(await posts())
    const { refresh } = post.card as Card
    expect(refresh?.userIds?.sort()).toEqual([`8:orgid:${who.specialist}`, `8:orgid:${who.deputy}`].sort())
    const seen = await press('deputy', post, refresh?.action.verb ?? '', refresh?.action.data ?? {})
    expect(verbsOf(cardIn(seen))).toEqual(['requests/ask'])
    expect(await press('teacher', post, refresh?.action.verb ?? '', { id })).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
    })
  })
})

describe('the thread below a post', () => {
  test('is written in only when a finished request comes back', async () => {
    const { file, posts, act, school } = await openChannel()
    const id = await file('teacher')
    const post = only(await posts())
    await act('specialist', 'requests/take', { id })
    await act('specialist', 'requests/finish', { id })
    school.pass(11)
    await school.job('requests/settle', { id, version: 2 })
    expect(await posts()).toHaveLength(1)
    await act('teacher', 'requests/reopen', { id, text: pupilsWords })
    const [edit, reply] = await posts()
    expect(edit).toMatchObject({ edited: true, id: post.id })
    expect(reply).toMatchObject({ edited: false, conversation: `${channelId};messageid=${post.id}` })
    expect(reply?.text).toBe('Užklausa Nr. 1 grąžinta: liko bėda.')
    expect(await posts()).toEqual([])
  })

  test('of a post that somebody deleted stays closed: nothing is posted anew', async () => {
    const { file, posts, act, teams } = await openChannel()
    const id = await file('teacher')
    const post = only(await posts())
    teams.gone.add(post.id)
    await act('specialist', 'requests/take', { id })
    expect(await posts()).toEqual([])
    await act('specialist', 'requests/finish', { id })
    expect(await posts()).toEqual([])
  })
})
