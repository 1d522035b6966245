import { z } from 'zod'
import { job } from '../use-case.ts'
import { anchorId, readMarks, sealMark } from './anchors.ts'
import { anchorOf, hashAt, unmarked, writeAnchor } from './store.ts'
import { tellBroken } from './tell-broken.ts'

/**
 * Marks, every ten minutes, how far each custody log has grown, outside of the database: an older database that was
 * restored, or a log that was cut short, no longer fits its marks. A mark that is there is never written over, and the
 * number of one that was lost is not given again; a log that does not fit its mark is told to the members of the case.
 */
export const anchor = job('evidence/anchor', {
  input: z.object({}),
  every: '*/10 * * * *',
  async run(context) {
    const { db, keys, files, transact, stillAlive } = context
    for (const { caseId, place } of await unmarked(db, 200)) {
      const known = await anchorOf(db, caseId)
      const written = await readMarks(files.marks, keys, caseId, {
        from: Math.max(1, known.marks),
        known: known.marks,
      })
      const newest = written.flatMap(({ mark }) => mark ?? []).at(-1) ?? known
      const marked = newest.place > 0 ? await hashAt(db, caseId, newest.place) : undefined
      if ('hash' in newest && marked !== newest.hash) {
        await tellBroken(context, caseId, { what: 'log', place: newest.place, how: 'changed' })
        continue
      }
      const last = Math.max(known.marks, ...written.map(({ n }) => n))
      const hash = await hashAt(db, caseId, place)
      if (hash && newest.place < place) {
        const n = last + 1
        await files.marks.keep(anchorId(keys, caseId, n), sealMark(keys, caseId, n, { place, hash }))
        await transact(({ db }) => writeAnchor(db, { caseId, marks: n, place }))
      } else if (newest.place > known.place) {
        await transact(({ db }) => writeAnchor(db, { caseId, marks: last, place: newest.place }))
      }
      await stillAlive()
    }
  },
})
