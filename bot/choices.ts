import { mayDo } from '../core/people/roles.ts'
import { type KindName, kinds } from '../core/requests/schema.ts'
import type { Desk } from './reply.ts'

/** The values among which a form lets its writer choose, by the names of its fields; other fields are typed. */
export type Choices = Readonly<Record<string, readonly string[]>>

/** The classes of the school, where a kind of request asks for one; none before the first roster is in force. */
export async function classChoices({ perform, person }: Desk, kind: KindName): Promise<Choices> {
  const fields = kinds[kind].fields.shape
  if ('toClass' in fields && mayDo(person.roles, 'accounts/list-classes')) {
    const { classes } = await perform('accounts/list-classes', person, {})
    return { toClass: classes }
  }
  if ('ofClass' in fields && mayDo(person.roles, 'slips/list-classes')) {
    const { classes } = await perform('slips/list-classes', person, {})
    return { ofClass: classes.map(({ name }) => name) }
  }
  return {}
}
