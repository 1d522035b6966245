import type { Db } from '../context.ts'
import { rostersInForce } from '../directory/in-force-store.ts'
import { Refusal } from '../refusal.ts'
import { classNameOf, readClassName } from '../rosters/rules.ts'

/** Refuses a class at once that no roster in force has, and says which there are; without a roster anything goes. */
export async function refuseUnknownClass(db: Db, toClass: string): Promise<void> {
  const classes = (await rostersInForce(db)).flatMap(({ document }) => document.classes)
  const names = classes.flatMap((one) => classNameOf(one) ?? [])
  const wanted = readClassName(toClass)?.label ?? toClass
  if (names.length === 0 || names.some(({ label }) => label === wanted)) return
  const inOrder = names.sort((a, b) => a.grade - b.grade || (a.letter < b.letter ? -1 : 1))
  const list = [...new Set(inOrder.map(({ label }) => label))].join(', ')
  const fault = { word: 'accounts/class-unknown', params: { className: wanted, list } } as const
  throw new Refusal('invalid', fault.word, fault.params, [{ field: 'fields.toClass', ...fault }])
}
