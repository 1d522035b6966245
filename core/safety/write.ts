import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { mustBeOpen, openCase, writeLine } from './open-case.ts'
import { writeInput } from './schema.ts'

/** Writes a note, a statement, a measure or a meeting's minutes into a case. Only its members read it. */
export const write = command('safety/write', {
  input: writeInput,
  async run(context, { id, kind, text, happenedAt }) {
    const { now, person, about } = context
    about(id, { kind })
    await inCases(context, async (cases) => {
      const open = await openCase(cases, context, id)
      mustBeOpen(open)
      await writeLine(cases, open, { at: now, kind, personId: person.id, doc: { text, happenedAt } })
    })
    return { id }
  },
})
