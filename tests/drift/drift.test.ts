import { expect, test } from 'vitest'
import { accountOf, doAtOnce, everybody, planOf, rosterOf, settle } from '../accounts/small-school.ts'
import { onEveryEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { changedSchool, who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

const show = async (school: School, name: 'specialist' | 'office' = 'specialist') =>
  school.talka.perform('drift/show', await school.person(name), {})

/** Leaves findings as they are, as somebody who looks at the last check does. */
async function accept(school: School, keys: string[], seenAt?: string) {
  const specialist = await school.person('specialist')
  const checkedAt = (await show(school)).checkedAt ?? ''
  return school.talka.perform('drift/accept', specialist, { keys, seenAt: seenAt ?? checkedAt })
}

/** What the last check found and nobody accepted, shortly. */
async function open(school: School): Promise<string[]> {
  const { findings } = await show(school)
  return findings.flatMap(({ accepted, kind, name }) => (accepted ? [] : [`${kind}: ${name}`]))
}

/** A school that follows the small roster, with the people who are not in it accepted. */
async function follow(school: School): Promise<string> {
  const rosterId = await settle(school)
  const { findings } = await show(school)
  const keys = findings.map(({ key }) => key)
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['notInRoster']))
  await accept(school, keys)
  expect(await open(school)).toEqual([])
  school.told.length = 0
  return rosterId
}

/** Looks as the clock does in the morning. */
async function morning(school: School): Promise<void> {
  await school.job('drift/check', {})
  await school.talka.drain()
}

const tellings = (school: School) => school.told.filter(({ word }) => word === 'drift/told.new')

async function classGroup(school: School, name: string): Promise<string> {
  const url = `/groups?$filter=displayName eq '${name}'&$select=id`
  for await (const { id } of school.talka.house.outside.graph.list(encodeURI(url))) return String(id)
  throw new Error(`there is no group ${name}`)
}

