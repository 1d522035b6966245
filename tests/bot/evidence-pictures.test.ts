import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/elements.ts'
import { files } from '../../core/files/tables.ts'
import { exifBody, jpeg, png, segment } from '../files/pictures.ts'
import { everyRow } from '../safety/every-row.ts'
import { openSafeSchool, perform } from '../safety/safe-school.ts'
import { who } from '../support/microsoft365.ts'
import { messageFrom } from './activities.ts'
import { executesOf, textOf } from './read-card.ts'
import { openTeams, type Teams } from './teams.ts'

// Row security and every role are tried on both engines in tests/safety.
const engine = 'postgres'
const verbsOf = (card: Card) => executesOf(card).map(({ verb }) => verb)
const attached = (bytes: Uint8Array, name?: string) => ({
  contentType: 'image/*',
  contentUrl: `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`,
  ...(name ? { name } : {}),
})

/** A picture as a phone makes it, with the place in it. */
const photo = Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, exifBody(1, false)), jpeg.subarray(2)])

async function send(teams: Teams, text: string, ...attachments: object[]): Promise<Card> {
  const before = teams.posted.length
  await teams.post(messageFrom(teams.writer('pupil'), text, { attachments }))
  const message = teams.posted.at(before)
  if (!message?.card) throw new Error(`no card came back, but: ${message?.text}`)
  return message.card
}

/** A report of the pupil in the chat, and the card that says it is in. */
async function reported(teams: Teams): Promise<Card> {
  const form = await teams.ask('pupil', 'pranešti')
  return teams.press('pupil', form, 'safety/report', { what: 'online' })
}

async function open() {
  const school = await openSafeSchool(engine)
  const teams = await openTeams(school)
  await teams.write('pedagogue', 'labas')
  const asFiles = () => school.talka.house.database.db.$count(files)
  const theCase = async () => {
    const { cases } = await perform(school, 'pedagogue', 'safety/list', {})
    const id = cases[0]?.id ?? ''
    return { id, ...(await perform(school, 'pedagogue', 'evidence/list', { caseId: id })) }
  }
  return { school, teams, asFiles, theCase }
}

