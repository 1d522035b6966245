import { randomUUID } from 'node:crypto'
import type { CommandContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { bitsFor, checkProof } from './proof.ts'
import type { Visit } from './schema.ts'
import { countVisits, queueUp, writeVisit } from './visit-store.ts'

/**
 * How much may be done in an hour by all visitors together, whoever they are: Talka does not know whether two come from
 * one. With a proof of work, and without a script, where nothing but this number keeps a flood away.
 */
export const mostAnHour: Readonly<Record<Visit, { withProof: number; without: number }>> = {
  report: { withProof: 60, without: 6 },
  read: { withProof: 600, without: 20 },
  write: { withProof: 60, without: 6 },
}

const hour = 3600_000
/** A proof that was begun just before the work doubled still counts. */
const grace = 1

/**
 * Lets a visitor do one thing, and counts it; refused when the proof is not right or was used, or the hour is full.
 * What is counted stays so when nothing was found by a code: that is a try, too.
 */
export async function admit(
  { db, keys, now }: Pick<CommandContext, 'db' | 'keys' | 'now'>,
  visit: Visit,
  proof: string,
): Promise<void> {
  await queueUp(db)
  const hasProof = proof !== ''
  const bits = (await bitsNow(db, visit, now)) - grace
  const id = hasProof ? checkProof(keys, proof, { visit, bits, now }) : randomUUID()
  if (!id) throw new Refusal('conflict', 'safety/page.again')
  const most = mostAnHour[visit][hasProof ? 'withProof' : 'without']
  const done = await countVisits(db, visit, new Date(now.getTime() - hour), hasProof)
  if (done >= most)
    throw new Refusal('unavailable', hasProof ? 'safety/page.full' : 'safety/page.full-without-script')
  if (!(await writeVisit(db, { id, visit, hasProof, at: now })))
    throw new Refusal('conflict', 'safety/page.again')
}

/** How hard the puzzles are now. */
export async function bitsNow(db: CommandContext['db'], visit: Visit, now: Date): Promise<number> {
  return bitsFor(await countVisits(db, visit, new Date(now.getTime() - hour / 6), true))
}