onEveryEngine('drift', (engine) => {
  test('what was changed by hand is found, told once, and put right by the ordinary plan', async () => {
    const school = await openSchool(engine)
    const rosterId = await follow(school)
    await morning(school)
    expect(tellings(school), 'nothing is told where nothing is').toEqual([])

    const ids = Object.fromEntries(
      await Promise.all(['P1', 'P2', 'P3', 'P4', 'T1'].map(async (id) => [id, await accountOf(school, id)])),
    ) as Record<string, string>
    const hand = school.tenant.byHand
    hand('PATCH', `/users/${ids.P1}`, { department: '7c' })
    hand('PATCH', `/users/${ids.P2}`, { accountEnabled: false })
    hand('DELETE', `/users/${ids.P3}`)
    hand('DELETE', `/groups/${await classGroup(school, '5b klasė (2025)')}/members/${ids.P4}/$ref`)
    hand('PATCH', `/users/${ids.T1}`, { displayName: 'Eglutė K.' })
    await morning(school)
    const found = [
      'blocked: Gabija Žemaitytė',
      'changed: Eglė Kazlauskienė',
      'changed: Ąžuolas Šimkus',
      'gone: Jokūbas Čepulis',
      'membership: Emilija Ūsaitė',
    ]
    expect((await open(school)).sort()).toEqual(found)
    expect(tellings(school)).toMatchObject([
      { personId: who.specialist, params: { n: 5 }, link: '/accounts/drift' },
    ])
    await morning(school)
    expect(tellings(school), 'told once').toHaveLength(1)
    const { findings } = await show(school)
    expect(findings.find(({ name }) => name === 'Ąžuolas Šimkus')?.what).toEqual({
      word: 'drift/what.department',
      params: { is: '7c', should: '5a' },
    })

    const specialist = await school.person('specialist')
    const plan = await planOf(school, rosterId)
    expect(plan.counts).toMatchObject({ changeUsers: 2, restoreUsers: 2, addMembers: 2 })
    await school.talka.perform('directory/approve-plan', specialist, { planId: plan.id })
    await school.job('directory/run-plan', { planId: plan.id })
    await school.talka.drain()
    expect(await open(school), 'the end of a plan looks again by itself').toEqual([])
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  })

  test('what is accepted stays through plans, until its value changes again; then it is told anew', async () => {
    const school = await openSchool(engine)
    const rosterId = await follow(school)
    const azuolas = await accountOf(school, 'P1')
    school.tenant.byHand('PATCH', `/users/${azuolas}`, { displayName: 'Ąžuoliukas' })
    await morning(school)
    const specialist = await school.person('specialist')
    const key = (await show(school)).findings.find(({ kind }) => kind === 'changed')?.key ?? ''
    await accept(school, [key])
    expect(await open(school)).toEqual([])
    expect((await planOf(school, rosterId)).status).toBe('empty')
    const accepted = (await show(school, 'office')).findings.find((one) => one.key === key)?.accepted
    expect(accepted?.by).toBe('Rokas Vaitkevičius')

    school.tenant.byHand('PATCH', `/users/${azuolas}`, { displayName: 'Kažkas kitas' })
    await morning(school)
    expect(await open(school)).toEqual(['changed: Ąžuolas Šimkus'])
    expect(tellings(school)).toHaveLength(2)
    school.tenant.byHand('PATCH', `/users/${azuolas}`, { displayName: 'Ąžuoliukas' })
    await morning(school)
    await school.talka.perform('drift/take-back', specialist, { keys: [key] })
    expect((await planOf(school, rosterId)).counts).toMatchObject({ changeUsers: 1 })
  })

  test('what changed while somebody looked at it is not accepted unseen', async () => {
    const school = await openSchool(engine)
    await follow(school)
    const gabija = await accountOf(school, 'P2')
    school.tenant.byHand('PATCH', `/users/${gabija}`, { displayName: 'Gabi' })
    await morning(school)
    const { checkedAt, findings } = await show(school)
    const key = findings.find(({ kind }) => kind === 'changed')?.key ?? ''
    school.tenant.byHand('PATCH', `/users/${gabija}`, { displayName: 'Visai kita' })
    school.pass(5)
    await morning(school)
    await expect(accept(school, [key], checkedAt ?? '')).rejects.toMatchObject({
      word: 'drift/changed-since',
    })
    await accept(school, [key])
    expect(await open(school)).toEqual([])
  })

  test('a block that somebody meant is undone on the person’s page only, not among other differences', async () => {
    const school = await openSchool(engine)
    const rosterId = await follow(school)
    const accountId = await accountOf(school, 'P2')
    await doAtOnce(school, {
      kind: 'blockAccount',
      accountId,
      fields: { account: 'Gabija', why: 'Grasino kitiems' },
    })
    await morning(school)
    const blocked = (await show(school)).findings.find(({ kind }) => kind === 'blocked')
    expect(blocked?.accepted?.by).toBe('Rokas Vaitkevičius')
    const takeBack = school.talka.perform('drift/take-back', await school.person('specialist'), {
      keys: [blocked?.key ?? ''],
    })
    await expect(takeBack).rejects.toMatchObject({ word: 'drift/blocked-on-purpose' })
    expect((await planOf(school, rosterId)).status).toBe('empty')
  })

  test('a guest, somebody in no roster and a leaver let in again are found', async () => {
    const school = await openSchool(engine)
    await follow(school)
    const accountId = await accountOf(school, 'P5')
    await doAtOnce(school, { kind: 'leaver', accountId, fields: { account: 'Lukas' } })
    await morning(school)
    expect(await open(school), 'who left in order is no difference').toEqual([])
    const passwordProfile = { password: 'Svetys-2025!' }
    const someone = (name: string, more: object) =>
      school.tenant.byHand('POST', '/users', {
        accountEnabled: true,
        displayName: name,
        mailNickname: name.toLowerCase(),
        userPrincipalName: `${name.toLowerCase()}@mokykla.example`,
        passwordProfile,
        ...more,
      })
    someone('Svecias', { userType: 'Guest' })
    someone('Praktikantas', { employeeType: 'Staff' })
    someone('Biblioteka', {})
    school.tenant.byHand('PATCH', `/users/${accountId}`, { accountEnabled: true })
    await morning(school)
    expect((await open(school)).sort()).toEqual([
      'guest: Svecias',
      'notInRoster: Praktikantas',
      'unblocked: Lukas Jankauskas',
    ])
  })

  test('somebody let in by an undo of a plan, for them alone, stands there once', async () => {
    const school = await openSchool(engine)
    await follow(school)
    await settle(school, rosterOf(everybody.filter(({ id }) => id !== 'P6')))
    const [specialist, principal] = [await school.person('specialist'), await school.person('principal')]
    const { plans } = await school.talka.perform('directory/list-plans', specialist, {})
    const undo = { planId: plans[0]?.id ?? '', sourceId: 'P6' }
    const { planId } = await school.talka.perform('directory/undo-plan', specialist, undo)
    await school.job('directory/make-plan', { planId })
    const { confirming } = await school.talka.perform('directory/approve-plan', specialist, { planId })
    if (confirming) await school.talka.perform('directory/confirm-plan', principal, { planId })
    await school.talka.drain()
    await morning(school)
    expect((await open(school)).filter((one) => one.includes('Barbora'))).toHaveLength(1)
  })

  test('a pupil who administers is found where the school lets Talka see roles, and otherwise it is said', async () => {
    const blind = await openSchool(engine)
    await blind.job('drift/check', {})
    expect((await show(blind)).unseen.map(({ word }) => word)).toEqual([
      'drift/unseen.rosters',
      'drift/unseen.admins',
    ])
    const seed = changedSchool(({ apps, people }) => {
      apps[0]?.applicationPermissions.push('RoleManagement.Read.Directory')
      for (const one of people) if (one.id === who.pupil) one.administrator = true
    })
    const school = await openSchool(engine, { school: seed })
    await school.job('drift/check', {})
    const { unseen, findings } = await show(school)
    expect(unseen.map(({ word }) => word)).toEqual(['drift/unseen.rosters'])
    const admin = findings.find(({ kind }) => kind === 'admin')
    expect(admin).toMatchObject({ accountId: who.pupil, isAcceptable: false })
    await expect(accept(school, [admin?.key ?? '']), 'nobody leaves that as it is').rejects.toMatchObject({
      kind: 'missing',
    })
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  })

  test('the specialist checks and accepts, the office looks, and nobody else sees it', async () => {
    const school = await openSchool(engine)
    await settle(school)
    await school.talka.perform('drift/look', await school.person('specialist'), {})
    expect((await show(school)).isChecking).toBe(true)
    school.pass(1)
    await school.talka.drain()
    expect((await show(school, 'office')).isChecking).toBe(false)
    for (const name of ['teacher', 'pupil', 'deputy'] as const) {
      const seen = school.talka.perform('drift/show', await school.person(name), {})
      await expect(seen, name).rejects.toMatchObject({ kind: 'forbidden' })
    }
    const office = await school.person('office')
    for (const [name, input] of [
      ['drift/look', {}],
      ['drift/accept', { keys: ['x'], seenAt: new Date().toISOString() }],
      ['drift/take-back', { keys: ['x'] }],
    ] as const)
      await expect(school.talka.perform(name, office, input)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
