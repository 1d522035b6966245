import { eq } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { classGroupsOf, type StoredClassGroup } from './store.ts'
import { manualSteps } from './tables.ts'
import { everybodyKeys } from './wanted-groups.ts'

type Tick = typeof manualSteps.$inferSelect

/** The groups of all pupils and of all staff, as far as they are there. */
export function everybodyGroups(db: Db): Promise<StoredClassGroup[]> {
  return classGroupsOf(db, { keys: Object.values(everybodyKeys) })
}

/** The steps that somebody has ticked off. */
export function readTicks(db: Db): Promise<Tick[]> {
  return db.select().from(manualSteps)
}

/** Keeps who ticked a step first. */
export async function keepTick(db: Db, tick: Tick): Promise<void> {
  await db.insert(manualSteps).values(tick).onConflictDoNothing()
}

export async function forgetTick(db: Db, step: string): Promise<void> {
  await db.delete(manualSteps).where(eq(manualSteps.step, step))
}
