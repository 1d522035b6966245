import { expect, test } from 'vitest'
import type { Person } from '../../core/context.ts'
import { escalations, requests } from '../../core/requests/tables.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

const days = 86_400

async function report(school: School, teacher: Person, what = 'Projektorius nebeįsijungia'): Promise<string> {
  const fields = { what, room: '204', urgency: 'high' }
  return (await school.talka.perform('requests/create', teacher, { kind: 'fault', fields })).id
}

/** The ten seconds for undoing go by. */
async function tellJudged(school: School) {
  school.pass(11)
  await school.job('requests/settle-judged', {})
  await school.job('notifications/deliver', {})
}

const rows = (school: School) => school.talka.house.database.db.select().from(escalations)
const open = async (school: School) => (await rows(school)).filter(({ closedAt }) => closedAt === null)

onEveryEngine('a request that cannot be mended here', (engine) => {
  async function escalated(more: object = {}) {
    const school = await openSchool(engine)
    const [teacher, specialist, deputy] = await Promise.all(
      (['teacher', 'specialist', 'deputy'] as const).map((name) => school.person(name)),
    )
    if (!teacher || !specialist || !deputy) throw new Error('nobody is there')
    const id = await report(school, teacher)
    await school.talka.perform('requests/take', specialist, { id })
    const said = {
      id,
      reason: 'Sudegė lempa, servisas Alytuje.',
      cost: '1 250,50',
      proposal: 'repairOutside',
      ...more,
    }
    await school.talka.perform('requests/escalate', specialist, said)
    await school.talka.drain()
    return { school, teacher, specialist, deputy, id, said }
  }

  test('goes to the deputy with reason, cost and proposal, which the requester does not see', async () => {
    const { school, teacher, deputy, id } = await escalated()
    const seen = await school.talka.perform('requests/show', deputy, { id })
    expect(seen.escalation).toEqual({
      to: 'Arūnas Čepaitis',
      isTaken: false,
      reason: 'Sudegė lempa, servisas Alytuje.',
      lateSince: null,
      cost: 125_050,
      proposal: 'repairOutside',
    })
    const [told] = school.told.filter(({ personId }) => personId === who.deputy)
    expect(told).toMatchObject({ word: 'requests/told.escalated', requestId: id })
    const theirs = await school.talka.perform('requests/show', teacher, { id })
    expect(theirs.escalation).toBeNull()
    expect(JSON.stringify(theirs)).not.toContain('servisas')
    expect(theirs.history.some(({ kind }) => kind === 'escalated')).toBe(true)
  })

  test('asks for a reason, and for a cost that is an amount', async () => {
    const { school, specialist, id } = await escalated()
    const escalate = (more: object) => school.talka.perform('requests/escalate', specialist, { id, ...more })
    await expect(escalate({ reason: '' })).rejects.toMatchObject({ faults: [{ field: 'reason' }] })
    await expect(escalate({ reason: 'Brangu', cost: 'daug' })).rejects.toMatchObject({
      faults: [{ field: 'cost', word: 'requests/not-euros' }],
    })
  })

  test('said again changes what was said: one card, not many', async () => {
    const { school, specialist, deputy, id, said } = await escalated()
    await school.talka.perform('requests/escalate', specialist, {
      ...said,
      cost: '99',
      reason: 'Radau pigiau.',
    })
    await school.talka.drain()
    expect(await open(school)).toHaveLength(1)
    expect((await school.talka.perform('requests/show', deputy, { id })).escalation).toMatchObject({
      cost: 9_900,
    })
  })

  test('is taken over, sent back with a word, or its cost agreed to or not: whoever gave it hears of it', async () => {
    const { school, specialist, deputy, id } = await escalated()
    const refused = { id, reason: 'Pirksime naują kitąmet.' }
    await school.talka.perform('requests/refuse-cost', deputy, refused)
    await tellJudged(school)
    expect(school.told.at(-1)).toMatchObject({ personId: specialist.id, word: 'requests/told.costRefused' })
    expect(await open(school)).toHaveLength(0)
    await expect(school.talka.perform('requests/agree-cost', deputy, { id })).rejects.toMatchObject({
      word: 'requests/not-escalated',
    })
    await school.talka.perform('requests/escalate', specialist, { id, reason: 'Dar kartą' })
    await expect(school.talka.perform('requests/agree-cost', deputy, { id })).rejects.toMatchObject({
      word: 'requests/no-cost',
    })
    await school.talka.perform('requests/take-over', deputy, { id })
    expect(await school.talka.perform('requests/show', deputy, { id })).toMatchObject({
      decider: deputy.name,
      escalation: { isTaken: true },
    })
    await expect(
      school.talka.perform('requests/escalate', specialist, { id, reason: 'Trečią' }),
    ).rejects.toMatchObject({
      word: 'requests/taken-over',
    })
    await school.talka.perform('requests/send-back', deputy, { id, text: 'Lempą nupirkau, pakeiskite.' })
    expect((await school.talka.perform('requests/show', specialist, { id })).status).toBe('received')
    expect(await open(school)).toHaveLength(0)
  })

  test.each([
    ['requests/agree-cost', {}],
    ['requests/refuse-cost', { reason: 'Per brangu' }],
    ['requests/send-back', { text: 'Pabandykite dar kartą.' }],
    ['requests/take-over', {}],
  ] as const)(
    '%s is undone within ten seconds: all is as before, and nobody hears of it',
    async (action, more) => {
      const { school, specialist, deputy, id } = await escalated()
      const before = await school.talka.perform('requests/show', specialist, { id })
      const [stood] = await open(school)
      school.told.length = 0
      expect(await school.talka.perform(action, deputy, { id, ...more })).toMatchObject({ undoSeconds: 10 })
      expect((await school.talka.perform('requests/show', deputy, { id })).actions).toContain('requests/undo')
      await expect(school.talka.perform('requests/undo', specialist, { id })).rejects.toMatchObject({
        word: 'requests/not-your-decision',
      })
      await school.talka.perform('requests/undo', deputy, { id })
      expect(await open(school)).toEqual([stood])
      const { status, decider, due, escalation, actions } = await school.talka.perform(
        'requests/show',
        specialist,
        { id },
      )
      expect({ status, decider, due, escalation, actions }).toEqual({
        status: before.status,
        decider: before.decider,
        due: before.due,
        escalation: before.escalation,
        actions: before.actions,
      })
      await tellJudged(school)
      expect(school.told).toEqual([])
      // Decided anew, and this time let stand: told once, however often the clock asks.
      await school.talka.perform(action, deputy, { id, ...more })
      await tellJudged(school)
      await tellJudged(school)
      expect(school.told.map(({ personId }) => personId)).toEqual([specialist.id])
      await expect(school.talka.perform('requests/undo', deputy, { id })).rejects.toMatchObject({
        kind: 'conflict',
      })
    },
  )

  test('is not closed without a word, and with one its card is closed too', async () => {
    const { school, specialist, id } = await escalated()
    await expect(school.talka.perform('requests/finish', specialist, { id, note: '' })).rejects.toMatchObject(
      {
        faults: [{ field: 'note', word: 'requests/escalated-why' }],
      },
    )
    await school.talka.perform('requests/finish', specialist, { id, note: 'Lempa pakeista.' })
    // The finish can be undone for ten seconds, and the card waits for that.
    expect(await open(school)).toHaveLength(1)
    await school.talka.perform('requests/undo', specialist, { id })
    await school.talka.perform('requests/finish', specialist, { id, note: 'Lempa pakeista.' })
    school.pass(11)
    const [request] = await school.talka.house.database.db.select().from(requests)
    await school.job('requests/settle', { id, version: request?.version ?? 0 })
    expect(await open(school)).toHaveLength(0)
    expect(await rows(school)).toMatchObject([{ outcome: 'closed' }])
  })

  test('is judged by nobody who gave it, and by nobody to whom it was not given', async () => {
    const { school, teacher, specialist, id } = await escalated()
    const office = await school.person('office')
    for (const person of [teacher, specialist, office])
      await expect(
        school.talka.perform('requests/send-back', person, { id, text: 'Ne' }),
      ).rejects.toMatchObject({
        kind: 'forbidden',
      })
    const principal = await school.person('principal')
    await expect(
      school.talka.perform('requests/send-back', principal, { id, text: 'Ne' }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })

  test('is never given to whoever asked for it, who does not agree to its cost either', async () => {
    const school = await openSchool(engine)
    const [specialist, deputy] = [await school.person('specialist'), await school.person('deputy')]
    const id = await report(school, deputy)
    const { toId } = await school.talka.perform('requests/escalate', specialist, {
      id,
      reason: 'Brangu',
      cost: '900',
      proposal: 'repairOutside',
    })
    expect(toId).toBe(who.principal)
    await expect(school.talka.perform('requests/agree-cost', deputy, { id })).rejects.toMatchObject({
      word: 'requests/own',
    })
    const late = await report(school, deputy, 'Stringa durys')
    school.pass(20 * days)
    await school.job('requests/escalate-late', {})
    expect((await open(school)).find(({ requestId }) => requestId === late)?.toId).toBe(who.principal)
  })

  test('waits for whoever stands in when its receiver goes away', async () => {
    const { school, deputy, id } = await escalated()
    const principal = await school.person('principal')
    const waiting = async () =>
      (await school.talka.perform('requests/waiting', principal, {})).requests.map((one) => one.id)
    expect(await waiting()).not.toContain(id)
    await school.talka.perform('people/write-absence', deputy, {
      id: crypto.randomUUID(),
      fromDay: new Date().toISOString().slice(0, 10),
      untilDay: new Date(Date.now() + 5 * days * 1_000).toISOString().slice(0, 10),
      deputy: 'Daiva Žemaitienė',
    })
    expect(await waiting()).toContain(id)
    await school.talka.perform('requests/agree-cost', principal, { id })
    expect(await open(school)).toHaveLength(0)
  })

  test('goes to whoever stands in while the deputy is away, and the specialist sees that before', async () => {
    const school = await openSchool(engine)
    const [teacher, specialist, deputy] = [
      await school.person('teacher'),
      await school.person('specialist'),
      await school.person('deputy'),
    ]
    const id = await report(school, teacher)
    const seen = () => school.talka.perform('requests/show', specialist, { id })
    expect((await seen()).escalatesTo).toBe('Arūnas Čepaitis')
    const today = new Date().toISOString().slice(0, 10)
    const later = new Date(Date.now() + 5 * days * 1_000).toISOString().slice(0, 10)
    await school.talka.perform('people/write-absence', deputy, {
      id: crypto.randomUUID(),
      fromDay: today,
      untilDay: later,
      deputy: 'Daiva Žemaitienė',
    })
    expect((await seen()).escalatesTo).toBe('Daiva Žemaitienė')
    await school.talka.perform('requests/escalate', specialist, { id, reason: 'Čia nesutvarkysime.' })
    const principal = await school.person('principal')
    await school.talka.perform('requests/take-over', principal, { id })
    await school.talka.perform('requests/finish', principal, { id, note: 'Nupirkta nauja.' })
    expect((await seen()).status).toBe('done')
  })

  test('each unresolved one of 200 faults has exactly one card, however often the clock asks', async () => {
    const school = await openSchool(engine)
    const [teacher, specialist, deputy] = [
      await school.person('teacher'),
      await school.person('specialist'),
      await school.person('deputy'),
    ]
    const ids: string[] = []
    for (let n = 0; n < 200; n++) ids.push(await report(school, teacher, `Gedimas ${n}`))
    const [solved, declined, given, asked] = [
      ids.slice(0, 40),
      ids.slice(40, 60),
      ids.slice(60, 80),
      ids.slice(80, 90),
    ]
    for (const id of solved)
      await school.talka.perform('requests/finish', specialist, { id, note: 'Sutvarkyta' })
    for (const id of declined)
      await school.talka.perform('requests/decline', specialist, { id, reason: 'Ne mūsų' })
    for (const id of given)
      await school.talka.perform('requests/escalate', specialist, { id, reason: 'Į servisą' })
    for (const id of asked)
      await school.talka.perform('requests/ask', specialist, { id, text: 'Kuris laidas?' })
    await school.job('requests/escalate-late', {})
    expect(await open(school)).toHaveLength(20)
    school.pass(20 * days)
    await Promise.all([school.job('requests/escalate-late', {}), school.job('requests/escalate-late', {})])
    await school.job('requests/escalate-late', {})
    const cards = await open(school)
    const unresolved = ids.slice(60).filter((id) => !asked.includes(id))
    expect(cards.map(({ requestId }) => requestId).sort()).toEqual(unresolved.sort())
    const [late] = cards.filter(({ raisedBy }) => raisedBy === null)
    expect(late?.lateSince).not.toBeNull()
    // What is sent back begins anew and does not come again the next minute.
    await school.talka.perform('requests/send-back', deputy, {
      id: late?.requestId,
      text: 'Tvarkykite toliau.',
    })
    await school.job('requests/escalate-late', {})
    expect(await open(school)).toHaveLength(cards.length - 1)
  })
})
