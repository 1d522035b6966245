import { expect, test } from 'vitest'
import { everybodyKeys } from '../../core/directory/wanted-groups.ts'
import { accountOf, everybody, planFor, planOf, rosterOf, settle } from '../accounts/small-school.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

/** Makes an account by hand, as schools did before Talka. */
async function makeByHand(school: School, displayName: string, login: string, department?: string) {
  const [given = '', surname = ''] = displayName.split(' ')
  const [answer] = await school.talka.house.outside.graph.send([
    {
      method: 'POST',
      url: '/users',
      body: {
        displayName,
        givenName: given,
        surname,
        userPrincipalName: `${login}@mokykla.example`,
        mailNickname: login,
        accountEnabled: true,
        passwordProfile: { password: 'Vasara-Tiltas-48' },
        ...(department ? { department } : {}),
      },
    },
  ])
  if (!answer?.ok) throw new Error('the account was not made')
  return String((answer.body as { id: string }).id)
}

/** Twenty pupils more in 5a. */
const bigClass = [
  ...everybody,
  ...Array.from({ length: 20 }, (_, n) => ({
    id: `Q${n}`,
    given: 'Matas',
    surname: `Numeris${'abcdefghijklmnopqrst'[n]}`,
    role: 'student' as const,
    className: '5a',
  })),
]

const wordsOf = (plan: Awaited<ReturnType<typeof planOf>>, sourceId: string) =>
  plan.classes.flatMap(({ people }) =>
    people
      .filter((one) => one.sourceId === sourceId)
      .flatMap(({ changes }) => changes.map(({ word }) => word)),
  )

onEveryEngine('whose an account is', (engine) => {
  test('is decided by a person: all clear ones at once, the others one by one, and nobody’s twice', async () => {
    const school = await openSchool(engine)
    const [specialist, office] = [await school.person('specialist'), await school.person('office')]
    const gabija = await makeByHand(school, 'Gabija Žemaitytė', 'gabija', '5a')
    const lukas = await makeByHand(school, 'Lukas Jankauskas', 'lukas')
    const barboras = [
      await makeByHand(school, 'Barbora Stankevičiūtė', 'barbora'),
      await makeByHand(school, 'Stankevičiūtė Barbora', 'bstankeviciute', '4b'),
    ]
    const first = await planFor(school, rosterOf(everybody))
    expect(first.matches.map(({ sourceId, candidates }) => [sourceId, candidates.length])).toEqual([
      ['P2', 1],
      ['P5', 1],
      ['P6', 2],
    ])
    expect(first.counts.createUsers, 'nothing is done for them until somebody decides').toBe(5)

    const matchSure = (person: typeof office) =>
      school.talka.perform('directory/match-sure', person, { planId: first.id })
    await expect(matchSure(office)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await matchSure(specialist)).toEqual({ matched: 1 })
    expect(await matchSure(specialist)).toEqual({ matched: 0 })
    const say = (sourceId: string, objectId: string | null) =>
      school.talka.perform('directory/match', specialist, { sourceId, objectId })
    await expect(say('P6', gabija), 'not offered for her').rejects.toMatchObject({ kind: 'missing' })
    await expect(say('P1', lukas), 'nobody asked').rejects.toMatchObject({ kind: 'missing' })
    await say('P5', null)
    await say('P6', barboras[1] ?? '')

    const shown = await school.talka.perform('directory/show-plan', specialist, { planId: first.id })
    expect(shown.matches.map(({ chosen }) => chosen)).toEqual([gabija, null, barboras[1]])
    const next = await planOf(school, first.rosterId)
    expect(next.matches).toEqual([])
    expect(wordsOf(next, 'P2')).toContain('directory/change.link')
    expect(wordsOf(next, 'P6')).toContain('directory/change.link')
    expect(wordsOf(next, 'P5')).toContain('directory/change.create')
    await school.talka.perform('directory/approve-plan', specialist, { planId: next.id })
    await school.job('directory/run-plan', { planId: next.id })
    expect(await accountOf(school, 'P2')).toBe(gabija)
    expect(await accountOf(school, 'P6')).toBe(barboras[1])
    expect(await accountOf(school, 'P5')).not.toBe(lukas)
    expect((await planOf(school, first.rosterId)).status).toBe('empty')
  })
})

