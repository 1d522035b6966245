import { fieldsOf } from '../core/forms.ts'
import { formatMoment } from '../core/language.ts'
import { kinds } from '../core/requests/schema.ts'
import type { Desk } from './reply.ts'
import { sayTo } from './say.ts'
import type { Understanding } from './understand.ts'
import { dayIn } from './understanding/when.ts'

/** What a form shows in its fields before anybody has typed. */
export type Values = Readonly<Record<string, string>>

/**
 * Fills a form with what was understood; fields of which nothing was said stay empty. A field is filled by its name,
 * so a new kind whose fields have these names needs nothing here.
 */
export function fill(
  understood: Understanding,
  person: Desk['person'],
  today = formatMoment(new Date()).slice(0, 10),
): Values {
  const { kind, what, room, device, className, toClass, urgency, name, accountRole, own } = understood
  const address = /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(what)?.[0]
  const account =
    address ??
    (name ? [name.givenName, name.surname, className].filter(Boolean).join(' ') : own ? person.name : null)
  const found: Readonly<Record<string, string | null | undefined>> = {
    what: what.slice(0, 2000),
    why: what.slice(0, 500),
    room: typeof room === 'string' || room === null ? room : sayTo(person, room.word, { n: room.n ?? 0 }),
    device: device && sayTo(person, device.word),
    urgency,
    account,
    // Elsewhere these fields are somebody's new name.
    ...(kind === 'newAccount' ? name : {}),
    accountRole,
    className: className ?? toClass,
    toClass,
    licence: accountRole,
    group: /[„"“](.+?)[“"”]/.exec(what)?.[1],
  }
  const asked = fieldsOf(kinds[kind].fields).map((field) => {
    return [field.name, field.kind === 'date' ? dayIn(what, today) : found[field.name]] as const
  })
  return Object.fromEntries(asked.filter((entry): entry is [string, string] => !!entry[1]))
}
