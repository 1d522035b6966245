import type { JobContext } from '../context.ts'
import { caseNumber } from '../safety/letterbox-store.ts'
import { readersOf } from '../safety/readers.ts'
import type { EvidenceBreak } from './rules.ts'

/** Tells the members of a case, once, that its custody log or a mark of it is not as it was written. */
export async function tellBroken(
  { keys, clock, transact, log }: Pick<JobContext, 'keys' | 'clock' | 'transact' | 'log'>,
  caseId: string,
  broken: EvidenceBreak,
): Promise<void> {
  log('a custody log or a mark of it is not as it was written', { case: caseId })
  const where = 'place' in broken ? broken.place : broken.number
  await transact(async ({ db, tell }) => {
    const number = await caseNumber(db, caseId)
    for (const personId of await readersOf({ db, keys, now: clock.now() }, caseId))
      await tell({
        personId,
        word: 'evidence/told.broken',
        params: { number },
        link: `/safety/${caseId}`,
        urgent: true,
        event: `evidence ${caseId} ${broken.what} ${where}`,
      })
  })
}
