import type { Db } from '../context.ts'
import { rostersInForce } from '../directory/in-force-store.ts'
import { Refusal } from '../refusal.ts'
import { type ClassName, classNameOf, readClassName } from '../rosters/rules.ts'

/** The classes of the rosters that the schools follow, each once, in the order of grades. */
export async function classesNow(db: Db): Promise<string[]> {
  return [...new Set((await namesNow(db)).map(({ label }) => label))]
}

/** The grades of the rosters that the schools follow; 0 is the year before the first. */
export async function gradesNow(db: Db): Promise<number[]> {
  return [...new Set((await namesNow(db)).map(({ grade }) => grade))]
}

async function namesNow(db: Db): Promise<ClassName[]> {
  const classes = (await rostersInForce(db)).flatMap(({ document }) => document.classes)
  const names = classes.flatMap((one) => classNameOf(one) ?? [])
  return names.sort((a, b) => a.grade - b.grade || (a.letter < b.letter ? -1 : 1))
}

/** Refuses a class at once that no roster in force has, and says which there are; without a roster anything goes. */
export async function refuseUnknownClass(db: Db, toClass: string): Promise<void> {
  const classes = await classesNow(db)
  const className = readClassName(toClass)?.label ?? toClass
  if (classes.length === 0 || classes.includes(className)) return
  const fault = { word: 'accounts/class-unknown', params: { className, list: classes.join(', ') } } as const
  throw new Refusal('invalid', fault.word, fault.params, [{ field: 'fields.toClass', ...fault }])
}
