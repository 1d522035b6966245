import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowed, type Role, roles } from '../../core/people/roles.ts'
import { performJob } from '../../core/use-case.ts'
import { jobs, type UseCaseName, useCases } from '../../core/use-cases.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { png } from '../files/pictures.ts'
import { isHeld } from '../support/held.ts'
import { who } from '../support/microsoft365.ts'
import { type OnThings, touches } from './rights.ts'
import { openApp, type RunningApp } from './running-app.ts'

/** What nobody signed in can be is the page's alone (functions/report.ts). */
const held = roles.filter((role) => role !== 'anonymous')

/** One person for each role; all but the pupil are staff too. */
const holders: Record<(typeof held)[number], string> = {
  pupil: who.pupil,
  staff: who.teacher,
  itSpecialist: who.specialist,
  deputyFacilities: who.deputy,
  principal: who.principal,
  childWelfare: who.otherTeacher,
  office: who.office,
  dpo: who.dpo,
  admin: who.admin,
  standIn: '',
}
const idOf = (name: string) =>
  seed.people.find((one) => one.userPrincipalName === `${name}@mokykla.example`)?.id ?? ''
holders.standIn = idOf('egle.azuolaite')
/** Somebody of the staff whose things the others try, and a second specialist who sets the scene. */
const [stranger, mender] = [idOf('inga.sestokaite'), idOf('paulius.duda')]

let app: RunningApp
beforeAll(async () => {
  app = await openApp()
  const give = (by: string, personId: string, role: Role) => done(by, 'people/give-role', { personId, role })
  for (const role of ['deputyFacilities', 'principal', 'dpo'] as const)
    await give(holders.admin, holders[role], role)
  await give(holders.admin, mender, 'itSpecialist')
  await give(holders.principal, holders.childWelfare, 'childWelfare')
  await done(mender, 'people/write-absence', absence('egle.azuolaite'))
})
afterAll(() => app.close())

/** Somebody is away for years, and this colleague decides meanwhile. */
const absence = (deputy: string, who?: string) => ({
  id: randomUUID(),
  fromDay: '2026-01-01',
  untilDay: '2099-12-31',
  deputy: `${deputy}@mokykla.example`,
  ...(who ? { who } : {}),
})

