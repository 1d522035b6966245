import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { inputId, requestForm } from '../../bot/cards/request-form.ts'
import { offerChoices } from '../../bot/choices.ts'
import type { Values } from '../../bot/fill.ts'
import type { KindName } from '../../core/requests/schema.ts'
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

  test('is chosen in the chat among the classes there are, and what fits none of them stays to be mended', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const desk = { person: await school.person('specialist'), perform: school.talka.perform, link: () => '' }
    const field = async (kind: KindName, values: Values) => {
      const form = { id: randomUUID(), kind, ...(await offerChoices(desk, kind, values)) }
      const inputs = requestForm(desk.person, form).body.filter((one) => 'id' in one)
      return inputs.find(({ id }) => id === inputId(kind === 'changeClass' ? 'toClass' : 'ofClass'))
    }
    const choices = ['5a', '5b'].map((one) => ({ title: one, value: one }))
    expect(await field('changeClass', {})).toMatchObject({ type: 'Input.ChoiceSet', choices })
    expect(await field('classPasswords', { ofClass: '5b' })).toMatchObject({ choices, value: '5b' })
    expect(await field('changeClass', { toClass: '7c' })).toMatchObject({ type: 'Input.Text', value: '7c' })
  })
})