describe('a picture that is sent to Talka while somebody reports', () => {
  test('is asked for by the card, sealed exactly as it came in, and no file of any request', async () => {
    const { school, teams, asFiles, theCase } = await open()
    const received = await reported(teams)
    expect(verbsOf(received)).toContain('bot/add-picture')
    const question = await teams.press('pupil', received, 'bot/add-picture')
    // What must never be sent stands before anything is asked for.
    expect(textOf(question)).toContain('Tokių vaizdų čia nesiųsk')
    await teams.press('pupil', question, 'evidence/expect')
    await school.talka.drain()
    const before = teams.posted.length
    const added = await send(teams, 'čia jo žinutė', attached(photo), attached(png, 'ekranas.png'))
    expect(textOf(added)).toContain('pridėjau 2 nuotraukas ar failus')
    const { id, items } = await theCase()
    expect(items.map(({ name, capturedBy }) => [name, capturedBy])).toEqual([
      ['nuotrauka.jpg', null],
      ['ekranas.png', null],
    ])
    expect(items[0]?.sha256).toBe(createHash('sha256').update(photo).digest('hex'))
    const original = await perform(school, 'pedagogue', 'evidence/open', {
      caseId: id,
      id: items[0]?.id ?? '',
      which: 'original',
    })
    // Where it was taken may prove something: it stays in the original.
    expect(Buffer.from(original.file.bytes).equals(photo)).toBe(true)
    const { talk } = await perform(school, 'pupil', 'safety/show-mine', { id })
    expect(talk.map(({ text }) => text)).toEqual(['čia jo žinutė'])
    expect(await asFiles()).toBe(0)
    await school.talka.drain()
    const told = teams.posted.slice(before).filter(({ conversation }) => conversation.includes(who.pedagogue))
    expect(told.length).toBeGreaterThan(0)
    expect(JSON.stringify(told)).not.toMatch(/Kotryna|Žvirblytė|ekranas/)
    // So is one that comes with words of danger: help is shown first, and both are kept with the report.
    const help = await send(teams, 'jis mane muša', attached(Buffer.concat([png, Buffer.from('muša')])))
    expect(textOf(help)).toContain('Pagalba yra čia pat')
    expect(textOf(help)).not.toContain('niekam nepersiuntė')
    expect(textOf(teams.posted.at(-1)?.card as Card)).toContain('pridėjau')
    expect((await theCase()).items).toHaveLength(3)
    const after = await perform(school, 'pupil', 'safety/show-mine', { id })
    expect(after.talk.map(({ text }) => text)).toContain('jis mane muša')
    // Another one is simply sent, until one turns out to be intimate.
    await send(teams, '', attached(Buffer.concat([png, Buffer.from('dar')])))
    expect((await theCase()).items).toHaveLength(4)
    await teams.press('pupil', question, 'bot/intimate')
    await send(teams, '', attached(Buffer.concat([png, Buffer.from('dar viena')])))
    expect((await theCase()).items).toHaveLength(4)
  })

  test('is not taken before the report is in, nor before it is said that nothing intimate is in it', async () => {
    const { school, teams, asFiles, theCase } = await open()
    const form = await teams.ask('pupil', 'pranešti')
    const early = await send(teams, '', attached(photo))
    expect(textOf(early)).toContain('Pirma išsiųsk pranešimą')
    await teams.press('pupil', form, 'safety/report', { what: 'online' })
    const question = await send(teams, '', attached(photo))
    expect(verbsOf(question)).toContain('evidence/expect')
    const intimate = await teams.press('pupil', question, 'bot/intimate')
    expect(textOf(intimate)).toMatch(/112/)
    expect(textOf(intimate)).toContain('Tai ne tavo kaltė')
    // Where it is can be told at once, and then the police are to be told.
    const again = await teams.press('pupil', intimate, 'evidence/tell-place', { place: '' })
    expect(verbsOf(again)).toContain('evidence/tell-place')
    const told = await teams.press('pupil', again, 'evidence/tell-place', { place: 'Jo telefone' })
    expect(JSON.stringify(told)).not.toContain('Jo telefone')
    const { duties } = await perform(school, 'pedagogue', 'safety/show', { id: (await theCase()).id })
    expect(duties.map(({ kind }) => kind)).toContain('police')
    await send(teams, '', attached(photo))
    expect((await theCase()).items).toEqual([])
    expect(await asFiles()).toBe(0)
    const bytes = photo.toString('hex').slice(0, 60)
    expect((await everyRow(school)).filter((row) => row.includes(bytes))).toEqual([])
  })

  test('is told why it cannot be kept, by the rules of all evidence', async () => {
    const { teams, theCase } = await open()
    const question = await teams.press('pupil', await reported(teams), 'bot/add-picture')
    await teams.press('pupil', question, 'evidence/expect')
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
    const large = Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)])
    const answer = await send(
      teams,
      '',
      attached(program, 'zaidimas.exe'),
      attached(large, 'didele.png'),
      attached(png),
    )
    expect(textOf(answer)).toContain('zaidimas.exe')
    expect(textOf(answer)).toContain('didele.png')
    expect(textOf(answer)).toContain('pridėjau 1 nuotrauką ar failą')
    expect((await theCase()).items).toHaveLength(1)
  })

  test('is for something else once the report is called off or a quarter of an hour is over', async () => {
    const { school, teams, asFiles, theCase } = await open()
    const form = await teams.ask('pupil', 'pranešti')
    await teams.press('pupil', form, 'bot/stop-report')
    await send(teams, 'neveikia projektorius 204', attached(png))
    expect(await asFiles()).toBe(1)
    const question = await teams.press('pupil', await reported(teams), 'bot/add-picture')
    await teams.press('pupil', question, 'evidence/expect')
    school.pass(16 * 60)
    await send(teams, 'neveikia projektorius 204', attached(png))
    expect(await asFiles()).toBe(2)
    expect((await theCase()).items).toEqual([])
    await school.job('evidence/purge', {})
    expect((await everyRow(school)).filter((row) => row.includes('expected'))).toEqual([])
  })

  test('belongs to nobody else’s report', async () => {
    const { school, teams } = await open()
    await reported(teams)
    const { cases } = await perform(school, 'pedagogue', 'safety/list', {})
    const caseId = cases[0]?.id ?? ''
    const stranger = await school.person('otherPupil')
    await expect(
      school.talka.perform('evidence/expect', stranger, { caseId, isNotIntimate: true }),
    ).rejects.toMatchObject({ kind: 'missing' })
    // Whoever names it without saying more is asked to report first, as for any other id.
    await school.talka.perform('evidence/expect', stranger, { caseId })
    expect(await school.talka.perform('evidence/expected', stranger, {})).toEqual({
      report: { caseId, isSent: false, isAllowed: false },
    })
  })
})