async function ask(id: string, action: UseCaseName, input: object) {
  const response = await app.send(`/api/${action}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await app.tokenOf('teacher', { oid: id })}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(input),
  })
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson ? await response.json() : null }
}

async function done(id: string, action: UseCaseName, input: object) {
  const { status, body } = await ask(id, action, input)
  if (status !== 200) throw new Error(`${action}: ${status} ${JSON.stringify(body)}`)
  return body
}

const mayByRole = (role: Role, action: string) =>
  [role, ...(role === 'pupil' ? [] : (['staff'] as const))].some((one) =>
    (allowed[one] as readonly string[]).includes(action),
  )

async function fault(owner: string, files: string[] = []): Promise<string> {
  const id = randomUUID()
  await done(owner, 'requests/create', { id, kind: 'fault', fields: { what: 'Neveikia lempa' }, files })
  return id
}

/** What only staff ask for and somebody has to approve; a pupil has no such request, so that another's is tried. */
async function forApproval(
  owner: string,
  kind = 'licence',
  more: object = { licence: 'pupil' },
): Promise<string> {
  const id = randomUUID()
  const fields = { account: 'kotryna.zvirblyte@mokykla.example', ...more }
  await done(owner, 'requests/create', { id, kind, fields })
  return id
}

/** What was decided is acted on, as after the ten seconds in which it can be undone. */
const settled = (id: string) => performJob(app.house.talka.house, jobs['requests/settle'], { id, version: 1 })

async function mended(owner: string): Promise<string> {
  const id = await fault(owner)
  await done(mender, 'requests/finish', { id })
  await settled(id)
  return id
}

async function keepFile(owner: string, id: string = randomUUID()) {
  await done(owner, 'files/keep', { id, name: 'lempa.png', base64: png.toString('base64') })
  return id
}

/** Something that could not be carried out and waits for the specialist. */
async function stuck(owner: string): Promise<string> {
  const id = await forApproval(owner, 'addToGroup', { group: 'Tokios grupės nėra' })
  await done(owner === mender ? holders.itSpecialist : mender, 'requests/approve', { id })
  await settled(id)
  return id
}

/** Makes a thing of `owner` on which the action could be done, and answers with the input that names it. */
const things: Partial<Record<UseCaseName, (owner: string) => Promise<object>>> = {
  'channel/show': async (owner) => ({ id: await fault(owner) }),
  'files/keep': async (owner) => ({
    id: await keepFile(owner),
    name: 'lempa.png',
    base64: png.toString('base64'),
  }),
  'people/end-absence': async (owner) => {
    const away = absence('jurgita.simkute')
    await done(owner, 'people/write-absence', away)
    return { id: away.id }
  },
  'people/write-absence': async (owner) =>
    absence('jurgita.simkute', seed.people.find(({ id }) => id === owner)?.userPrincipalName),
  'requests/approve': async (owner) => ({ id: await forApproval(owner) }),
  'requests/approve-many': async (owner) => ({ ids: [await forApproval(owner)] }),
  'requests/assign': async (owner) => ({ id: await fault(owner), personId: mender }),
  'requests/change-many': async (owner) => ({ ids: [await fault(owner)], change: { action: 'take' } }),
  'requests/change-urgency': async (owner) => ({ id: await fault(owner), urgency: 'high' }),
  'requests/ask': async (owner) => ({ id: await fault(owner), text: 'Kuri lempa?' }),
  'requests/comment': async (owner) => ({ id: await fault(owner), text: 'Ta, kur prie durų.' }),
  'requests/confirm': async (owner) => ({ id: await mended(owner) }),
  'requests/create': async (owner) => ({
    id: await fault(owner),
    kind: 'fault',
    fields: { what: 'Neveikia lempa' },
  }),
  'requests/decline': async (owner) => ({ id: await fault(owner), reason: 'Ne mūsų lempa.' }),
  'requests/finish': async (owner) => ({ id: await fault(owner) }),
  'requests/read-file': async (owner) => {
    const fileId = await keepFile(owner)
    return { id: await fault(owner, [fileId]), fileId }
  },
  'requests/reopen': async (owner) => ({ id: await mended(owner), text: 'Vis dar tamsu.' }),
  'requests/retry': async (owner) => ({ id: await stuck(owner) }),
  'requests/show': async (owner) => ({ id: await fault(owner) }),
  'requests/take': async (owner) => ({ id: await fault(owner) }),
  'requests/take-back': async (owner) => ({ id: await fault(owner) }),
  'requests/undo': async (owner) => ({ id: await declinedBy(owner) }),
  'requests/undo-many': async (owner) => ({ ids: [await declinedBy(owner)] }),
  'views/forget': async (owner) => ({ id: await savedView(owner) }),
  'views/save': async (owner) => ({ id: await savedView(owner), name: 'Kita', content: {} }),
}

async function declinedBy(owner: string): Promise<string> {
  const id = await fault(holders.staff)
  const reason = 'Ne mūsų lempa.'
  await done(owner === holders.itSpecialist ? owner : mender, 'requests/decline', { id, reason })
  return id
}

async function savedView(owner: string): Promise<string> {
  const id = randomUUID()
  await done(owner === stranger ? mender : owner, 'views/save', { id, name: id.slice(0, 8), content: {} })
  return id
}

/** Whether it was done. What is done to many at once answers for each. */
function isDone({ status, body }: Awaited<ReturnType<typeof ask>>): boolean {
  const outcomes: { because: string | null }[] = body?.outcomes ?? []
  return status === 200 && outcomes.every(({ because }) => because === null)
}

/** They see every request; and what names no thing of another's by its id says why it is refused. */
const worksOnAll: readonly Role[] = ['itSpecialist', 'deputyFacilities']
const tellsWhy: readonly UseCaseName[] = [
  'people/write-absence',
  'requests/approve-many',
  'requests/change-many',
  'requests/undo-many',
]

const isOnThings = (one: unknown): one is OnThings => typeof one === 'object' && one !== null && 'own' in one
const onThings = (Object.keys(touches) as UseCaseName[]).flatMap((action) => {
  const one = touches[action]
  return isOnThings(one) ? [[action, one] as const] : []
})

describe('over HTTP', () => {
  test.each(held)(
    'the role %s is let in where the table of roles says so, and nowhere else',
    async (role) => {
      const passed: string[] = []
      for (const action of Object.keys(useCases) as UseCaseName[]) {
        // Nothing is named, so that whoever is let in is told what is missing, or does what needs no word.
        const { status, body } = await ask(holders[role], action, {})
        const isOut = status === 403 && body.refusal.word === 'common/refused.forbidden'
        if (!isOut) passed.push(action)
        expect(status, action).not.toBe(500)
      }
      expect(passed).toEqual(Object.keys(useCases).filter((action) => mayByRole(role, action)))
    },
  )

  test('somebody without any role is let in nowhere', async () => {
    for (const action of Object.keys(useCases) as UseCaseName[])
      expect((await ask('22222222-2222-4222-8222-222222222222', action, {})).status, action).toBe(403)
  })

  test.each(onThings)('%s passes on exactly the things it should', async (action, { own, others }) => {
    const make = things[action]
    if (!make) throw new Error(`no thing to try ${action} on: add how it is made to "things"`)
    for (const role of held.filter((one) => mayByRole(one, action))) {
      const person = holders[role]
      const mine = await ask(person, action, await make(person))
      expect.soft(isDone(mine), `${role}, own: ${JSON.stringify(mine.body)}`).toBe(own.includes(role))
      const theirs = await ask(person, action, await make(stranger))
      expect
        .soft(isDone(theirs), `${role}, another's: ${JSON.stringify(theirs.body)}`)
        .toBe(others.includes(role))
      // "Not yours" and "not there" are one answer to whoever does not work on such things.
      if (!others.includes(role) && !worksOnAll.includes(role) && !tellsWhy.includes(action))
        expect.soft(theirs.status, `${role}, another's`).toBe(404)
    }
  })
})

describe('every decision', () => {
  const named = Object.entries(touches).flatMap(([action, one]) =>
    typeof one === 'object' && 'sentence' in one ? [[action, one] as const] : [],
  )
  test.each(named)('on %s that stands elsewhere is held there', (_, one) => {
    expect(isHeld(one.in, one.sentence), `${one.in} has no test „${one.sentence}“`).toBe(true)
  })

  test('is about an action that exists', () => {
    expect(Object.keys(touches).sort()).toEqual(Object.keys(useCases).sort())
  })
})
