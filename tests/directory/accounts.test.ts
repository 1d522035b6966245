import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { passwordWaitingFor } from '../../core/accounts/store.ts'
import { openGraph } from '../../core/outside/graph.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { registration, who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { openLossyLine } from './lossy-line.ts'
import { readGroups, readUsers } from './read-tenant.ts'

const order = () => ({ requestId: randomUUID(), forPersonId: who.teacher, decidedBy: who.specialist })
const ona = { givenName: 'Ona', surname: 'Žiūraitė', accountRole: 'pupil', className: '5a klasė' } as const

const waiting = (school: School, requestId: string, personId: string = who.teacher) =>
  passwordWaitingFor(
    school.talka.house.database.db,
    requestId,
    personId,
    school.talka.house.outside.clock.now(),
  )

const writes = (school: School) =>
  readRequestLog(school.tenant.requestLogPath).filter(
    ({ method, path }) => method !== 'GET' && path !== '/$batch',
  )

describe('a single account', () => {
  test('is made once with licence and class, however often its job runs', async () => {
    const school = await openSchool('postgres')
    const { graph } = school.talka.house.outside
    const asked = { ...order(), ...ona }
    const made = {
      ok: true,
      word: 'accounts/created',
      params: { signInName: 'ona.ziuraite@mokykla.example' },
    }
    expect(await school.job('accounts/create', asked)).toEqual(made)
    expect(await school.job('accounts/create', asked)).toEqual(made)
    const users = await readUsers(graph)
    expect(users.get('ona.ziuraite@mokykla.example')).toMatchObject({
      department: '5a',
      employeeType: 'Student',
      usageLocation: 'LT',
      licences: ['STANDARDWOFFPACK_STUDENT'],
    })
    expect(writes(school)).toHaveLength(2)
    const namesake = await school.job('accounts/create', { ...order(), ...ona })
    expect(namesake.params).toEqual({ signInName: 'ona.ziuraite2@mokykla.example' })
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  })

  test('is made once also when Microsoft 365’s answers are lost', async () => {
    const school = await openSchool('postgres')
    const { outside } = school.talka.house
    const line = await openLossyLine(school.tenant, (count) => count <= 2)
    const direct = outside.graph
    outside.graph = openGraph({
      ...registration,
      signInUrl: school.tenant.authorityOrigin,
      graphUrl: line.graphUrl,
    })
    const asked = { ...order(), ...ona }
    await expect(school.job('accounts/create', asked)).rejects.toMatchObject({ kind: 'unavailable' })
    expect(
      await waiting(school, asked.requestId),
      'nothing is shown before the account is known to be there',
    ).toBeNull()
    await expect(school.job('accounts/create', asked)).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await school.job('accounts/create', asked)).toMatchObject({ ok: true })
    const names = [...(await readUsers(direct)).keys()].filter((name) => name.startsWith('ona.'))
    expect(names).toEqual(['ona.ziuraite@mokykla.example'])
    expect(await waiting(school, asked.requestId)).not.toBeNull()
  })

  test('gets a temporary password that only the one who asked sees, once, and that stands nowhere else', async () => {
    const school = await openSchool('postgres')
    const asked = { ...order(), accountId: who.pupil }
    const done = await school.job('accounts/reset-password', asked)
    expect(done).toMatchObject({ ok: true, word: 'accounts/password-reset' })
    expect(await school.job('accounts/reset-password', asked)).toEqual(done)
    expect(writes(school)).toHaveLength(1)
    const passwordId = (await waiting(school, asked.requestId)) ?? ''
    expect(await waiting(school, asked.requestId, who.specialist)).toBeNull()
    const [teacher, specialist] = [await school.person('teacher'), await school.person('specialist')]
    const reveal = (person: typeof teacher) =>
      school.talka.perform('accounts/reveal-password', person, { passwordId })
    await expect(reveal(specialist)).rejects.toMatchObject({ kind: 'missing' })
    const { password } = await reveal(teacher)
    expect(password).toMatch(/^\w+-\w+-\d{4}$/)
    await expect(reveal(teacher)).rejects.toMatchObject({ kind: 'missing' })
    expect(await school.job('accounts/reset-password', asked), 'no second password').toEqual(done)
    expect(writes(school)).toHaveLength(1)
    const dpo = await school.person('dpo')
    expect(JSON.stringify(await school.talka.perform('audit/list', dpo, {}))).not.toContain(password)
    expect(readFileSync(school.tenant.requestLogPath, 'utf8')).not.toContain(password)
  })

  test('loses a temporary password that nobody looked at for fourteen days', async () => {
    const school = await openSchool('postgres')
    const asked = { ...order(), accountId: who.pupil }
    await school.job('accounts/reset-password', asked)
    school.pass(14 * 24 * 3600 + 1)
    expect(await waiting(school, asked.requestId)).toBeNull()
    await school.job('accounts/forget-expired', {})
    school.pass(-14 * 24 * 3600)
    expect(await waiting(school, asked.requestId)).toBeNull()
  })

  test('of an administrator, or one that is gone, is refused in plain words', async () => {
    const school = await openSchool('postgres')
    expect(await school.job('accounts/reset-password', { ...order(), accountId: who.admin })).toEqual({
      ok: false,
      word: 'directory/problem.forbidden',
      params: {},
    })
    expect(
      await school.job('accounts/reset-password', { ...order(), accountId: randomUUID() }),
    ).toMatchObject({
      ok: false,
      word: 'directory/problem.gone',
    })
  })

  test('gets a licence once', async () => {
    const school = await openSchool('postgres')
    const { graph } = school.talka.house.outside
    const answers = await graph.send([
      {
        method: 'POST',
        url: `/users/${who.pupil}/assignLicense`,
        body: { addLicenses: [], removeLicenses: ['314c4481-f395-4525-be8b-2ec4bb1e9d91'] },
      },
    ])
    expect(answers).toMatchObject([{ ok: true }])
    const asked = { ...order(), accountId: who.pupil, licence: 'pupil' }
    expect(await school.job('accounts/assign-licence', asked)).toMatchObject({
      ok: true,
      word: 'accounts/licence-assigned',
    })
    expect(await school.job('accounts/assign-licence', asked)).toMatchObject({
      ok: true,
      word: 'accounts/licence-there',
    })
  })

  test('joins a group by name once; unknown, doubled and administrators’ groups are refused', async () => {
    const school = await openSchool('postgres')
    const { graph } = school.talka.house.outside
    const group = (displayName: string, mailNickname: string, more: object = {}) => ({
      method: 'POST' as const,
      url: '/groups',
      body: {
        displayName,
        mailNickname,
        mailEnabled: true,
        securityEnabled: false,
        groupTypes: ['Unified'],
        ...more,
      },
    })
    const made = await graph.send([
      group('Šokių būrelis', 'sokiai'),
      group("Skautai 'Aitvaras'", 'skautai'),
      group('Choras', 'choras1'),
      group('Choras', 'choras2'),
      group('Administratoriai', 'adminai', { isAssignableToRole: true, securityEnabled: true }),
    ])
    expect(made.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
    const join = (name: string) =>
      school.job('accounts/add-to-group', { ...order(), accountId: who.pupil, group: name })
    expect(await join('šokių būrelis')).toMatchObject({ ok: true, word: 'accounts/joined-group' })
    expect(await join('sokiai')).toMatchObject({ ok: true, word: 'accounts/already-in-group' })
    expect(await join("Skautai 'Aitvaras'")).toMatchObject({ ok: true })
    expect(await join('Choras')).toMatchObject({ ok: false, word: 'directory/problem.group-ambiguous' })
    expect(await join('Administratoriai')).toMatchObject({
      ok: false,
      word: 'directory/problem.group-special',
    })
    expect(await join('Nėra tokios')).toMatchObject({ ok: false, word: 'directory/problem.group-unknown' })
    expect((await readGroups(graph)).get('Šokių būrelis')?.members).toHaveLength(1)
  })
})
