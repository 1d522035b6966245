import type { JobContext } from '../context.ts'
import { caseNumber, presentMembers } from '../safety/letterbox-store.ts'
import type { EvidenceBreak } from './rules.ts'

/** Tells the members of a case, once, that its custody log or a mark of it is not as it was written. */
export async function tellBroken(
  { transact, log }: Pick<JobContext, 'transact' | 'log'>,
  caseId: string,
  broken: EvidenceBreak,
): Promise<void> {
  log('a custody log or a mark of it is not as it was written', { case: caseId })
  const where = 'place' in broken ? broken.place : broken.number
  await transact(async ({ db, tell }) => {
    const number = await caseNumber(db, caseId)
    for (const { personId } of await presentMembers(db, caseId))
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
