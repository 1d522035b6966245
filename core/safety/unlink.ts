import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openCase, writeLine } from './open-case.ts'
import { unlinkInput } from './schema.ts'

/** Says that two cases do not belong together after all. */
export const unlink = command('safety/unlink', {
  input: unlinkInput,
  async run(context, { id, otherId, reason }) {
    const { now, person, about } = context
    about(id)
    await inCases(context, async (cases) => {
      const open = await openCase(cases, context, id)
      const other = await openCase(cases, context, otherId)
      for (const [one, to] of [
        [open, other],
        [other, open],
      ] as const)
        await writeLine(cases, one, {
          at: now,
          kind: 'link',
          personId: person.id,
          doc: { caseId: to.row.id, number: to.row.number, isEnd: true, text: reason },
        })
    })
    return { id }
  },
})
