import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { askedWords } from '../../core/articles/rules.ts'
import { starters } from '../../core/articles/starters.ts'
import { Refusal } from '../../core/refusal.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

type Who = Parameters<School['person']>[0]

async function titles(school: School, text: string, who: Who = 'teacher'): Promise<string[]> {
  const { articles } = await school.talka.perform('articles/search', await school.person(who), { text })
  return articles.map(({ title }) => title)
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

async function withStarters(engine: 'pglite' | 'postgres'): Promise<School> {
  const school = await openSchool(engine)
  const begun = await school.talka.perform('articles/begin', await school.person('specialist'), {})
  expect(begun).toEqual({ added: starters.length })
  return school
}

const answer = {
  lt: { title: 'Kaip skenuoti į el. paštą', body: 'Paspauskite „Scan to mail“ ir įveskite savo adresą.' },
  keywords: 'skeneris nuskaityti',
}

onEveryEngine('answers', (engine) => {
  test('are found by any form of the words, with and without diacritics, in both languages', async () => {
    const school = await withStarters(engine)
    const asked: [string, string][] = [
      ['neveikia projektorius 204 kabinete', 'Projektorius nerodo vaizdo'],
      ['neveikia projektorius', 'Projektorius nerodo vaizdo'],
      ['neveikia projektorius 204', 'Projektorius nerodo vaizdo'],
      ['projektorus neveikia', 'Projektorius nerodo vaizdo'],
      ['printeris neveikia', 'Spausdintuvas nespausdina'],
      ['neveikia spauzdintuvas raštinėje', 'Spausdintuvas nespausdina'],
      ['kompas užstrigo', 'Kompiuteris lėtas arba užstrigo'],
      ['neveikia netas', 'Nėra interneto arba neprisijungia prie „Wi-Fi“'],
      ['projektoriuje nera vaizdo', 'Projektorius nerodo vaizdo'],
      ['Pamiršau slaptažodį', 'Pamirštas slaptažodis'],
      ['nezinau savo slaptazodzio, negaliu prisijungti', 'Pamirštas slaptažodis'],
      ['spausdintuvas nespausdina', 'Spausdintuvas nespausdina'],
      ['mokytojų kambario spausdintuvu neina spausdinti', 'Spausdintuvas nespausdina'],
      ['lentoje neveikia lietimas', 'Interaktyvi lenta nereaguoja į lietimą'],
      ['nėra garso kompiuteryje', 'Kompiuteris neturi garso'],
      ['dingo internetas', 'Nėra interneto arba neprisijungia prie „Wi-Fi“'],
      ['printer does not print', 'Spausdintuvas nespausdina'],
      ['I got a suspicious link in an email', 'Gautas įtartinas laiškas ar žinutė'],
    ]
    for (const [text, title] of asked) expect((await titles(school, text))[0], text).toBe(title)
  })

  test('are not offered where they are of no use', async () => {
    const school = await withStarters(engine)
    for (const text of [
      'labas',
      '',
      '🙂🙂🙂',
      'ačiū už pagalbą',
      'kada bus tėvų susirinkimas',
      'reikia kėdžių į salę',
      'neveikia',
      'neveikia šildymas',
      'sugedo durys 204 kabinete',
      "'; drop table articles; --",
      '!!! & | :* <-> ()',
    ])
      expect(await titles(school, text), text).toEqual([])
    expect(
      (await titles(school, 'projektorius vaizdas garsas internetas '.repeat(200))).length,
    ).toBeLessThanOrEqual(3)
  })

  test('for staff are never shown to a pupil, also by their number', async () => {
    const school = await withStarters(engine)
    const [pupil, teacher] = [await school.person('pupil'), await school.person('teacher')]
    const printer = starters.find(({ audience }) => audience === 'staff')
    expect(await titles(school, 'spausdintuvas nespausdina', 'pupil')).toEqual([])
    const id = printer?.id
    expect((await school.talka.perform('articles/show', teacher, { id })).title).toBe(
      'Spausdintuvas nespausdina',
    )
    expect(await refusal(school.talka.perform('articles/show', pupil, { id }))).toBe(
      'missing common/refused.missing',
    )
    expect(await refusal(school.talka.perform('articles/helped', pupil, { id }))).toBe(
      'missing common/refused.missing',
    )
  })

  test('are read in the reader’s language, in Lithuanian where there is no other', async () => {
    const school = await withStarters(engine)
    const specialist = await school.person('specialist')
    const teacher = { ...(await school.person('teacher')), language: 'en' as const }
    await school.talka.perform('articles/write', specialist, { ...answer, id: randomUUID() })
    const ask = (text: string) => school.talka.perform('articles/search', teacher, { text })
    expect((await ask('projector shows no picture')).articles[0]?.title).toBe(
      'The projector shows no picture',
    )
    expect((await ask('skenuoti')).articles[0]?.title).toBe(answer.lt.title)
  })

  test('that helped are counted, once a day for a person', async () => {
    const school = await withStarters(engine)
    const { talka } = school
    const id = starters[0]?.id
    const helped = async (who: Who) => talka.perform('articles/helped', await school.person(who), { id })
    expect([await helped('teacher'), await helped('teacher'), await helped('pupil')]).toEqual([
      { isCounted: true },
      { isCounted: false },
      { isCounted: true },
    ])
    school.pass(25 * 3600)
    expect(await helped('teacher')).toEqual({ isCounted: true })
    const { articles } = await talka.perform('articles/list', await school.person('specialist'), {})
    expect(articles[0]).toMatchObject({ id, helped: 3 })
  })

  test('a hidden one is offered to nobody, and comes back as it was', async () => {
    const school = await withStarters(engine)
    const specialist = await school.person('specialist')
    const id = starters[0]?.id
    const hide = (isWithdrawn: boolean) =>
      school.talka.perform('articles/withdraw', specialist, { id, isWithdrawn })
    await hide(true)
    expect(await titles(school, 'projektorius nerodo vaizdo')).not.toContain('Projektorius nerodo vaizdo')
    expect(await school.talka.perform('articles/begin', specialist, {})).toEqual({ added: 0 })
    await hide(false)
    expect((await titles(school, 'projektorius nerodo vaizdo'))[0]).toBe('Projektorius nerodo vaizdo')
  })

  test('two authors never undo each other, and a draft saved twice is one answer', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const id = randomUUID()
    const write = (more: object) =>
      school.talka.perform('articles/write', specialist, { ...answer, id, ...more })
    expect(await write({})).toEqual({ id, version: 1 })
    expect(await write({})).toEqual({ id, version: 1 })
    expect(await write({ version: 1, keywords: 'mfp' })).toEqual({ id, version: 2 })
    expect(await refusal(write({ version: 1, keywords: 'kitas' }))).toBe(
      'conflict articles/changed-meanwhile',
    )
    expect((await titles(school, 'mfp'))[0]).toBe(answer.lt.title)
  })

  test('a solved request becomes a draft; one that is not solved does not', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const specialist = await school.person('specialist')
    const fields = { what: 'Skeneris nesiunčia laiškų', room: '112', device: 'Skeneris' }
    const { id } = await talka.perform('requests/create', await school.person('teacher'), {
      kind: 'fault',
      fields,
    })
    expect(await refusal(talka.perform('articles/draft', specialist, { requestId: id }))).toBe(
      'missing common/refused.missing',
    )
    await talka.perform('requests/take', specialist, { id })
    await talka.perform('requests/finish', specialist, { id, note: 'Atnaujintas pašto slaptažodis.' })
    const draft = await talka.perform('articles/draft', specialist, { requestId: id })
    expect(draft.body).toBe('Skeneris nesiunčia laiškų\n\nAtnaujintas pašto slaptažodis.')
    expect(
      await refusal(talka.perform('articles/draft', await school.person('teacher'), { requestId: id })),
    ).toBe('forbidden common/refused.forbidden')
  })
})

describe('the words of a question', () => {
  test('are its beginnings without diacritics, each once, at most twelve', () => {
    const words = askedWords('Ačiū, spausdintuvas ir SPAUSDINTUVAS!')
    expect(words.map(({ beginning }) => beginning)).toEqual(['spausdint'])
    expect(
      askedWords('žodis '.repeat(50) + [...'abcdefghijklmnopq'].map((one) => one.repeat(6)).join(' ')).length,
    ).toBe(12)
    expect(askedWords('204 12 ir o')).toEqual([])
  })
})
