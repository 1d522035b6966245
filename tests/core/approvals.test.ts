import { describe, expect, test } from 'vitest'
import { allowed, roles } from '../../core/people/roles.ts'
import { Refusal } from '../../core/refusal.ts'
import { stepsFor } from '../../core/requests/approvals.ts'
import { kindNames, kinds } from '../../core/requests/schema.ts'
import { onOneEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

type Name = keyof typeof who

const purchase = {
  kind: 'purchase',
  fields: { what: 'Planšetės 2b klasei', quantity: 12, why: 'Dabar dalijasi dviese viena.' },
}
const footage = {
  kind: 'footage',
  fields: {
    camera: 'Rūbinė',
    day: '2026-11-20',
    timeFrom: '10:00',
    timeTo: '10:20',
    legalBasis: 'incident',
    recipient: 'Socialinė pedagogė',
    what: 'Dingo striukė.',
  },
}
const account = 'kotryna.zvirblyte@mokykla.example'
const reset = { kind: 'resetPassword', fields: { account } }

async function ask(school: School, asker: Name, input: object): Promise<string> {
  return (await school.talka.perform('requests/create', await school.person(asker), input)).id
}

async function approve(school: School, name: Name, id: string): Promise<void> {
  await school.talka.perform('requests/approve', await school.person(name), { id })
}

async function show(school: School, id: string, name: Name = 'specialist') {
  return school.talka.perform('requests/show', await school.person(name), { id })
}

/** Lets the ten seconds pass, and what waits for their end happen. */
async function afterUndo(school: School): Promise<void> {
  school.pass(11)
  await school.talka.drain(new Date(Date.now() + 60_000))
  school.pass(120)
  await school.job('requests/sweep', {})
  await school.talka.drain()
}

async function waiting(school: School, name: Name): Promise<string[]> {
  const { requests } = await school.talka.perform('requests/waiting', await school.person(name), {})
  return requests.map(({ id }) => id)
}

async function away(school: School, name: Name, deputy: string, more: object = {}) {
  return school.talka.perform('people/write-absence', await school.person(name), {
    fromDay: '2020-01-01',
    untilDay: '2099-12-31',
    deputy,
    ...more,
  })
}

/** What was refused, as "kind word". */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

onOneEngine('approvals', 'core/requests.test.ts', (engine) => {
  test('a question asked within the ten seconds does not hold the next approval up, and nobody is told of it twice', async () => {
    const school = await openSchool(engine)
    const id = await ask(school, 'teacher', purchase)
    await approve(school, 'deputy', id)
    await school.talka.perform('requests/ask', await school.person('specialist'), {
      id,
      text: 'Kokio dydžio?',
    })
    await school.talka.perform('requests/comment', await school.person('teacher'), {
      id,
      text: 'Dešimties colių.',
    })
    await afterUndo(school)
    expect(await waiting(school, 'principal')).toContain(id)
    const told = school.told.length
    await afterUndo(school)
    expect(school.told).toHaveLength(told)
  })

  test('a purchase goes to the deputy for facilities, then to the principal, then to the specialist', async () => {
    const school = await openSchool(engine)
    const id = await ask(school, 'teacher', purchase)
    expect(await refusal(approve(school, 'principal', id))).toBe('missing common/refused.missing')
    expect((await show(school, id)).awaits).toEqual(['deputyFacilities'])
    expect(await waiting(school, 'specialist')).not.toContain(id)
    await approve(school, 'deputy', id)
    expect(await waiting(school, 'principal')).toEqual([])
    await afterUndo(school)
    expect(school.told.at(-1)).toMatchObject({ word: 'requests/told.new', personId: who.principal })
    expect(await waiting(school, 'principal')).toEqual([id])
    await approve(school, 'principal', id)
    await afterUndo(school)
    const shown = await show(school, id)
    expect(shown.status).toBe('received')
    expect(shown.awaits).toEqual([])
    expect(await waiting(school, 'specialist')).toContain(id)
    expect(school.told.slice(-2).map(({ word, personId }) => [word, personId])).toEqual([
      ['requests/told.toDo', who.specialist],
      ['requests/told.approved', who.teacher],
    ])
    await school.talka.perform('requests/take', await school.person('specialist'), { id })
  })

  test('nothing is done, taken or finished before everybody has approved', async () => {
    const school = await openSchool(engine)
    const id = await ask(school, 'teacher', purchase)
    await approve(school, 'deputy', id)
    const specialist = await school.person('specialist')
    const deeds = [
      () => school.talka.perform('requests/take', specialist, { id }),
      () => school.talka.perform('requests/finish', specialist, { id, note: 'Nupirkta.' }),
    ]
    for (const deed of deeds) expect(await refusal(deed())).toBe('conflict requests/approved-first')
  })

  test('footage needs the principal and the specialist, in any order and never one person twice', async () => {
    const school = await openSchool(engine)
    const admin = await school.person('admin')
    await school.talka.perform('people/give-role', admin, { personId: who.principal, role: 'itSpecialist' })
    const id = await ask(school, 'teacher', footage)
    await approve(school, 'principal', id)
    expect(await refusal(approve(school, 'principal', id))).toBe('conflict requests/decided-once')
    await approve(school, 'specialist', id)
    expect((await show(school, id)).awaits).toEqual([])
  })

  test('two who approve in the same second both count', async () => {
    const school = await openSchool(engine)
    const id = await ask(school, 'teacher', footage)
    await Promise.all([approve(school, 'specialist', id), approve(school, 'principal', id)])
    const { approvals, history } = await show(school, id)
    expect(approvals.map(({ outcome }) => outcome)).toEqual(['approved', 'approved'])
    expect(history.map(({ kind }) => kind)).toEqual(['created', 'approved', 'approved'])
  })

  test('only the last decision can be undone, for ten seconds, and then it is that person’s turn again', async () => {
    const school = await openSchool(engine)
    const id = await ask(school, 'teacher', footage)
    await approve(school, 'specialist', id)
    await approve(school, 'principal', id)
    const undo = async (name: Name) =>
      refusal(school.talka.perform('requests/undo', await school.person(name), { id }))
    expect(await undo('specialist')).toBe('conflict requests/not-your-decision')
    expect(await undo('principal')).toBe('not refused')
    await afterUndo(school)
    expect((await show(school, id)).awaits).toEqual(['principal'])
    expect(school.told.map(({ word }) => word)).not.toContain('requests/told.approved')
    await approve(school, 'principal', id)
    school.pass(11)
    expect(await undo('principal')).toBe('conflict requests/too-late')
  })

  test('a refusal needs a reason, ends the way, and the requester reads it', async () => {
    const school = await openSchool(engine)
    const id = await ask(school, 'teacher', purchase)
    const decline = async (reason: string) =>
      refusal(school.talka.perform('requests/decline', await school.person('deputy'), { id, reason }))
    expect(await decline(' ')).toBe('invalid common/refused.invalid')
    expect(await decline('Yra sandėlyje.')).toBe('not refused')
    await afterUndo(school)
    expect(school.told.at(-1)).toMatchObject({
      word: 'requests/told.declined',
      personId: who.teacher,
      params: { reason: 'Yra sandėlyje.' },
    })
    expect(await refusal(approve(school, 'principal', id))).toBe('missing common/refused.missing')
  })

  test('whoever is away is stood in for, and history says who decided instead of whom', async () => {
    const school = await openSchool(engine)
    await away(school, 'deputy', 'mindaugas.zukas@mokykla.example')
    await school.talka.drain()
    expect(school.told.at(-1)).toMatchObject({ word: 'people/told.standIn', personId: who.otherTeacher })
    const id = await ask(school, 'teacher', purchase)
    await school.talka.drain()
    expect(school.told.at(-1)).toMatchObject({ word: 'requests/told.new', personId: who.otherTeacher })
    expect(await waiting(school, 'otherTeacher')).toEqual([id])
    await approve(school, 'otherTeacher', id)
    const last = (await show(school, id)).history.at(-1)
    expect([last?.person, last?.insteadOf]).toEqual(['Mindaugas Žukas', 'Arūnas Čepaitis'])
  })

  test('a stand-in decides no more once the colleague is back, and sees nothing else meanwhile', async () => {
    const school = await openSchool(engine)
    const { id: absence } = await away(school, 'deputy', 'Mindaugas Žukas')
    const id = await ask(school, 'teacher', purchase)
    const other = await ask(school, 'teacher', { kind: 'fault', fields: { what: 'Neveikia pelė' } })
    expect(await refusal(show(school, other, 'otherTeacher'))).toBe('missing common/refused.missing')
    await school.talka.perform('people/end-absence', await school.person('deputy'), { id: absence })
    expect(await refusal(approve(school, 'otherTeacher', id))).toBe('forbidden common/refused.forbidden')
  })

  test('nobody approves their own request, also not as somebody’s deputy or through one', async () => {
    const school = await openSchool(engine)
    await away(school, 'deputy', 'rasa.jurgeleviciene@mokykla.example')
    const own = await ask(school, 'teacher', purchase)
    expect(await refusal(approve(school, 'teacher', own))).toBe('conflict requests/own')
    // The deputy’s own purchase goes to the principal alone, also while the deputy is stood in for.
    const deputys = await ask(school, 'deputy', purchase)
    expect((await show(school, deputys)).awaits).toEqual(['principal'])
    expect(await refusal(approve(school, 'teacher', deputys))).toBe('missing common/refused.missing')
    await approve(school, 'principal', deputys)
  })

  test('where the stand-in is whoever asks, those who are away are asked all the same, and the role above beside them', async () => {
    const school = await openSchool(engine)
    await away(school, 'deputy', 'rasa.jurgeleviciene@mokykla.example')
    const id = await ask(school, 'teacher', purchase)
    await school.talka.drain()
    const asked = school.told.filter(({ word }) => word === 'requests/told.new')
    expect(asked.map(({ personId }) => personId)).toEqual([who.deputy, who.principal])
    expect(await waiting(school, 'principal')).toEqual([id])
    expect((await show(school, id)).approvals[0]?.asked).toEqual(['Arūnas Čepaitis', 'Daiva Žemaitienė'])
    await approve(school, 'principal', id)
    // The principal has decided already, so that the second approval is the deputy's.
    await afterUndo(school)
    expect(await waiting(school, 'deputy')).toEqual([id])
    await approve(school, 'deputy', id)
    expect((await show(school, id)).awaits).toEqual([])
  })

  test('where the stand-in is away too, the role above is asked, and no longer once somebody is back', async () => {
    const school = await openSchool(engine)
    await away(school, 'deputy', 'Mindaugas Žukas')
    await away(school, 'otherTeacher', 'rasa.jurgeleviciene@mokykla.example')
    await school.talka.drain()
    expect(school.told.at(-1)).toMatchObject({ word: 'people/told.standInAway', personId: who.deputy })
    const id = await ask(school, 'teacher', purchase)
    expect(await waiting(school, 'principal')).toEqual([id])
    const { absences } = await school.talka.perform('people/list-absences', await school.person('deputy'), {})
    const mine = absences.find(({ isMine }) => isMine)?.id
    await school.talka.perform('people/end-absence', await school.person('deputy'), { id: mine })
    expect(await waiting(school, 'principal')).toEqual([])
    expect(await refusal(approve(school, 'principal', id))).toBe('missing common/refused.missing')
    expect(await waiting(school, 'deputy')).toEqual([id])
  })

  test('clean ones are approved together; one with a clash stays, and says why', async () => {
    const school = await openSchool(engine)
    const clean = await ask(school, 'teacher', reset)
    const namesake = await ask(school, 'teacher', {
      kind: 'newAccount',
      fields: { givenName: 'Kotryna', surname: 'Zvirblyte', accountRole: 'pupil', className: '77x' },
    })
    const blocking = await ask(school, 'teacher', {
      kind: 'blockAccount',
      fields: { account, why: 'Pamesta' },
    })
    const specialist = await school.person('specialist')
    const ids = [clean, namesake, blocking, crypto.randomUUID()]
    const { outcomes } = await school.talka.perform('requests/approve-many', specialist, { ids })
    const because = (id: string | undefined) => outcomes.find((one) => one.id === id)?.because
    expect(ids.map(because)).toEqual([
      null,
      'requests/warning.namesake',
      'requests/warning.one-by-one',
      'common/refused.missing',
    ])
    expect((await show(school, clean)).status).toBe('inProgress')
    const { warnings, status } = await show(school, namesake)
    expect(status).toBe('received')
    expect(warnings.map(({ word }) => word)).toEqual([
      'requests/warning.namesake',
      'requests/warning.unknown-class',
    ])
    // Whoever has read it may approve it all the same.
    await approve(school, 'specialist', namesake)
  })

  test('a lost job holds no approval up: the clock finds it', async () => {
    const school = await openSchool(engine)
    const id = await ask(school, 'teacher', purchase)
    await approve(school, 'deputy', id)
    school.pass(120)
    await school.job('requests/sweep', {})
    await school.talka.drain()
    expect(await waiting(school, 'principal')).toEqual([id])
  })
})

describe('an absence', () => {
  test('is written by oneself, by the principal for everybody, by the deputy for the specialist', async () => {
    const school = await openSchool('postgres')
    const other = 'Mindaugas Žukas'
    const of = async (writer: Name, absent: string, deputy = other) =>
      refusal(away(school, writer, deputy, { who: absent }))
    expect(await of('principal', 'Arūnas Čepaitis')).toBe('not refused')
    expect(await of('deputy', 'Rokas Vaitkevičius')).toBe('not refused')
    expect(await of('teacher', 'Rokas Vaitkevičius')).toBe('forbidden people/not-your-absence')
    expect(await of('teacher', '')).toBe('not refused')
    const { absences } = await school.talka.perform('people/list-absences', await school.person('deputy'), {})
    expect(absences.map(({ name, deputy }) => [name, deputy])).toEqual(
      expect.arrayContaining([
        ['Arūnas Čepaitis', other],
        ['Rokas Vaitkevičius', other],
      ]),
    )
    expect(absences).toHaveLength(2)
  })

  test('needs a colleague who is there, is not oneself, and does not approve their own work', async () => {
    const school = await openSchool('postgres')
    expect(await refusal(away(school, 'teacher', 'rasa.jurgeleviciene@mokykla.example'))).toBe(
      'invalid people/deputy-self',
    )
    expect(await refusal(away(school, 'teacher', account))).toBe('invalid people/deputy-not-staff')
    expect(await refusal(away(school, 'deputy', 'Rokas Vaitkevičius'))).toBe('invalid people/deputy-separate')
    await away(school, 'otherTeacher', 'rasa.jurgeleviciene@mokykla.example')
    expect(await refusal(away(school, 'deputy', 'Mindaugas Žukas'))).toBe('invalid people/deputy-away')
    const turned = { fromDay: '2099-02-02', untilDay: '2099-02-01' }
    expect(await refusal(away(school, 'deputy', 'rasa.jurgeleviciene@mokykla.example', turned))).toBe(
      'invalid common/refused.invalid',
    )
  })
})

describe('an absence that is written', () => {
  const days = (fromDay: string, untilDay: string) => ({ fromDay, untilDay })
  const listed = async (school: School) => {
    const { absences } = await school.talka.perform(
      'people/list-absences',
      await school.person('teacher'),
      {},
    )
    return absences.map(({ fromDay, untilDay, deputy }) => [fromDay, untilDay, deputy])
  }

  test('takes the place of the same days only: what was written for the days before and after stays', async () => {
    const school = await openSchool('postgres')
    await away(school, 'teacher', 'Mindaugas Žukas', days('2099-06-01', '2099-06-30'))
    await away(school, 'teacher', 'Arūnas Čepaitis', days('2099-06-10', '2099-06-12'))
    expect(await listed(school)).toEqual([
      ['2099-06-01', '2099-06-09', 'Mindaugas Žukas'],
      ['2099-06-10', '2099-06-12', 'Arūnas Čepaitis'],
      ['2099-06-13', '2099-06-30', 'Mindaugas Žukas'],
    ])
  })

  test('is changed when it is sent again with other days, and by nobody else', async () => {
    const school = await openSchool('postgres')
    const id = crypto.randomUUID()
    await away(school, 'teacher', 'Mindaugas Žukas', { id, ...days('2099-06-01', '2099-06-30') })
    await away(school, 'teacher', 'Arūnas Čepaitis', { id, ...days('2099-06-05', '2099-07-02') })
    expect(await listed(school)).toEqual([['2099-06-05', '2099-07-02', 'Arūnas Čepaitis']])
    expect(
      await refusal(away(school, 'deputy', 'Mindaugas Žukas', { id, ...days('2099-06-01', '2099-06-02') })),
    ).toBe('missing common/refused.missing')
  })
})

describe('who approves', () => {
  const holders = new Map(
    (['itSpecialist', 'deputyFacilities', 'principal', 'office'] as const).map((role) => [role, [role]]),
  )
  const steps = (approval: Parameters<typeof stepsFor>[0], asker: string, opensColleague = false) =>
    stepsFor(approval, { id: asker, opensColleague }, holders).map(({ roles }) => roles.join(' or '))

  test('is somebody else where whoever asks would have to, and never one person for two', () => {
    const inOrder = { inOrder: ['deputyFacilities', 'principal'] } as const
    expect(steps(inOrder, 'teacher')).toEqual(['deputyFacilities', 'principal'])
    expect(steps(inOrder, 'deputyFacilities')).toEqual(['principal'])
    expect(steps(inOrder, 'principal')).toEqual(['deputyFacilities'])
    const both = { allOf: ['principal', 'itSpecialist'] } as const
    expect(steps(both, 'itSpecialist')).toEqual(['principal', 'itSpecialist or deputyFacilities'])
    expect(steps(both, 'principal')).toEqual(['principal or deputyFacilities', 'itSpecialist'])
    expect(steps({ anyOf: ['itSpecialist'] }, 'itSpecialist', true)).toEqual(['deputyFacilities'])
  })

  test('is the role above where the school has nobody in a role', () => {
    expect(steps({ anyOf: ['dpo'] }, 'teacher')).toEqual(['dpo or principal'])
  })

  test('may do so by their role', () => {
    for (const name of kindNames) {
      const { approval } = kinds[name]
      const text = JSON.stringify(
        typeof approval === 'function' ? [{ anyOf: ['office', 'principal'] }] : approval,
      )
      for (const role of roles.filter((role) => text.includes(`"${role}"`)))
        expect(allowed[role] as readonly string[], `${name}: ${role}`).toContain('requests/approve')
    }
  })
})

describe('an approval is never lost', () => {
  const purchases = kinds.purchase.approval as Parameters<typeof stepsFor>[0]

  test('where nobody holds its roles, or one person holds them all and asks, somebody still has to approve', () => {
    const asker = { id: 'asker', opensColleague: false }
    expect(stepsFor(purchases, asker, new Map())).toHaveLength(1)
    expect(stepsFor(purchases, asker, new Map([['deputyFacilities', ['asker']]]))).toHaveLength(1)
    const both = new Map([
      ['deputyFacilities', ['asker']],
      ['principal', ['asker']],
    ] as const)
    expect(stepsFor(purchases, asker, both)).toHaveLength(1)
  })
})
