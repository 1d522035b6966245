import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { keepClassGroup } from '../../core/directory/store.ts'
import { onOneEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { accountOf, doAtOnce, everybody, planFor, rosterOf, settle } from './small-school.ts'

type Shown = Record<string, unknown>

const select = 'displayName,surname,department,accountEnabled,employeeId,employeeType,userPrincipalName'

async function read(school: School, objectId: string): Promise<Shown> {
  const url = `/users/${objectId}?$select=${select}`
  const [answer] = await school.talka.house.outside.graph.send([{ method: 'GET', url }])
  if (!answer?.ok) throw new Error('the account is not there')
  return answer.body as Shown
}

async function groupsOf(school: School, objectId: string): Promise<string[]> {
  const names: string[] = []
  const url = `/users/${objectId}/memberOf?$select=id,displayName`
  for await (const { displayName } of school.talka.house.outside.graph.list(url))
    names.push(String(displayName))
  return names.sort()
}

const nothingToDo = async (school: School, people = everybody) =>
  expect(await planFor(school, rosterOf(people))).toMatchObject({ status: 'empty', total: 0 })

const field = { account: 'someone' }

onOneEngine('an account is changed by itself', 'accounts/person-page.test.ts', (engine) => {
  test('a blocked account stays blocked through the next plan, and is the school’s again once unblocked', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'P1')
    const fields = { ...field, why: 'Grasino kitiems' }
    const shown = await doAtOnce(school, { kind: 'blockAccount', accountId, fields })
    expect(shown.history.map(({ kind }) => kind)).toEqual(['ordered', 'carriedOut'])
    expect(await read(school, accountId)).toMatchObject({ accountEnabled: false })
    const pupil = await school.talka.recognise({ id: accountId, name: '', signInName: '' })
    expect(pupil.roles, 'a blocked person is out of Talka at once').toEqual([])
    await nothingToDo(school)

    await doAtOnce(school, { kind: 'unblockAccount', accountId, fields: field })
    expect(await read(school, accountId)).toMatchObject({ accountEnabled: true })
    await nothingToDo(school)
    const asks = readRequestLog(school.tenant.requestLogPath)
    expect(asks.filter(({ path }) => path.endsWith('/revokeSignInSessions'))).toHaveLength(1)
    expect(faultsOfRequests(asks)).toEqual([])
  })

  test('a class that has two groups is not chosen silently: nobody is put into either, and that is said', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const { db } = school.talka.house.database
    const group = { key: 'klase-kita', objectId: randomUUID(), className: '5b' }
    await keepClassGroup(db, { ...group, schoolId: 'S2' })
    const accountId = await accountOf(school, 'P2')
    const order = { kind: 'changeClass', accountId, fields: { ...field, toClass: '5b' } } as const
    expect((await doAtOnce(school, order)).status, 'another school’s class is another one').toBe('done')
    expect(await groupsOf(school, accountId)).toEqual(['5b klasė (2025)'])

    await keepClassGroup(db, { ...group, schoolId: 'S1' })
    const back = { ...order, fields: { ...field, toClass: '5a' } } as const
    await doAtOnce(school, back)
    const again = await doAtOnce(school, order)
    expect(again.status).toBe('waiting')
    expect(await groupsOf(school, accountId)).toEqual(['5a klasė (2025)'])
    const newcomer = {
      requestId: randomUUID(),
      forPersonId: who.specialist,
      decidedBy: who.specialist,
      ...{ givenName: 'Ona', surname: 'Žiūraitė', accountRole: 'pupil', className: '5b' },
    }
    expect(await school.job('accounts/create', newcomer)).toMatchObject({
      ok: false,
      word: 'accounts/without-group',
      params: { reason: { word: 'accounts/two-groups', params: { className: '5b' } } },
    })
  })

  test('a pupil goes to another class with its group, until the register itself names a class', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'P2')
    const order = { kind: 'changeClass', accountId, fields: { ...field, toClass: '5 B' } } as const
    expect((await doAtOnce(school, order)).status).toBe('done')
    expect(await read(school, accountId)).toMatchObject({ department: '5b' })
    expect(await groupsOf(school, accountId)).toEqual(['5b klasė (2025)'])
    await nothingToDo(school)

    const elsewhere = everybody.map((one) => (one.id === 'P2' ? { ...one, className: '5b' } : one))
    await nothingToDo(school, elsewhere)
    const third = everybody.map((one) => (one.id === 'P2' ? { ...one, className: '5c' } : one))
    const plan = await planFor(school, rosterOf(third))
    expect(plan.counts).toMatchObject({ changeUsers: 1, removeMembers: 1, createGroups: 1 })
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  })

  test('a class that the roster does not have is refused in words, and nothing is written', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'P2')
    const fields = { ...field, toClass: '9z' }
    await expect(doAtOnce(school, { kind: 'changeClass', accountId, fields })).rejects.toMatchObject({
      kind: 'invalid',
      word: 'accounts/class-unknown',
    })
    expect(await read(school, accountId)).toMatchObject({ department: '5a' })
  })

  test('a new surname keeps the sign-in name, and the next plan keeps the surname', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'T1')
    const before = await read(school, accountId)
    const fields = { ...field, givenName: 'Eglė', surname: 'Ąžuolienė' }
    await doAtOnce(school, { kind: 'changeName', accountId, fields })
    const now = await read(school, accountId)
    expect(now).toMatchObject({ displayName: 'Eglė Ąžuolienė', surname: 'Ąžuolienė' })
    expect(now.userPrincipalName).toBe(before.userPrincipalName)
    await nothingToDo(school)
    const again = everybody.map((one) => (one.id === 'T1' ? { ...one, surname: 'Kazlauskė' } : one))
    expect((await planFor(school, rosterOf(again))).counts).toMatchObject({ changeUsers: 1 })
  })

  test('who comes during the year is one of the school’s, and who leaves is treated as one who left', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const shown = await doAtOnce(school, {
      kind: 'newAccount',
      fields: { givenName: 'Ignas', surname: 'Šimkus', accountRole: 'pupil', className: '5a' },
    })
    expect(shown.status).toBe('done')
    const specialist = await school.person('specialist')
    const { password, signInName } = await school.talka.perform('accounts/reveal-password', specialist, {
      passwordId: shown.passwordId,
    })
    expect(password).not.toBe('')
    const { people } = await school.talka.perform('people/find', specialist, { text: signInName })
    const newcomer = people[0]?.id ?? ''
    expect(await groupsOf(school, newcomer)).toEqual(['5a klasė (2025)'])
    await nothingToDo(school)

    await doAtOnce(school, { kind: 'leaver', accountId: await accountOf(school, 'P3'), fields: field })
    await nothingToDo(school)
    await doAtOnce(school, { kind: 'leaver', accountId: newcomer, fields: field })
    await nothingToDo(school)
    school.pass(200 * 24 * 3600)
    expect((await planFor(school, rosterOf(everybody))).counts, 'kept, then deleted').toMatchObject({
      deleteUsers: 2,
      blockUsers: 0,
    })
  })

  test('once the register knows a newcomer, a person says that both are one, and nobody gets a second account', async () => {
    const school = await openSchool(engine)
    await settle(school)
    await doAtOnce(school, {
      kind: 'newAccount',
      fields: { givenName: 'Ignas', surname: 'Šimkus', accountRole: 'pupil', className: '5a' },
    })
    const ignas = { id: 'P9', given: 'Ignas', surname: 'Šimkus', role: 'student' as const, className: '5a' }
    const files = rosterOf([...everybody, ignas])
    const plan = await planFor(school, files)
    expect(plan.counts).toMatchObject({ createUsers: 0, blockUsers: 0 })
    const specialist = await school.person('specialist')
    expect(await school.talka.perform('directory/match-sure', specialist, { planId: plan.id })).toEqual({
      matched: 1,
    })
    const next = await planFor(school, files)
    expect(next.counts).toMatchObject({ createUsers: 0, blockUsers: 0, changeUsers: 1 })
    await settle(school, files)
    expect((await planFor(school, files)).status).toBe('empty')
    expect(await read(school, await accountOf(school, 'P9'))).toMatchObject({
      userPrincipalName: 'ignas.simkus@mokykla.example',
    })
  })

  test('who comes back by the register’s id gets the old account, also out of the recycle bin', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'P4')
    await doAtOnce(school, { kind: 'leaver', accountId, fields: field })
    const emilija = {
      givenName: 'Emilija',
      surname: 'Ūsaitė',
      accountRole: 'pupil',
      className: '5a',
    } as const
    const back = await doAtOnce(school, { kind: 'newAccount', fields: { ...emilija, registerId: 'P4' } })
    expect(back.history.at(-1)).toMatchObject({ word: 'accounts/brought-back' })
    expect(await read(school, accountId)).toMatchObject({ accountEnabled: true, department: '5a' })

    const { graph } = school.talka.house.outside
    const gone = await accountOf(school, 'P5')
    await graph.send([{ method: 'DELETE', url: `/users/${gone}` }])
    const lukas = {
      givenName: 'Lukas',
      surname: 'Jankauskas',
      accountRole: 'pupil',
      className: '5b',
    } as const
    const restored = await doAtOnce(school, { kind: 'newAccount', fields: { ...lukas, registerId: 'P5' } })
    expect(restored.history.at(-1)).toMatchObject({ word: 'accounts/brought-back' })
    expect(await accountOf(school, 'P5')).toBe(gone)
    const twice = await doAtOnce(school, { kind: 'newAccount', fields: { ...lukas, registerId: 'P5' } })
    expect(twice.history.at(-1)).toMatchObject({ kind: 'failed', word: 'accounts/has-account' })
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  })

  test('a Temporary Access Pass is sealed, shown once, and only as long as it works', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'P6')
    const ask = async () =>
      (await doAtOnce(school, { kind: 'temporaryPass', accountId, fields: field })).passwordId
    const specialist = await school.person('specialist')
    const passwordId = await ask()
    const shown = await school.talka.perform('accounts/reveal-password', specialist, { passwordId })
    expect(shown).toMatchObject({ signInName: 'barbora.stankeviciute@mokykla.example' })
    expect(shown.usableUntil).toMatch(/^\d{4}-\d\d-\d\dT/)
    const tables = ['audit_entries', 'notices', 'requests', 'request_events', 'secrets']
    const kept = await Promise.all(
      tables.map((table) => school.talka.house.database.db.execute(sql.raw(`select * from ${table}`))),
    )
    expect(JSON.stringify([kept, school.told])).not.toContain(shown.password)
    expect(readFileSync(school.tenant.requestLogPath, 'utf8')).not.toContain(shown.password)
    const look = school.talka.perform('accounts/reveal-password', specialist, { passwordId })
    await expect(look).rejects.toMatchObject({ kind: 'missing' })

    const late = await ask()
    school.pass(61 * 60)
    const tooLate = school.talka.perform('accounts/reveal-password', specialist, { passwordId: late })
    await expect(tooLate).rejects.toMatchObject({ kind: 'missing' })
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  })
})

