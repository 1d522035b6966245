import type { Db } from '../context.ts'
import { plainText } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { findPeople, type StoredPerson } from './store.ts'

/** The one person whom a typed name or sign-in name means. Throws `invalid` at the field when nobody or several fit. */
export async function chooseMeant(db: Db, text: string, field: string): Promise<StoredPerson> {
  const plain = plainText(text)
  const found = await findPeople(db, text, 6)
  const exact = found.filter((one) => one.signInName === plain || plainText(one.name) === plain)
  const fitting = exact.length > 0 ? exact : found
  const [only] = fitting
  if (fitting.length === 1 && only) return only
  const list = fitting.map((one) => [one.signInName, one.className].filter(Boolean).join(' ')).join(', ')
  const fault =
    fitting.length === 0
      ? { field, word: 'people/person-unknown' as const }
      : { field, word: 'people/person-ambiguous' as const, params: { list } }
  throw new Refusal('invalid', fault.word, fault.params ?? {}, [fault])
}
