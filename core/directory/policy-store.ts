import { eq } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { type Policy, policy } from './schema.ts'
import { policies } from './tables.ts'

/** The only row. */
const id = 1

/** How the school wants its accounts and groups; always whole, also when nobody has chosen anything. */
export async function readPolicy(db: Db): Promise<Policy> {
  const [row] = await db.select().from(policies).where(eq(policies.id, id))
  return policy.parse(row?.policy ?? {})
}

export async function writePolicy(db: Db, policy: Policy): Promise<void> {
  await db
    .insert(policies)
    .values({ id, policy })
    .onConflictDoUpdate({ target: policies.id, set: { policy } })
}
