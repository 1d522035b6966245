import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs, useCases } from '../../core/use-cases.ts'
import { openApp, type RunningApp } from './running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const fault = { kind: 'fault', fields: { what: 'Neveikia projektorius', place: '204' } }

describe('what the API answers', () => {
  test('what was done, as JSON that nobody keeps', async () => {
    const response = await app.ask('teacher', 'people/me', {})
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ language: 'lt', roles: ['staff'] })
  })

  test('403 to a role that may not, with the reason in words', async () => {
    const response = await app.ask('teacher', 'requests/list', {})
    expect(response.status).toBe(403)
    const { refusal } = await response.json()
    expect(refusal).toMatchObject({ kind: 'forbidden', message: 'Jūsų vaidmuo to daryti neleidžia.' })
  })

  test('422 with a fault for each field, in the language of the person', async () => {
    const asked = () => app.ask('otherTeacher', 'requests/create', { ...fault, fields: {} })
    const lithuanian = await asked()
    expect(lithuanian.status).toBe(422)
    const { refusal } = await lithuanian.json()
    expect(refusal.faults).toContainEqual(
      expect.objectContaining({ word: 'common/fault.required', message: 'Užpildykite šį lauką.' }),
    )
    expect(refusal.faults[0].field).toMatch(/^fields\./)
    await app.ask('otherTeacher', 'people/set-language', { language: 'en' })
    const english = (await (await asked()).json()).refusal
    expect(english.faults[0].message).toBe('Fill in this field.')
    expect(english.faults[0].field).toBe(refusal.faults[0].field)
  })

  test('before signing in the browser says the language, Lithuanian otherwise', async () => {
    const messageFor = async (languages: string) =>
      (
        await (
          await app.send('/api/people/me', { method: 'POST', headers: { 'accept-language': languages } })
        ).json()
      ).refusal.message
    expect(await messageFor('en-GB,en;q=0.9')).toBe('Please sign in again.')
    expect(await messageFor('de-DE,lt;q=0.9')).toBe('Prisijunkite iš naujo.')
    expect(await messageFor('')).toBe('Prisijunkite iš naujo.')
  })

  test('404 for what is no action, in any spelling and by any method', async () => {
    for (const name of [
      'requests/destroy',
      'people/__proto__',
      'constructor/x',
      'requests/APPROVE',
      'x/y/z',
    ]) {
      const response = await app.ask('admin', name, {})
      expect(response.status, name).toBe(404)
      expect((await response.json()).refusal.kind).toBe('missing')
    }
    expect((await app.send('/api/people/me')).status).not.toBe(200)
  })

  test('jobs cannot be reached, whatever the role', async () => {
    for (const name of Object.keys(jobs)) {
      expect((await app.ask('admin', name, {})).status, name).toBe(404)
    }
  })

  test('400 and 415 for what is not JSON', async () => {
    expect((await app.ask('teacher', 'people/me', '{not json')).status).toBe(400)
    expect((await app.ask('teacher', 'people/me', '')).status).toBe(400)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await app.ask('teacher', 'people/me', 'a=b', form)).status).toBe(415)
  })

  test('413 above 16 MB, said in words', async () => {
    const response = await app.ask('office', 'rosters/import', `"${'a'.repeat(16 * 1024 * 1024)}"`)
    expect(response.status).toBe(413)
    expect((await response.json()).refusal.message).toBe('Per didelis siuntinys: daugiausia 16 MB.')
  })

  test('somebody whom the school does not know as pupil or staff is told so', async () => {
    const stranger = await app.tokenOf('teacher', { oid: '22222222-2222-4222-8222-222222222222' })
    const response = await app.send('/api/people/me', {
      method: 'POST',
      headers: { authorization: `Bearer ${stranger}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(403)
    expect((await response.json()).refusal.word).toBe('people/unknown')
  })

  test('a role that was taken is gone at the very next request', async () => {
    expect((await app.ask('office', 'directory/list-plans', {})).status).toBe(200)
    const office = (await (await app.ask('office', 'people/me', {})).json()).id
    await app.ask('admin', 'people/take-role', { personId: office, role: 'office' })
    expect((await app.ask('office', 'directory/list-plans', {})).status).toBe(403)
    await app.ask('admin', 'people/give-role', { personId: office, role: 'office' })
  })
})

describe('the description of the API', () => {
  test('names every action with its input, and no job', async () => {
    const response = await app.send('/api/openapi.json')
    expect(response.status).toBe(200)
    const description = await response.json()
    expect(description.openapi).toMatch(/^3\.1/)
    const names = Object.keys(description.paths).map((path) => path.replace('/api/', ''))
    expect(names.sort()).toEqual(Object.keys(useCases).sort())
    const create = description.paths['/api/requests/create'].post
    expect(JSON.stringify(create.requestBody)).toContain('resetPassword')
    for (const path of Object.values<{ post: object }>(description.paths)) {
      expect(path.post).toMatchObject({ operationId: expect.any(String), summary: expect.any(String) })
    }
  })
})