onOneEngine('who may have an account changed', 'accounts/person-page.test.ts', (engine) => {
  test('for ten seconds the specialist can think again, and nothing was done', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'P1')
    const specialist = await school.person('specialist')
    const fields = { ...field, why: 'Suklydau' }
    const order = { kind: 'blockAccount', accountId, fields } as const
    const { id } = await school.talka.perform('requests/order', specialist, order)
    await school.talka.perform('requests/undo', specialist, { id })
    school.pass(11)
    await school.job('requests/settle', { id, version: 0 })
    expect(await read(school, accountId)).toMatchObject({ accountEnabled: true })
    expect(await school.talka.perform('requests/show', specialist, { id })).toMatchObject({
      status: 'takenBack',
    })
  })

  test('only the specialist orders; a colleague’s password needs the deputy; the audit says who blocked whom', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'P1')
    const fields = { ...field, why: 'Grasino kitiems' }
    for (const name of ['teacher', 'office', 'deputy', 'principal', 'pupil', 'admin'] as const) {
      const order = school.talka.perform('requests/order', await school.person(name), {
        kind: 'blockAccount',
        accountId,
        fields,
      })
      await expect(order, name).rejects.toMatchObject({ kind: 'forbidden' })
    }
    const specialist = await school.person('specialist')
    for (const kind of ['resetPassword', 'temporaryPass'] as const) {
      const colleague = school.talka.perform('requests/order', specialist, {
        kind,
        accountId: who.principal,
        fields: field,
      })
      await expect(colleague).rejects.toMatchObject({ word: 'requests/deputy-approves' })
    }
    const { id } = await school.talka.perform('requests/order', specialist, {
      kind: 'blockAccount',
      accountId,
      fields,
    })
    const { entries } = await school.talka.perform('audit/list', await school.person('dpo'), {})
    expect(entries.find(({ subject }) => subject === id)).toMatchObject({
      action: 'requests/order',
      details: { kind: 'blockAccount', accountId },
    })
  })

  test('the office asks for a newcomer, the specialist approves; a personal code is refused as the register’s id', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const office = await school.person('office')
    const fields = { givenName: 'Ignas', surname: 'Šimkus', accountRole: 'pupil', className: '5a' } as const
    const wrong = school.talka.perform('requests/create', office, {
      kind: 'newAccount',
      fields: { ...fields, registerId: '38703181745' },
    })
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', word: 'requests/personal-code' })
    const { id } = await school.talka.perform('requests/create', office, { kind: 'newAccount', fields })
    await school.talka.perform('requests/approve', await school.person('specialist'), { id })
    school.pass(11)
    await school.job('requests/settle', { id, version: 1 })
    expect(await school.talka.perform('requests/show', office, { id })).toMatchObject({ status: 'done' })
    await nothingToDo(school)
  })
})
