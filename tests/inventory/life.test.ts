import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { FileAnswer } from '../../core/file-answer.ts'
import { isDear } from '../../core/inventory/rules.ts'
import { Refusal } from '../../core/refusal.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { readPdfText } from '../slips/read-pdf.ts'
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

async function write(school: School, more: Partial<InputOf<'inventory/write'>> = {}): Promise<string> {
  const draft = { id: randomUUID(), version: 0, name: 'Projektorius', valueCents: 400_00, ...more }
  return (await as(school, 'specialist', 'inventory/write', draft)).id
}

onEveryEngine('the life of a thing', (engine) => {
  test('goes to repair and back with its cost, once at a time, and asks to be replaced when that no longer pays', async () => {
    const school = await openSchool(engine)
    const id = await write(school, { inventoryNo: 'AV-1', state: 'inStore' })
    const send = () =>
      refusal(
        as(school, 'specialist', 'inventory/send-to-repair', { id, to: 'UAB „Lempa“', fault: 'Nešviečia' }),
      )
    const back = (costCents: number) =>
      as(school, 'specialist', 'inventory/take-from-repair', {
        id,
        costCents,
        done: 'Lempa',
        condition: 'fair',
      })
    expect(await refusal(back(1))).toBe('conflict inventory/refused.not-in-repair')
    // Two people send it away at once: one does.
    expect((await Promise.all([send(), send()])).sort()).toEqual([
      'conflict inventory/refused.in-repair',
      'not refused',
    ])
    const away = await as(school, 'specialist', 'inventory/show', { id })
    expect(away).toMatchObject({ asset: { state: 'inRepair' }, repairs: [{ backAt: null }], isDear: false })
    const undone = await as(school, 'specialist', 'inventory/undo', { things: [{ id, version: 2 }] })
    expect(undone.outcomes).toMatchObject([{ because: 'changed' }])
    expect(await back(199_99)).toEqual({ isDear: false })
    await send()
    expect(await back(1)).toEqual({ isDear: true })
    const shown = await as(school, 'specialist', 'inventory/show', { id })
    expect(shown).toMatchObject({
      asset: { state: 'inStore', condition: 'fair' },
      repairCents: 200_00,
      isDear: true,
    })
    expect(shown.events.map(({ kind }) => kind)).toEqual([
      'backFromRepair',
      'sentToRepair',
      'backFromRepair',
      'sentToRepair',
      'received',
    ])
  })

  test('ends by a defect act, a decision, a write-off act and a disposal with the data wiped', async () => {
    const school = await openSchool(engine)
    const [first, second, foreign] = [
      await write(school, { inventoryNo: 'AV-1', holder: 'Rasa Jurgelevičienė' }),
      await write(school, { inventoryNo: 'AV-2', serial: 'SN2' }),
      await write(school, { isForeign: true }),
    ]
    const draft = {
      id: randomUUID(),
      assetIds: [first, second],
      reason: 'damaged' as const,
      defects: 'Sudegė matrica, taisymas kainuotų daugiau kaip naujas',
    }
    const propose = (more: Partial<typeof draft>) =>
      refusal(as(school, 'deputy', 'write-offs/propose', { ...draft, ...more }))
    expect(await propose({ id: randomUUID(), assetIds: [foreign] })).toBe(
      'conflict write-offs/refused.foreign',
    )
    expect([await propose({}), await propose({})]).toEqual(['not refused', 'not refused'])
    expect(await propose({ id: randomUUID(), assetIds: [second] })).toBe('conflict write-offs/refused.taken')
    const { id } = draft
    const dispose = (isWiped: boolean) =>
      refusal(
        as(school, 'specialist', 'write-offs/dispose', {
          ...{ id, disposal: 'recycled', isWiped, note: 'UAB „Atliekos“, diskai sunaikinti' },
        }),
      )
    expect(await dispose(true)).toBe('conflict write-offs/refused.not-written-off')

    // … is decided by somebody else than who proposed it.
    const approve = (who: 'deputy' | 'principal' | 'specialist') =>
      refusal(as(school, who, 'write-offs/approve', { id, orderNo: 'V-12' }))
    expect(await approve('deputy')).toBe('conflict write-offs/refused.own')
    expect(await approve('specialist')).toBe('forbidden common/refused.forbidden')
    expect(await approve('principal')).toBe('not refused')
    expect(await approve('principal')).toBe('conflict write-offs/refused.decided')
    const gone = await as(school, 'specialist', 'inventory/list', { state: 'writtenOff', order: 'number' })
    expect(gone.assets.map(({ inventoryNo, holder }) => [inventoryNo, holder])).toEqual([
      ['AV-1', ''],
      ['AV-2', ''],
    ])
    expect(
      await refusal(
        as(school, 'specialist', 'inventory/send-to-repair', { id: first, to: 'x', fault: 'abc' }),
      ),
    ).toBe('conflict inventory/refused.written-off')
    const paper = async (name: 'defects' | 'writeOff' | 'disposal') => {
      const answer = await as(school, 'principal', 'write-offs/paper', { id, paper: name })
      return readPdfText((answer as unknown as FileAnswer).file.bytes)
        .join(' ')
        .replace(/\s+/g, ' ')
    }
    expect(await paper('writeOff')).toContain('Nurašymo aktas')
    expect(await refusal(paper('disposal'))).toBe('missing common/refused.missing')
    expect(await dispose(false)).toBe('conflict write-offs/refused.not-wiped')
    expect(await dispose(true)).toBe('not refused')
    const last = await paper('disposal')
    for (const said of ['Likvidavimo aktas', 'AV-1', 'SN2', 'V-12', 'diskai sunaikinti', '800,00'])
      expect(last.replaceAll('\u00a0', ' ')).toContain(said)
  })
})

test('is decided by somebody else than who proposed it', async () => {
  const school = await openSchool('postgres')
  const id = randomUUID()
  await as(school, 'deputy', 'write-offs/propose', {
    ...{ id, assetIds: [await write(school)], reason: 'worn', defects: 'Nusidėvėjęs, nebeveikia' },
  })
  expect(await refusal(as(school, 'deputy', 'write-offs/decline', { id, why: 'dar veikia' }))).toBe(
    'conflict write-offs/refused.own',
  )
  await as(school, 'principal', 'write-offs/decline', { id, why: 'Dar veikia' })
  const { state, decision } = await as(school, 'specialist', 'write-offs/show', { id })
  expect([state, decision]).toEqual(['declined', 'Dar veikia'])
})

test('costs more than it is worth from half of its value on, and nobody knows where no value is written', () => {
  expect(isDear({ valueCents: 100_00, quantity: 1 }, 49_99)).toBe(false)
  expect(isDear({ valueCents: 100_00, quantity: 1 }, 50_00)).toBe(true)
  expect(isDear({ valueCents: 100_00, quantity: 2 }, 50_00)).toBe(false)
  expect(isDear({ valueCents: null, quantity: 1 }, 1_000_00)).toBe(false)
  expect(isDear({ valueCents: 0, quantity: 1 }, 1)).toBe(false)
})
