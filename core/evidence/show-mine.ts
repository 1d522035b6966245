import { inCases } from '../safety/in-cases.ts'
import { openMine } from '../safety/open-case.ts'
import { query } from '../use-case.ts'
import { captureById, countItems } from './letterbox-store.ts'
import { caseInput } from './schema.ts'

/** Shows whoever reported something how many pieces of evidence came with it, and how it stands with a message's original. */
export const showMine = query('evidence/show-mine', {
  input: caseInput,
  confidential: true,
  async run(context, { caseId }) {
    const { db } = context
    const { row } = await inCases(context, (cases) => openMine(cases, context, caseId))
    const capture = await captureById(db, caseId)
    return {
      count: await countItems(db, caseId),
      original: capture?.state ?? null,
      isClosed: row.closedAt !== null,
    }
  },
})
