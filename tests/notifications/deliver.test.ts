import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import type { Notice, Sending, Telling } from '../../core/context.ts'
import type { JobQueue } from '../../core/jobs.ts'
import { personPaces } from '../../core/notifications/rules.ts'
import { writeNotice } from '../../core/notifications/store.ts'
import { deliveries, notices } from '../../core/notifications/tables.ts'
import { people } from '../../core/people/tables.ts'
import { onEveryEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { changedSchool, who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

const told: Telling = {
  personId: who.teacher,
  word: 'requests/told.taken',
  params: { number: '7', name: 'R. V.' },
}
const busy: Sending = { ok: false, because: 'busy', passing: true, afterSeconds: 40 }
const blocked: Sending = { ok: false, because: 'blocked', passing: false, afterSeconds: null }

/** A chat that answers each sending as it is told; without a word it takes the message. */
function scripted(school: School, ...answers: Sending[]): Notice[] {
  const taken: Notice[] = []
  school.talka.house.outside.chat = {
    ...school.talka.house.outside.chat,
    async send(_conversation, notice) {
      const answer = answers.shift() ?? { ok: true }
      if (answer.ok) taken.push(notice)
      return answer
    },
  }
  return taken
}

async function tell(school: School, telling: Telling): Promise<void> {
  await writeNotice(
    school.talka.house.database.db,
    school.talka.house.outside.keys,
    telling,
    school.talka.house.outside.clock.now(),
  )
}

const db = (school: School) => school.talka.house.database.db
const outbox = (school: School) => db(school).select().from(notices).orderBy(notices.id)
const ways = async (school: School) =>
  (await db(school).select().from(deliveries).orderBy(deliveries.id)).map(({ channel, because }) => [
    channel,
    because,
  ])

async function forgetBot(school: School, personId: string): Promise<void> {
  await db(school).update(people).set({ conversation: null }).where(eq(people.id, personId))
}

let open: School | null = null
afterEach(() => {
  // Whatever was asked of Microsoft 365 is something that it would understand.
  if (open) expect(faultsOfRequests(readRequestLog(open.tenant.requestLogPath))).toEqual([])
})

onEveryEngine('a message to a person', (engine) => {
  async function school(options: Parameters<typeof openSchool>[1] = {}) {
    open = await openSchool(engine, options)
    await db(open).delete(deliveries)
    return open
  }

  test('goes into the chat, and the delivery is written down', async () => {
    const here = await school()
    await tell(here, told)
    await here.job('notifications/deliver', {})
    expect(here.told.map(({ word }) => word)).toEqual(['requests/told.taken'])
    expect(await ways(here)).toEqual([['bot', null]])
    expect((await outbox(here)).at(-1)?.deliveredAt).not.toBeNull()
  })

  test('is not sent a second time for the same event, nor twice for one deed', async () => {
    const here = await school()
    await tell(here, { ...told, event: 'digest 2026-09-01' })
    await tell(here, { ...told, event: 'digest 2026-09-01' })
    await here.job('notifications/deliver', {})
    expect(here.told).toHaveLength(1)
  })

  test('that cannot be sent for a reason nobody foresaw is tried again later, and keeps no other one waiting', async () => {
    const here = await school()
    const { graph } = here.talka.house.outside
    here.talka.house.outside.graph = {
      ...graph,
      sendOnce: async () => {
        throw new TypeError('answer.status of undefined')
      },
    }
    await forgetBot(here, who.teacher)
    await tell(here, told)
    await tell(here, { ...told, personId: who.specialist })
    await here.job('notifications/deliver', {})
    expect(here.told.map(({ personId }) => personId)).toEqual([who.specialist])
    expect(await ways(here)).toContainEqual(['feed', 'unanswered'])
  })

  test('waits where the chat says that it is busy, as long as it says', async () => {
    const here = await school()
    const taken = scripted(here, busy)
    await tell(here, told)
    await here.job('notifications/deliver', {})
    here.pass(39)
    await here.job('notifications/deliver', {})
    expect(taken).toHaveLength(0)
    here.pass(2)
    await here.job('notifications/deliver', {})
    expect(taken).toHaveLength(1)
    expect(await ways(here)).toEqual([
      ['bot', 'busy'],
      ['bot', null],
    ])
  })

  test('goes into the activity feed of whoever has blocked the chat, and says no more than a lock screen may', async () => {
    const here = await school()
    scripted(here, blocked)
    here.tenant.byHand('POST', `/users/${who.teacher}/teamwork/installedApps`, bindOf(here))
    const params = { number: '7', name: 'Rokas Vaitkevičius', text: 'Ar jau kvietėte mamą?' }
    await tell(here, { ...told, word: 'requests/told.commented', params, link: '/requests/abc' })
    await here.job('notifications/deliver', {})
    expect(await ways(here)).toEqual([
      ['bot', 'blocked'],
      ['feed', null],
    ])
    const { feed, letters } = here.tenant.received(who.teacher)
    expect(feed).toMatchObject([
      { activityType: 'requestTalk', preview: 'Užklausa Nr. 7: naujas komentaras' },
    ])
    expect(JSON.stringify(feed)).not.toContain('mamą')
    expect(feed[0]?.topic.webUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/.*requests%2Fabc/)
    expect(letters).toEqual([])
  })

  test('goes by mail to whom the bot never met and Teams has no Talka for', async () => {
    const here = await school()
    await forgetBot(here, who.teacher)
    await tell(here, { ...told, link: '/requests/abc' })
    await here.job('notifications/deliver', {})
    expect(await ways(here)).toEqual([
      ['feed', 'uninstalled'],
      ['mail', null],
    ])
    const { letters } = here.tenant.received(who.teacher)
    expect(letters).toMatchObject([
      { from: 'talka@mokykla.example', subject: 'Užklausa Nr. 7 vykdoma. Darbo ėmėsi: R. V.' },
    ])
    expect(letters[0]?.content).toContain('https://talka.example/requests/abc')
    expect(letters[0]?.headers['x-talka-notice']).toBe(String((await outbox(here)).at(-1)?.id))
  })

  test('reaches a blocked chat again once its person writes to the bot', async () => {
    const here = await school()
    scripted(here, blocked)
    await tell(here, told)
    await here.job('notifications/deliver', {})
    const taken = scripted(here)
    await tell(here, told)
    await here.job('notifications/deliver', {})
    expect(taken).toHaveLength(0)
    const conversation = { with: who.teacher }
    await here.job('people/remember-conversation', { personId: who.teacher, conversation, welcoming: false })
    await tell(here, told)
    await here.job('notifications/deliver', {})
    expect(taken).toHaveLength(1)
  })

  test('is kept from nobody by somebody who cannot be reached', async () => {
    const here = await school()
    here.talka.house.outside.school.mailFrom = null
    await forgetBot(here, who.teacher)
    await tell(here, told)
    await tell(here, { ...told, personId: who.otherTeacher })
    await here.job('notifications/deliver', {})
    expect(here.told.map(({ personId }) => personId)).toEqual([who.otherTeacher])
    expect((await outbox(here)).map(({ because }) => because).slice(-2)).toEqual(['neverMet', null])
  })

  test('is sent once where the worker is told to stop: it ends what is on its way, and the next one does the rest', async () => {
    const here = await school()
    const readers = Object.values(who)
    for (const personId of readers) await tell(here, { ...told, personId })
    const sent: string[] = []
    const gate = Promise.withResolvers<void>()
    const isUnderWay = Promise.withResolvers<void>()
    here.talka.house.outside.chat = {
      ...here.talka.house.outside.chat,
      async send(_conversation, { personId }) {
        sent.push(personId)
        if (sent.length === 3) isUnderWay.resolve()
        await gate.promise
        return { ok: true }
      },
    }
    const queue = here.talka.house.jobs as JobQueue
    await queue.send(db(here), 'notifications/deliver', {}, { key: 'now' })
    const drained = here.talka.drain()
    await isUnderWay.promise
    const stopped = queue.stop()
    gate.resolve()
    await stopped
    await drained
    const begun = sent.length
    expect(begun).toBeLessThan(readers.length)
    expect(await ways(here)).toEqual(Array.from({ length: begun }, () => ['bot', null]))
    await here.job('notifications/deliver', {})
    expect(sent.sort()).toEqual([...readers].sort())
  })

  test('comes ten times a minute at most, in its order, and keeps nobody else waiting', async () => {
    const here = await school()
    for (let n = 1; n <= 14; n++) await tell(here, { ...told, params: { number: String(n), name: '' } })
    await tell(here, { ...told, personId: who.otherTeacher })
    const mine = () =>
      here.told.filter(({ personId }) => personId === who.teacher).map(({ params }) => Number(params.number))
    for (let round = 0; round < 8; round++) {
      await here.job('notifications/deliver', {})
      here.pass(1)
    }
    expect(mine()).toHaveLength(10)
    expect(here.told.some(({ personId }) => personId === who.otherTeacher)).toBe(true)
    here.pass(60)
    await here.job('notifications/deliver', {})
    expect(mine()).toEqual(Array.from({ length: 14 }, (_, n) => n + 1))
    const starts = (await db(here).select().from(deliveries)).filter(
      ({ personId }) => personId === who.teacher,
    )
    for (const { most, seconds } of personPaces) {
      for (const { startedAt } of starts) {
        const until = startedAt.getTime() + seconds * 1_000
        const within = starts.filter((one) => one.startedAt >= startedAt && one.startedAt.getTime() < until)
        expect(within.length).toBeLessThanOrEqual(most)
      }
    }
  })

  test('waits for the morning when it may, and comes at night when it must', async () => {
    const here = await school()
    const specialist = await here.person('specialist')
    await here.talka.perform('notifications/change-quiet', specialist, {
      from: '00:00',
      until: '23:59',
      freeDays: true,
    })
    await tell(here, told)
    await tell(here, { ...told, urgent: true })
    await here.job('notifications/deliver', {})
    expect(here.told).toHaveLength(1)
    const [waiting] = (await outbox(here))
      .filter(({ deliveredAt, urgent }) => !deliveredAt && !urgent)
      .slice(-1)
    expect(waiting?.nextTryAt.getTime()).toBeGreaterThan(Date.now())
    expect(waiting?.attempts).toBe(0)
  })

  test('is left out where its reader does without such, but never what needs a decision', async () => {
    const here = await school()
    const teacher = await here.person('teacher')
    await here.talka.perform('notifications/mute', teacher, { muted: ['progress', 'talk', 'reminder'] })
    await expect(
      here.talka.perform('notifications/mute', teacher, { muted: ['decision'] }),
    ).rejects.toMatchObject({
      kind: 'invalid',
    })
    await tell(here, told)
    await tell(here, { ...told, word: 'requests/told.asked', params: { number: '7', name: '', text: '' } })
    await here.job('notifications/deliver', {})
    expect(here.told.map(({ word }) => word)).toEqual(['requests/told.asked'])
    expect((await outbox(here)).at(-2)?.because).toBe('muted')
  })

  test('goes to nobody who has left the school', async () => {
    const here = await school()
    await db(here).update(people).set({ directoryRole: null }).where(eq(people.id, who.teacher))
    await tell(here, told)
    await here.job('notifications/deliver', {})
    expect(here.told).toEqual([])
    expect(here.tenant.received(who.teacher).letters).toEqual([])
  })
})

describe('a message that only whoever reported something gets', () => {
  const news: Telling = { personId: who.teacher, word: 'notifications/news', link: '/' }
  const rowsAbout = async (school: School) =>
    [...(await outbox(school)), ...(await db(school).select().from(deliveries))].filter((row) =>
      JSON.stringify(row).includes(who.teacher),
    )

  async function unreached() {
    const school = await openSchool('postgres')
    open = school
    school.talka.house.outside.school.mailFrom = null
    await db(school).delete(deliveries)
    await db(school).delete(notices)
    await forgetBot(school, who.teacher)
    school.told.length = 0
    await tell(school, news)
    return school
  }

  test('names its reader in no row: not while it waits, not when it could not be brought, not once it has come', async () => {
    const school = await unreached()
    expect(await rowsAbout(school)).toEqual([])
    await school.job('notifications/deliver', {})
    expect(await outbox(school)).toMatchObject([{ because: 'neverMet' }])
    expect(await rowsAbout(school)).toEqual([])
    // Nor is Talka installed for it: that row would name the reader.
    await school.job('notifications/repair', {})
    expect(school.tenant.received(who.teacher).installedApps).toEqual([])
    await school.job('people/remember-conversation', {
      personId: who.teacher,
      conversation: { with: who.teacher },
      welcoming: false,
    })
    await school.job('notifications/repair', {})
    await school.talka.drain()
    expect(school.told).toMatchObject([{ personId: who.teacher, word: 'notifications/news' }])
    expect(await rowsAbout(school)).toEqual([])
    expect(await outbox(school)).toMatchObject([{ sealedReader: null }])
  })

  test('is given up after three days, and its reader forgotten', async () => {
    const school = await unreached()
    await school.job('notifications/deliver', {})
    school.pass(4 * 24 * 3600)
    await school.job('notifications/repair', {})
    const [row] = await outbox(school)
    expect(row).toMatchObject({ sealedReader: null, personId: '00000000-0000-0000-0000-000000000000' })
  })

  test('keeps its own way and pace: two are brought one after the other', async () => {
    const school = await openSchool('postgres')
    open = school
    school.told.length = 0
    await tell(school, news)
    await tell(school, news)
    await school.job('notifications/deliver', {})
    expect(school.told.map(({ word }) => word)).toEqual(['notifications/news', 'notifications/news'])
  })
})

describe('whom Talka cannot reach', () => {
  async function unreached() {
    const school = await openSchool('postgres')
    open = school
    school.talka.house.outside.school.mailFrom = null
    await forgetBot(school, who.teacher)
    await tell(school, told)
    await school.job('notifications/deliver', {})
    return school
  }

  test('is shown to the specialist with the reason, and to nobody else', async () => {
    const school = await unreached()
    const list = async (name: 'specialist' | 'teacher' | 'deputy') =>
      school.talka.perform('notifications/list-unreached', await school.person(name), {})
    const { people: rows, mails } = await list('specialist')
    expect(rows).toMatchObject([{ name: 'Rasa Jurgelevičienė', because: 'neverMet', n: 1, triedAt: null }])
    expect(mails).toBe(false)
    await expect(list('teacher')).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('has Talka installed, and then gets what did not arrive', async () => {
    const school = await unreached()
    await school.job('notifications/repair', {})
    const { installedApps, feed } = school.tenant.received(who.teacher)
    expect(installedApps).toHaveLength(1)
    expect(feed).toEqual([])
    await school.talka.drain()
    expect(school.tenant.received(who.teacher).feed).toHaveLength(1)
    const { people: left } = await school.talka.perform(
      'notifications/list-unreached',
      await school.person('specialist'),
      {},
    )
    expect(left).toEqual([])
  })

  test('is not tried again within the day where Teams forbids it, and the specialist sees that', async () => {
    const forbidden = changedSchool(({ teamsApps }) => teamsApps[0]?.blockedFor.push(who.teacher))
    const school = await openSchool('postgres', { school: forbidden })
    open = school
    school.talka.house.outside.school.mailFrom = null
    await forgetBot(school, who.teacher)
    await tell(school, told)
    await school.job('notifications/deliver', {})
    await school.job('notifications/repair', {})
    await school.job('notifications/repair', {})
    const asked = readRequestLog(school.tenant.requestLogPath).filter(({ path }) =>
      path.endsWith('/installedApps'),
    )
    expect(asked).toHaveLength(1)
    const { people: rows } = await school.talka.perform(
      'notifications/list-unreached',
      await school.person('specialist'),
      {},
    )
    expect(rows).toMatchObject([{ because: 'neverMet', installBecause: 'forbidden' }])
  })
})

function bindOf(school: School): object {
  const id = school.talka.house.outside.school.catalogueId
  return { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}` }
}
