import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openCase } from './open-case.ts'
import { caseInput } from './schema.ts'
import { wholeCase } from './whole-case.ts'

/**
 * A case on the form that schools keep of each report of bullying („Priedas Nr. 1“), filled in and to be signed. Who reported
 * stays empty: it is confidential, and whoever wants to writes it by hand.
 */
export const form = query('safety/form', {
  input: caseInput,
  sensitive: true,
  async run(context, { id }): Promise<FileAnswer> {
    const { db, school } = context
    const { whole, members } = await inCases(context, async (cases) => {
      const open = await openCase(cases, context, id)
      return { whole: await wholeCase(cases, open), members: open.members }
    })
    const owner = members.find(({ isOwner, until }) => isOwner && !until)?.personId
    const names = await namesOf(db, owner ? [owner] : [])
    const { language } = school
    const { drawForm } = await import('./draw-form.ts')
    const bytes = await drawForm({ language, whole, owner: (owner && names.get(owner)) || '' })
    const { number } = whole.open.row
    return {
      file: { name: `${say(language, 'safety/form.file')} ${number}.pdf`, type: 'application/pdf', bytes },
    }
  },
})
