import { randomUUID } from 'node:crypto'
import type { CommandContext } from '../context.ts'
import { inCases } from '../safety/in-cases.ts'
import { hasDuty, putDuty, readSettings } from '../safety/letterbox-store.ts'
import { openMine, writeLine } from '../safety/open-case.ts'
import { readersOf } from '../safety/readers.ts'
import { dueOf } from '../safety/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { placeInput } from './schema.ts'

/** A reporter says where an intimate image of a child is. It is never copied; the police are to be told at once. */
export const tellPlace = command('evidence/tell-place', {
  input: placeInput,
  confidential: true,
  async run(context, { caseId, place }) {
    const { tell, about } = context
    about(caseId)
    const { row } = await placeForPolice(context, caseId, place)
    for (const personId of await readersOf(context, caseId))
      await tell({
        personId,
        word: 'safety/told.message',
        params: { number: row.number },
        link: `/safety/${caseId}`,
        urgent: true,
      })
    return { caseId }
  },
})

/** Writes down, as the case's reporter, where it is, unless the message itself says so; and lets the police be told. */
export async function placeForPolice(
  context: Pick<CommandContext, 'db' | 'keys' | 'now' | 'person'>,
  caseId: string,
  place: string | null,
) {
  const { db, now } = context
  const open = await inCases(context, async (cases) => {
    const open = await openMine(cases, context, caseId)
    if (place !== null)
      await writeLine(cases, open, {
        at: now,
        kind: 'evidence',
        audience: 'reporter',
        personId: null,
        doc: { text: place },
      })
    return open
  })
  if (!(await hasDuty(db, caseId, 'police'))) {
    const due = dueOf(
      'police',
      { happenedAt: null, reportedAt: now },
      await readSettings(db),
      await readSchoolTime(db),
    )
    await putDuty(db, { ...due, id: randomUUID(), caseId })
  }
  return open
}
