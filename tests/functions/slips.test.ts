import { expect, test } from 'vitest'
import { readPdfText } from '../slips/read-pdf.ts'
import { smallRoster } from '../slips/small-school.ts'
import { openApp } from './running-app.ts'

test('login slips go from a roster to the teacher’s printer: a file that nobody keeps, and no word of it in the log', async () => {
  const app = await openApp()
  const drained = async () => {
    while ((await app.house.talka.drain()) > 0);
  }
  try {
    const ask = async (who: Parameters<typeof app.ask>[0], name: string, input: object) =>
      (await app.ask(who, name, input)).json()
    const files = smallRoster({ '5a': 'D-908' })
    const { rosterId } = await ask('specialist', 'rosters/import', { name: '', files })
    const { planId } = await ask('specialist', 'directory/plan', { rosterId })
    await drained()
    await ask('specialist', 'directory/approve-plan', { planId })
    await drained()
    const { slips } = await ask('teacher', 'slips/list', {})
    const slipId = slips[0].id
    expect((await app.ask('otherTeacher', 'slips/print', { slipId })).status).toBe(404)

    const answer = await app.ask('teacher', 'slips/print', { slipId, language: 'en' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*Class%205a\.pdf$/)
    const text = readPdfText(new Uint8Array(await answer.arrayBuffer())).join('')
    const passwords = text.match(/[A-Z][a-z]+-[A-Z][a-z]+-[2-9]{4}/g) ?? []
    expect(passwords).toHaveLength(3)
    for (const password of passwords) expect(app.logged.join('\n')).not.toContain(password)
  } finally {
    await app.close()
  }
}, 180_000)
