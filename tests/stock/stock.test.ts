import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { mayUndo } from '../../core/stock/rules.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

async function as<Name extends UseCaseName>(
  school: School,
  who: Parameters<School['person']>[0],
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  return (await school.talka.perform(name, await school.person(who), input)) as ResultOf<Name>
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

/** Something of which there are so many. */
async function kept(school: School, quantity: number, more: Partial<InputOf<'stock/write'>> = {}) {
  const id = randomUUID()
  await as(school, 'specialist', 'stock/write', { id, name: 'Kasetė HP 207A', unit: 'vnt.', ...more })
  await as(school, 'specialist', 'stock/count', { moveId: randomUUID(), itemId: id, quantity })
  return id
}

const take = (school: School, itemId: string, more: Partial<InputOf<'stock/take-out'>> = {}) =>
  as(school, 'specialist', 'stock/take-out', { moveId: randomUUID(), itemId, ...more })
const shown = (school: School, id: string) => as(school, 'specialist', 'stock/show', { id })

/** The messages that somebody runs out of something. */
async function toldLow(school: School) {
  await school.talka.drain()
  return school.told.filter(({ word }) => word === 'stock/told.low')
}

onEveryEngine('the stock', (engine) => {
  test('is taken out, put in, counted and taken back; each change stays in its history', async () => {
    const school = await openSchool(engine)
    const { number } = await as(school, 'teacher', 'requests/create', {
      kind: 'printing',
      fields: { printTrouble: 'toner', room: '204' },
    })
    const id = await kept(school, 5)
    const once = randomUUID()
    // A press whose answer was lost is sent again.
    for (const _ of [1, 2]) expect(await take(school, id, { moveId: once })).toEqual({ quantity: 4 })
    await take(school, id, { n: 2, to: '204 kab.', requestNumber: number })
    expect(await refusal(take(school, id, { requestNumber: 999_999 }))).toBe(
      'invalid stock/refused.no-request',
    )
    await as(school, 'deputy', 'stock/put-in', { moveId: randomUUID(), itemId: id, n: 10 })
    // Taking the first change back leaves what others did since.
    expect(await as(school, 'specialist', 'stock/undo', { moveId: once })).toEqual({ quantity: 13 })
    expect(await refusal(as(school, 'specialist', 'stock/undo', { moveId: once }))).toBe(
      'conflict stock/refused.undone',
    )
    await as(school, 'specialist', 'stock/count', { moveId: randomUUID(), itemId: id, quantity: 11 })
    const { moves, item } = await shown(school, id)
    expect(item.quantity).toBe(11)
    expect(moves.map(({ kind, change, after, isUndone }) => [kind, change, after, isUndone])).toEqual([
      ['counted', -2, 11, false],
      ['undone', 1, 13, false],
      ['in', 10, 12, false],
      ['out', -2, 2, false],
      ['out', -1, 4, true],
      ['counted', 5, 5, false],
    ])
    expect(moves[3]).toMatchObject({ to: '204 kab.', requestNumber: number, by: 'Rokas Vaitkevičius' })
    expect(moves[3]?.requestId).not.toBeNull()
    // What was counted since is settled.
    const put = moves[2]?.id ?? ''
    expect(await refusal(as(school, 'specialist', 'stock/undo', { moveId: put }))).toBe(
      'conflict stock/refused.counted',
    )
    expect(await as(school, 'specialist', 'stock/undo', { moveId: moves[0]?.id ?? '' })).toEqual({
      quantity: 13,
    })
  })

  test('gives the last one to one of two who take it at once', async () => {
    const school = await openSchool(engine)
    const id = await kept(school, 1)
    const both = await Promise.all([refusal(take(school, id)), refusal(take(school, id))])
    expect(both.sort()).toEqual(['conflict stock/refused.too-few', 'not refused'])
    expect((await shown(school, id)).item.quantity).toBe(0)
  })

  test('says once that something runs out, and again only after there was enough', async () => {
    const school = await openSchool(engine)
    const id = await kept(school, 3, { minimum: 2 })
    const other = await kept(school, 9, { name: 'Baterijos AA' })
    const names = async () =>
      (await as(school, 'deputy', 'stock/list', {})).items.map(({ name, isLow }) => [name, isLow])
    expect(await names()).toEqual([
      ['Baterijos AA', false],
      ['Kasetė HP 207A', false],
    ])
    await take(school, id)
    expect(await toldLow(school)).toEqual([])
    await take(school, id)
    await take(school, id)
    expect(await names()).toEqual([
      ['Kasetė HP 207A', true],
      ['Baterijos AA', false],
    ])
    const told = await toldLow(school)
    expect(told.map(({ personId, params }) => [personId, params])).toEqual([
      [(await school.person('specialist')).id, { name: 'Kasetė HP 207A', left: '1 vnt.', minimum: 2 }],
    ])
    await as(school, 'specialist', 'stock/put-in', { moveId: randomUUID(), itemId: id, n: 5 })
    await take(school, id, { n: 5 })
    expect((await toldLow(school)).length).toBe(2)
    // A higher minimum is a reason, too.
    await as(school, 'deputy', 'stock/write', { id: other, name: 'Baterijos AA', minimum: 20 })
    expect((await toldLow(school)).at(-1)?.params).toMatchObject({ name: 'Baterijos AA' })
  })

  test('is kept no more and comes back with its history when it is written again', async () => {
    const school = await openSchool(engine)
    const id = await kept(school, 2)
    expect(
      await refusal(as(school, 'specialist', 'stock/write', { id: randomUUID(), name: 'kasetė hp 207a' })),
    ).toBe('invalid stock/refused.name-taken')
    await as(school, 'specialist', 'stock/stop', { id })
    expect((await as(school, 'specialist', 'stock/list', {})).items).toEqual([])
    await as(school, 'specialist', 'stock/write', { id, name: 'Kasetė HP 207A' })
    expect((await shown(school, id)).moves.length).toBe(1)
    expect(await refusal(as(school, 'teacher', 'stock/list', {}))).toBe('forbidden common/refused.forbidden')
  })
})

test('a change is taken back once, and not after somebody has counted', () => {
  const change = { kind: 'out', isUndone: false, isCountedSince: false, isLast: false } as const
  expect(mayUndo(change).ok).toBe(true)
  expect(mayUndo({ ...change, isUndone: true }).ok).toBe(false)
  expect(mayUndo({ ...change, isCountedSince: true }).ok).toBe(false)
  expect(mayUndo({ ...change, kind: 'undone' }).ok).toBe(false)
  expect(mayUndo({ ...change, kind: 'counted' }).ok).toBe(false)
  expect(mayUndo({ ...change, kind: 'counted', isLast: true }).ok).toBe(true)
})