onEveryEngine('a brake', (engine) => {
  test('halts a plan that takes out too many, until somebody says who has really left', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    await settle(school, rosterOf(bigClass))
    const left = bigClass.slice(8, 16)
    const halted = await planFor(school, rosterOf(bigClass.filter((one) => !left.includes(one))))
    expect(halted).toMatchObject({ status: 'halted', problem: { word: 'directory/halt.school' } })
    const approve = (planId: string) => school.talka.perform('directory/approve-plan', specialist, { planId })
    await expect(approve(halted.id)).rejects.toMatchObject({ kind: 'conflict' })

    const explain = (sourceIds: string[], planId = halted.id) =>
      school.talka.perform('directory/explain-leavers', specialist, { planId, sourceIds })
    await expect(explain(['P1']), 'who is in the roster has not left').rejects.toMatchObject({
      kind: 'missing',
    })
    expect(await explain(left.map(({ id }) => id))).toEqual({ explained: 8 })
    const next = await planOf(school, halted.rosterId)
    expect(next).toMatchObject({ status: 'ready', needsSecond: true, problem: null })
    expect(next.seconds.length, 'the school has somebody to be the second').toBeGreaterThan(0)
    expect(wordsOf(next, 'Q0')).toContain('directory/change.left')
    expect(await approve(next.id)).toMatchObject({ confirming: true })
    const waiting = await school.talka.perform('directory/show-plan', specialist, { planId: next.id })
    expect(waiting).toMatchObject({ status: 'confirming', isApprovedByMe: true, approvedBy: specialist.name })
    expect(waiting.seconds).not.toContain(specialist.name)
  })

  test('halts also where the school blocks nobody at once: from that day on the time runs until an account goes', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const { policy } = await school.talka.perform('directory/show-policy', specialist, {})
    const leavers = { ...policy.leavers, blockAtOnce: false }
    await school.talka.perform('directory/change-policy', specialist, { ...policy, leavers })
    await settle(school, rosterOf(bigClass))
    const halted = await planFor(school, rosterOf(everybody))
    expect(halted).toMatchObject({ status: 'halted', problem: { word: 'directory/halt.half' } })
  })

  test('takes no explanation when half of the school is missing: then the roster is not whole', async () => {
    const school = await openSchool(engine)
    await settle(school, rosterOf(bigClass))
    const halted = await planFor(school, rosterOf(everybody))
    expect(halted).toMatchObject({ status: 'halted', problem: { word: 'directory/halt.half' } })
    const explain = school.talka.perform('directory/explain-leavers', await school.person('specialist'), {
      planId: halted.id,
      sourceIds: ['Q0'],
    })
    await expect(explain).rejects.toMatchObject({ kind: 'conflict', word: 'directory/halt.half' })
  })
})

onEveryEngine('what only an administrator can do', (engine) => {
  test('is listed with commands for this school, ticked by a person, and due anew when its groups change', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const list = () => school.talka.perform('directory/list-steps', specialist, {})
    const before = await list()
    expect(before.hint).toMatchObject({ word: 'directory/step.hint.groups' })
    expect(before.connect).toContain("employeeType eq 'Student'")
    const tick = (step: string, done: boolean) =>
      school.talka.perform('directory/tick-step', specialist, { step, done })
    for (const { id } of before.steps) await tick(id, true)
    expect((await list()).steps.map(({ doneBy }) => doneBy)).toEqual(before.steps.map(() => specialist.name))
    await tick('chat', false)
    expect((await list()).steps.find(({ id }) => id === 'chat')).toMatchObject({ doneAt: null, doneBy: null })
    await expect(tick('another', true)).rejects.toMatchObject({ kind: 'missing' })
    await tick('chat', true)

    const { policy } = await school.talka.perform('directory/show-policy', specialist, {})
    const wanted = { ...policy, everybodyGroups: { pupils: true, staff: true } }
    expect(await school.talka.perform('directory/change-policy', specialist, wanted)).toEqual({
      changed: ['everybodyGroups'],
    })
    expect((await list()).hint).toMatchObject({ word: 'directory/step.hint.run' })
    const rosterId = await settle(school)
    await planOf(school, rosterId)
    const after = await list()
    expect(after.hint).toBeNull()
    expect(after.connect).not.toContain('MgGraph')
    const groups = new Map<string, string>()
    for await (const { id, mailNickname } of school.talka.house.outside.graph.list('/groups'))
      groups.set(String(mailNickname), String(id))
    const pupils = groups.get(everybodyKeys.pupil) ?? ''
    expect(after.steps.find(({ name }) => name === 'package-primary')?.command).toContain(
      'Education_PrimaryStudent',
    )
    expect(
      after.steps.find(({ name }) => name === 'chat-roles')?.command,
      'a policy that is there is changed, not made again',
    ).toMatch(/^if \(Get-CsTeamsMessagingPolicy .*\) \{ Set-Cs.* \} else \{ New-Cs/)
    expect(after.steps.find(({ name }) => name === 'package-pupils')).toMatchObject({
      command: `Grant-CsGroupPolicyPackageAssignment -GroupId ${pupils} -PackageName Education_SecondaryStudent`,
      repeats: false,
      doneAt: null,
    })
    expect(after.steps.filter(({ doneAt }) => doneAt !== null).map(({ name }) => name)).toEqual(['chat'])
    await expect(
      school.talka.perform('directory/list-steps', await school.person('teacher'), {}),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
