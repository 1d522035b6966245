import { z } from 'zod'
import { caseNumber, presentMembers } from '../safety/letterbox-store.ts'
import { job } from '../use-case.ts'
import { anchorId, readMarks, sealMark } from './anchors.ts'
import { anchorOf, hashAt, unmarked, writeAnchor } from './store.ts'

/**
 * Marks, every ten minutes, how far each custody log has grown, outside of the database: an older database that was
 * restored, or a log that was cut short, no longer fits its marks. A mark that is there is never written over; one that
 * the log does not fit is told to the members of the case.
 */
export const anchor = job('evidence/anchor', {
  input: z.object({}),
  every: '*/10 * * * *',
  async run({ db, keys, files, transact, stillAlive, log }) {
    for (const { caseId, place } of await unmarked(db, 200)) {
      const known = await anchorOf(db, caseId)
      const written = await readMarks(files, keys, caseId)
      const newest = written.at(-1)
      const isOlder = newest && (await hashAt(db, caseId, newest.place)) !== newest.hash
      if (isOlder) {
        log('a custody log does not fit its mark', { case: caseId })
        await transact(async ({ db, tell }) => {
          const number = await caseNumber(db, caseId)
          for (const { personId } of await presentMembers(db, caseId))
            await tell({
              personId,
              word: 'evidence/told.broken',
              params: { number },
              link: `/safety/${caseId}`,
              urgent: true,
              event: `evidence ${caseId} ${newest.hash}`,
            })
        })
        continue
      }
      const hash = await hashAt(db, caseId, place)
      if (hash && (newest?.place ?? 0) < place) {
        const n = written.length + 1
        await files.keep(anchorId(keys, caseId, n), sealMark(keys, caseId, n, { place, hash }))
        await transact(({ db }) => writeAnchor(db, { caseId, marks: n, place }))
      } else if (newest && newest.place > known.place) {
        await transact(({ db }) => writeAnchor(db, { caseId, marks: written.length, place: newest.place }))
      }
      await stillAlive()
    }
  },
})
