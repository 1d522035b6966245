import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openDoc } from './sealing.ts'
import { tombstonesOf } from './store.ts'

/** Shows what stays of destroyed cases, to those who were their members. */
export const listDestroyed = query('safety/list-destroyed', {
  input: z.object({}),
  async run(context) {
    const { db, keys } = context
    const found = await inCases(context, tombstonesOf)
    const names = await namesOf(
      db,
      found.flatMap(({ proposedBy, destroyedBy }) => [proposedBy, destroyedBy]),
    )
    return {
      cases: found.map((one) => ({
        id: one.caseId,
        number: one.number,
        level: one.level,
        reportedAt: one.reportedAt.toISOString(),
        closedAt: one.closedAt.toISOString(),
        destroyedAt: one.destroyedAt.toISOString(),
        proposedBy: names.get(one.proposedBy) ?? '',
        destroyedBy: names.get(one.destroyedBy) ?? '',
        rows: one.rows,
        sha256: one.sha256,
        reason: openDoc<{ reason: string }>(keys, `tombstone ${one.caseId}`, one.sealed).reason,
      })),
    }
  },
})
