import { z } from 'zod'
import { holdersOfRoles } from '../people/store.ts'
import { casesAfter } from '../safety/letterbox-store.ts'
import { job } from '../use-case.ts'
import { readMarks } from './anchors.ts'
import { chainOf } from './custody.ts'
import { findLogBreaks } from './rules.ts'
import { anchorOf, linesOf, stampsOf } from './store.ts'
import { tellBroken } from './tell-broken.ts'

const pageSize = 100

/**
 * Each night reads every custody log again, with its time stamps and all its marks outside of the database, also of cases that nobody has
 * opened for years. The members of a case are told once of what is not as it was written; the data protection officer
 * hears how many cases it is, and of none which.
 */
export const checkChains = job('evidence/check-chains', {
  input: z.object({}),
  every: '20 3 * * *',
  async run(context) {
    const { db, keys, files, transact, clock, stillAlive } = context
    let broken = 0
    for (let after: string | null = null; ; ) {
      const page: string[] = await casesAfter(db, after, pageSize)
      for (const caseId of page) {
        const { marks: known } = await anchorOf(db, caseId)
        const marks = await readMarks(files.marks, keys, caseId, { known })
        const stamps = await stampsOf(db, caseId)
        const [first] = findLogBreaks(chainOf(caseId), await linesOf(db, caseId), marks, stamps)
        await stillAlive()
        if (!first) continue
        broken++
        await tellBroken(context, caseId, first)
      }
      after = page.at(-1) ?? null
      if (page.length < pageSize) break
    }
    if (broken === 0) return
    const readers = (await holdersOfRoles(db)).get('dpo') ?? []
    await transact(async ({ tell, record }) => {
      for (const personId of readers)
        await tell({
          personId,
          word: 'evidence/told.chains',
          params: { n: broken },
          link: '/about',
          event: `evidence chains ${broken} ${clock.now().toISOString().slice(0, 7)}`,
        })
      await record('custody', { cases: broken })
    })
  },
})
