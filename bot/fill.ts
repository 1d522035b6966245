import { fieldsOf } from '../core/forms.ts'
import { formatMoment, plainText } from '../core/language.ts'
import { kinds } from '../core/requests/schema.ts'
import type { Desk } from './reply.ts'
import { sayTo } from './say.ts'
import type { Understanding } from './understand.ts'
import { choiceIn, countIn, programIn, reasonIn, thingIn, timesIn } from './understanding/choices.ts'
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
  const plain = plainText(what.slice(0, 2000))
  const place =
    room === null || typeof room === 'string' ? room : sayTo(person, room.word, { n: room.n ?? 0 })
  const address = /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(what)?.[0]
  const account =
    address ??
    (name ? [name.givenName, name.surname, className].filter(Boolean).join(' ') : own ? person.name : null)
  const why = reasonIn(what)
  const asks = 'why' in kinds[kind].fields.shape && 'what' in kinds[kind].fields.shape
  const found: Readonly<Record<string, string | null | undefined>> = {
    // Where what is wanted and why are asked apart, a sentence is not copied into both.
    what: asks ? thingIn(what) : what,
    why: asks ? why : what,
    // Whatever does not work in a hall does not work for one person only.
    whose: choiceIn('whose', plain) ?? (room && typeof room !== 'string' ? 'room' : null),
    room: place,
    device: device && sayTo(person, device.word),
    urgency,
    account,
    // Elsewhere these fields are somebody's new name.
    ...(kind === 'newAccount' ? name : {}),
    accountRole,
    className: className ?? toClass,
    toClass,
    ofClass: className ?? toClass,
    licence: accountRole,
    group: /[„"“](.+?)[“"”]/.exec(what)?.[1],
    program: programIn(what),
    camera: place,
    quantity: countIn(plain),
    seats: countIn(plain),
    cost: /\d[\d ]*\s?(?:€|eur\p{L}*)/iu.exec(what)?.[0],
    ...timesIn(plain),
  }
  const asked = fieldsOf(kinds[kind].fields).map((field) => {
    if (field.kind === 'date') return [field.name, dayIn(what, today)] as const
    const said = found[field.name] ?? (field.kind === 'choice' ? choiceIn(field.name, plain) : null)
    return [field.name, said?.slice(0, field.maxLength ?? undefined)] as const
  })
  return Object.fromEntries(asked.filter((entry): entry is [string, string] => !!entry[1]))
}
