import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readPolicy, writePolicy } from '../../core/directory/policy-store.ts'
import { openGraph } from '../../core/outside/graph.ts'
import { Refusal } from '../../core/refusal.ts'
import { openLossyLine } from '../directory/lossy-line.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { registration, startTenant, who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

const reset = { kind: 'resetPassword', fields: { account: 'kotryna.zvirblyte@mokykla.example' } }

/** Asks as the teacher, approves as the specialist, and lets the time for undoing pass. */
async function askAndApprove(school: School, input: object): Promise<string> {
  const { id } = await school.talka.perform('requests/create', await school.person('teacher'), input)
  await school.talka.perform('requests/approve', await school.person('specialist'), { id })
  school.pass(11)
  return id
}

async function settled(school: School, input: object) {
  const id = await askAndApprove(school, input)
  await school.job('requests/settle', { id, version: 1 })
  await school.talka.drain()
  return school.talka.perform('requests/show', await school.person('teacher'), { id })
}

function legalRequests(school: School): void {
  expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
}

describe('an approved account request is carried out through Microsoft Graph', () => {
  test('a new account is made, licensed and told; its password is shown once, to the one who asked', async () => {
    const school = await openSchool('postgres')
    const fields = {
      givenName: 'Ąžuolė',
      surname: 'Kymantaitė-Šatrijos',
      accountRole: 'pupil',
      className: '5a',
    }
    const shown = await settled(school, { kind: 'newAccount', fields })
    expect(shown.status).toBe('done')
    const teacher = await school.person('teacher')
    const { signInName, password } = await school.talka.perform('accounts/reveal-password', teacher, {
      passwordId: shown.passwordId,
    })
    expect(signInName).toBe('azuole.kymantaite-satrijos@mokykla.example')
    const again = school.talka.perform('accounts/reveal-password', teacher, { passwordId: shown.passwordId })
    await expect(again).rejects.toMatchObject({ kind: 'missing' })

    expect(JSON.stringify(school.told)).not.toContain(password)
    const everything = await Promise.all(
      ['audit_entries', 'notices', 'requests', 'request_events', 'secrets'].map((table) =>
        school.talka.house.database.db.execute(sql.raw(`select * from ${table}`)),
      ),
    )
    expect(JSON.stringify(everything)).not.toContain(password)
    expect(readFileSync(school.tenant.requestLogPath, 'utf8')).not.toContain(password)
    legalRequests(school)
  })

  test('nobody but the one who asked can look at the password', async () => {
    const school = await openSchool('postgres')
    const shown = await settled(school, reset)
    for (const name of ['specialist', 'otherTeacher'] as const) {
      const look = school.talka.perform('accounts/reveal-password', await school.person(name), {
        passwordId: shown.passwordId,
      })
      await expect(look).rejects.toMatchObject({ kind: 'missing' })
    }
    expect(
      (await school.talka.perform('requests/show', await school.person('specialist'), { id: shown.id }))
        .passwordId,
    ).toBeNull()
  })

  test('a later password takes the earlier one’s place: what no longer opens anything is not shown', async () => {
    const school = await openSchool('postgres')
    const first = await settled(school, reset)
    await settled(school, reset)
    const teacher = await school.person('teacher')
    const look = school.talka.perform('accounts/reveal-password', teacher, { passwordId: first.passwordId })
    await expect(look).rejects.toMatchObject({ kind: 'missing' })
    expect((await school.talka.perform('requests/show', teacher, { id: first.id })).passwordId).toBeNull()
  })

  test('a licence and a group are given, and giving them again says that they were there', async () => {
    const school = await openSchool('postgres')
    const licence = {
      kind: 'licence',
      fields: { account: 'kotryna.zvirblyte@mokykla.example', licence: 'pupil' },
    }
    expect((await settled(school, licence)).status).toBe('done')
    expect((await settled(school, licence)).status).toBe('done')
    const unknown = {
      kind: 'addToGroup',
      fields: { account: 'kotryna.zvirblyte@mokykla.example', group: 'Tokios grupės nėra' },
    }
    const shown = await settled(school, unknown)
    expect(shown.status).toBe('waiting')
    expect(shown.history.at(-1)?.kind).toBe('failed')
    const told = school.told.slice(-2).map(({ word, personId }) => ({ word, personId }))
    expect(told).toHaveLength(2)
    expect(told).toContainEqual({ word: 'requests/told.failed', personId: who.specialist })
    expect(told).toContainEqual({ word: 'requests/told.stuck', personId: who.teacher })
    legalRequests(school)
  })
})

