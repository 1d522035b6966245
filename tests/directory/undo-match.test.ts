import { describe, expect, test } from 'vitest'
import { everybody, planFor, planOf, rosterOf } from '../accounts/small-school.ts'
import { openSchool, type School } from '../support/school.ts'

/** An account that the school made by hand before Talka, with no number of the register. */
async function gabijasAccount(school: School): Promise<string> {
  const body = {
    displayName: 'Gabija Žemaitytė',
    givenName: 'Gabija',
    surname: 'Žemaitytė',
    userPrincipalName: 'gabija@mokykla.example',
    mailNickname: 'gabija',
    accountEnabled: true,
    department: '5a',
    passwordProfile: { password: 'Vasara-Tiltas-48' },
  }
  const [answer] = await school.talka.house.outside.graph.send([{ method: 'POST', url: '/users', body }])
  if (!answer?.ok) throw new Error('the account was not made')
  return String((answer.body as { id: string }).id)
}

async function accountNow(school: School, id: string) {
  const url = `/users/${id}?$select=userPrincipalName,displayName,accountEnabled,employeeId,department`
  const [answer] = await school.talka.house.outside.graph.send([{ method: 'GET', url }])
  return answer?.ok ? (answer.body as Record<string, unknown>) : null
}

/** A plan in which a person said that the account made by hand is Gabija's, carried out. */
async function openMatched() {
  const school = await openSchool('postgres')
  const specialist = await school.person('specialist')
  const gabija = await gabijasAccount(school)
  const before = await accountNow(school, gabija)
  const { rosterId } = await planFor(school, rosterOf(everybody))
  await school.talka.perform('directory/match', specialist, { sourceId: 'P2', objectId: gabija })
  const { id: planId } = await planOf(school, rosterId)
  await school.talka.perform('directory/approve-plan', specialist, { planId })
  await school.talka.drain()
  expect(await accountNow(school, gabija)).toMatchObject({ employeeId: 'P2' })
  return { school, specialist, gabija, before, rosterId, planId }
}

async function takeBack(
  { school, specialist, planId }: Awaited<ReturnType<typeof openMatched>>,
  who?: string,
) {
  const input = { planId, sourceId: who }
  const undo = await school.talka.perform('directory/undo-plan', specialist, input)
  await school.talka.drain()
  const { confirming } = await school.talka.perform('directory/approve-plan', specialist, undo)
  if (confirming) {
    const principal = await school.person('principal')
    await school.talka.perform('directory/confirm-plan', principal, { planId: undo.planId })
  }
  await school.talka.drain()
}

describe('an account that a person said is somebody’s', () => {
  test.each([
    ['the one person', 'P2'],
    ['the whole plan', undefined],
  ])('is again as the school had it, and not deleted, when %s is taken back', async (_, sourceId) => {
    const matched = await openMatched()
    await takeBack(matched, sourceId)
    const { school, gabija, before } = matched
    expect(await accountNow(school, gabija)).toEqual(before)
    const again = await planOf(school, matched.rosterId)
    const created = again.classes
      .flatMap(({ people }) => people)
      .filter((one) => one.sourceId === 'P2')
      .flatMap(({ changes }) => changes.map(({ word }) => word))
    expect(created, 'what was said of her account is not forgotten: she gets no second one').toContain(
      'directory/change.link',
    )
  })
})
