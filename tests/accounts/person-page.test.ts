import { expect, test } from 'vitest'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'
import { accountOf, doAtOnce, settle } from './small-school.ts'

onEveryEngine('the page of a person', (engine) => {
  test('is found by a few letters, and shows what the account has, how it stands and what was done', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    expect(await school.talka.perform('accounts/find', specialist, { text: 'simkus' })).toMatchObject({
      isRead: false,
    })
    await settle(school)
    const { accounts } = await school.talka.perform('accounts/find', specialist, { text: 'azuolas 5a' })
    expect(accounts.map(({ name, className, isBlocked }) => [name, className, isBlocked])).toEqual([
      ['Ąžuolas Šimkus', '5a', false],
    ])
    const accountId = accounts[0]?.id ?? ''
    const shown = await school.talka.perform('accounts/show', specialist, { accountId })
    expect(shown).toMatchObject({
      name: 'Ąžuolas Šimkus',
      signInName: 'azuolas.simkus2@mokykla.example',
      role: 'pupil',
      className: '5a',
      rosterClass: '5a',
      registerId: 'P1',
      inRoster: true,
      isBlocked: false,
      leftAt: null,
      blockedBy: null,
      licences: ['Office 365 A1 (Student)'],
      groups: [{ name: '5a klasė (2025)', isOwner: false }],
      requests: [],
    })
    expect(shown.changes).toHaveLength(1)
    expect(shown.changes[0]).toMatchObject({ by: 'Rokas Vaitkevičius' })
    expect(shown.changes[0]?.changes.map(({ word }) => word)).toEqual([
      'directory/change.create',
      'directory/change.licence',
      'directory/change.join',
    ])

    const fields = { account: 'someone', why: 'Grasino kitiems' }
    const { id } = await doAtOnce(school, { kind: 'blockAccount', accountId, fields })
    expect(await school.talka.perform('accounts/show', specialist, { accountId })).toMatchObject({
      isBlocked: true,
      blockedBy: { name: 'Rokas Vaitkevičius' },
      requests: [{ id, kind: 'blockAccount', status: 'done' }],
    })
    const again = await school.talka.perform('accounts/find', specialist, { text: 'azuolas.simkus2' })
    expect(again.accounts, 'a blocked account is found, too').toMatchObject([
      { id: accountId, isBlocked: true },
    ])
  })

  test('says since when somebody has left and from when on the account may be deleted', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const specialist = await school.person('specialist')
    const accountId = await accountOf(school, 'P4')
    await doAtOnce(school, { kind: 'leaver', accountId, fields: { account: 'someone' } })
    const shown = await school.talka.perform('accounts/show', specialist, { accountId })
    expect(shown).toMatchObject({ inRoster: false, isBlocked: true })
    const days = (Date.parse(shown.deletedFrom ?? '') - Date.parse(shown.leftAt ?? '')) / (24 * 3600 * 1000)
    expect(days).toBe(180)
  })

  test('is for the specialist and the office, and for nobody else', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const accountId = await accountOf(school, 'P1')
    await expect(
      school.talka.perform('accounts/show', await school.person('office'), { accountId }),
    ).resolves.toMatchObject({ name: 'Ąžuolas Šimkus' })
    for (const name of ['teacher', 'pupil', 'deputy', 'principal', 'dpo', 'admin'] as const) {
      const person = await school.person(name)
      const shown = school.talka.perform('accounts/show', person, { accountId: who.pupil })
      await expect(shown, name).rejects.toMatchObject({ kind: 'forbidden' })
      const found = school.talka.perform('accounts/find', person, { text: 'a' })
      await expect(found, name).rejects.toMatchObject({ kind: 'forbidden' })
    }
  })
})