describe('a new account whose answer was lost', () => {
  const fields = { givenName: 'Ona', surname: 'Onaitė', accountRole: 'pupil', className: '' }
  const accounts = async (school: School) => {
    const names: unknown[] = []
    const { graph } = school.talka.house.outside
    for await (const one of graph.list('/users?$select=userPrincipalName&$top=999'))
      if (String(one.userPrincipalName).startsWith('ona.onaite')) names.push(one.userPrincipalName)
    return names
  }

  test.each([
    ['with the usual names', {}, {}],
    ['with another pattern of names', { displayName: '{surname} {given} (Talka)' }, {}],
    ['with copies of the directory that are late', {}, { lag: { usual: 3 } }],
  ])('is made once, %s', async (_, policy, options) => {
    const school = await openSchool('postgres', options)
    await writePolicy(school.talka.house.database.db, {
      ...(await readPolicy(school.talka.house.database.db)),
      ...policy,
    })
    const line = await openLossyLine(school.tenant, (count) => count === 1)
    const { outside } = school.talka.house
    const direct = outside.graph
    outside.graph = openGraph({
      ...registration,
      signInUrl: school.tenant.authorityOrigin,
      graphUrl: new URL(line.graphUrl).origin,
    })
    const id = await askAndApprove(school, { kind: 'newAccount', fields })
    await expect(school.job('requests/settle', { id, version: 1 })).rejects.toMatchObject({
      kind: 'unavailable',
    })
    expect(line.lost()).toBe(1)
    outside.graph = direct
    const state = async () =>
      (await school.talka.perform('requests/show', await school.person('teacher'), { id })).status
    while ((await state()) === 'inProgress')
      await school.job('requests/settle', { id, version: 1 }).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    expect(await state()).toBe('done')
    expect(await accounts(school)).toEqual(['ona.onaite@mokykla.example'])
  })
})

describe('a new colleague’s password', () => {
  test('is shown to the specialist who approved, never to the teacher who asked', async () => {
    const school = await openSchool('postgres')
    const fields = { givenName: 'Ona', surname: 'Onaitė', accountRole: 'staff' }
    const shown = await settled(school, { kind: 'newAccount', fields })
    expect(shown).toMatchObject({ status: 'done', passwordId: null })
    expect(shown.history.at(-1)?.word).toBe('accounts/created-staff')
    const specialist = await school.person('specialist')
    expect(school.told).toContainEqual(
      expect.objectContaining({ personId: specialist.id, word: 'requests/told.password' }),
    )
    const { passwordId } = await school.talka.perform('requests/show', specialist, { id: shown.id })
    const teacher = await school.person('teacher')
    const look = school.talka.perform('accounts/reveal-password', teacher, { passwordId })
    await expect(look).rejects.toMatchObject({ kind: 'missing' })
    const revealed = await school.talka.perform('accounts/reveal-password', specialist, { passwordId })
    expect(revealed.signInName).toBe('ona.onaite@mokykla.example')
  })
})

describe('Microsoft 365 does not answer', () => {
  test('the request stays approved, the teacher is told once, and it is carried out when it answers again', async () => {
    const school = await openSchool('postgres')
    const { dataFolder, graphUrl } = school.tenant
    const id = await askAndApprove(school, reset)
    await school.tenant.stop()
    for (let tries = 0; tries < 2; tries++) {
      await expect(school.job('requests/settle', { id, version: 1 })).rejects.toBeInstanceOf(Refusal)
    }
    await school.talka.drain()
    const teacher = await school.person('teacher')
    const waiting = await school.talka.perform('requests/show', teacher, { id })
    expect(waiting.status).toBe('inProgress')
    expect(waiting.delayedSince).not.toBeNull()
    expect(school.told.filter((notice) => notice.word === 'requests/told.delayed')).toHaveLength(1)

    await startTenant({ dataFolder, port: Number(new URL(graphUrl).port) })
    await school.job('requests/settle', { id, version: 1 })
    const done = await school.talka.perform('requests/show', teacher, { id })
    expect(done.status).toBe('done')
    expect(done.delayedSince).toBeNull()
    expect(done.passwordId).not.toBeNull()
  })
})

describe('a colleague’s account', () => {
  test('is not opened by two specialists between themselves: the deputy approves', async () => {
    const school = await openSchool('postgres')
    const { talka } = school
    await talka.perform('people/give-role', await school.person('admin'), {
      personId: who.otherTeacher,
      role: 'itSpecialist',
    })
    const principal = (await school.person('principal')).name
    for (const kind of ['resetPassword', 'temporaryPass'] as const) {
      const { id } = await talka.perform('requests/create', await school.person('specialist'), {
        kind,
        fields: { account: principal },
      })
      const second = await school.person('otherTeacher')
      expect((await talka.perform('requests/show', second, { id })).actions).not.toContain('requests/approve')
      await expect(talka.perform('requests/approve', second, { id })).rejects.toMatchObject({
        kind: 'conflict',
        word: 'requests/deputy-approves',
      })
      await talka.perform('requests/approve', await school.person('deputy'), { id })
    }
  })
})
