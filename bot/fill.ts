import { fieldsOf } from '../core/forms.ts'
import { plainText } from '../core/language.ts'
import { kinds } from '../core/requests/schema.ts'
import type { Desk } from './reply.ts'
import { sayTo } from './say.ts'
import type { Understanding } from './understand.ts'

/** What a form shows in its fields before anybody has typed. */
export type Values = Readonly<Record<string, string>>

/**
 * Fills a form with what was understood; fields of which nothing was said stay empty. A field is filled by its name,
 * so a new kind whose fields have these names needs nothing here.
 */
export function fill(understood: Understanding, person: Desk['person']): Values {
  const { kind, what, room, device, className, name, accountRole, own } = understood
  const said = (one: Understanding['room'] | Understanding['device']) =>
    one === null || typeof one === 'string' ? one : sayTo(person, one.word)
  const address = /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(what)?.[0]
  const account =
    address ??
    (name ? [name.givenName, name.surname, className].filter(Boolean).join(' ') : own ? person.name : null)
  const urgency = /\bskub|\burgent/i.test(plainText(what)) ? 'high' : null
  const group = /[„"“](.+?)[“"”]/.exec(what)?.[1]
  const found: Readonly<Record<string, string | null | undefined>> = {
    what: what.slice(0, 2000),
    room: said(room),
    device: said(device),
    urgency,
    account,
    ...name,
    accountRole,
    className,
    licence: accountRole,
    group,
  }
  const asked = fieldsOf(kinds[kind].fields).map(({ name }) => [name, found[name]] as const)
  return Object.fromEntries(asked.filter((entry): entry is [string, string] => !!entry[1]))
}
