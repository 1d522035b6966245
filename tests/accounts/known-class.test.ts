import { expect, test } from 'vitest'
import { onEveryEngine } from '../support/database.ts'
import { openSchool } from '../support/school.ts'
import { accountOf, settle } from './small-school.ts'

onEveryEngine('a move to another class', (engine) => {
  test('that the school does not have is refused at once, with those there are', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const specialist = await school.person('specialist')
    const accountId = await accountOf(school, 'P1')
    const order = (toClass: string) =>
      school.talka.perform('requests/order', specialist, {
        kind: 'changeClass',
        accountId,
        fields: { account: 'someone', toClass },
      })
    await expect(order('7c')).rejects.toMatchObject({
      kind: 'invalid',
      word: 'accounts/class-unknown',
      params: { className: '7c', list: '5a, 5b' },
      faults: [{ field: 'fields.toClass' }],
    })
    expect(await order('5 B')).toMatchObject({ undoSeconds: 10 })
  })
})
