import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openSafeSchool, participant, perform, refusal, report } from '../safety/safe-school.ts'
import { who } from '../support/microsoft365.ts'

test('the hotline’s report has addresses and times and names nobody; its answer is recorded, and asked after', async () => {
  const school = await openSafeSchool('postgres')
  // Nothing else falls due in these weeks.
  await perform(school, 'principal', 'safety/change-settings', {
    intake: [who.pedagogue, who.psychologist],
    followUpDays: [300],
  })
  const caseId = await report(school, { what: ['online', 'images'], text: 'Slaptas-Sakinys' })
  await perform(school, 'pedagogue', 'safety/name', participant(caseId, { name: 'Vardenis Pavardenis' }))
  const keep = (source: string) =>
    perform(school, 'pedagogue', 'evidence/keep', {
      id: randomUUID(),
      caseId,
      name: 'ekranas.txt',
      base64: Buffer.from(source).toString('base64'),
      source,
      author: 'tamsus_riteris',
      isNotIntimate: true,
    })
  await keep('https://discord.example/123')
  await keep('Telefone')
  const prepared = await perform(school, 'pedagogue', 'evidence/prepare-hotline', { caseId })
  expect(prepared.url).toBe('https://www.svarusinternetas.lt')
  expect(prepared.text).toMatch(/https:\/\/discord\.example\/123 \(\d{4}-\d\d-\d\d \d\d:\d\d\)/)
  expect(prepared.text).not.toMatch(/Vardenis|Slaptas|Kotryna|riteris|Telefone/)
  expect(prepared.addresses).toBe(1)

  await perform(school, 'pedagogue', 'evidence/note-hotline', { caseId, answer: 'sent', number: 'RRT-17' })
  const shown = () => perform(school, 'pedagogue', 'safety/show', { id: caseId })
  const waiting = async () =>
    (await shown()).duties.filter(({ kind, settledAt }) => kind === 'rrt' && !settledAt)
  expect(await waiting()).toHaveLength(1)
  expect((await shown()).lines.at(-1)?.doc.text).toContain('RRT-17')
  // Judging the danger anew does not forget it; what is overdue is told, and lets nobody else in.
  await perform(school, 'pedagogue', 'safety/triage', { id: caseId, threats: [], level: 'L4' })
  for (const { id: dutyId, kind } of (await shown()).duties)
    if (kind === 'classTeacher')
      await perform(school, 'pedagogue', 'safety/settle', { id: caseId, dutyId, outcome: 'done' })
  const members = (await shown()).members.length
  await school.talka.drain()
  school.told.length = 0
  for (let hours = 0; hours < 14 * 24 && school.told.length === 0; hours += 5) {
    school.pass(5 * 3600)
    await school.job('safety/pass-on', {})
    await school.talka.drain()
  }
  expect(school.told.map(({ word }) => word)).toEqual(['safety/told.overdue'])
  expect((await shown()).members).toHaveLength(members)
  await perform(school, 'pedagogue', 'evidence/note-hotline', { caseId, answer: 'removed' })
  expect(await waiting()).toEqual([])
  expect(await refusal(perform(school, 'psychologist', 'evidence/prepare-hotline', { caseId }))).toBe(
    'missing common/refused.missing',
  )
})
