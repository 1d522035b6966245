import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { query } from '../use-case.ts'
import { classesInForce } from './classes-in-force.ts'
import { teachersOf } from './make-slips.ts'

/** The classes for which a person may ask for new passwords: a teacher's own, or the specialist's all. */
export const listClasses = query('slips/list-classes', {
  input: z.object({}),
  async run({ db, person }) {
    const classes = await classesInForce(db)
    const teachers = await teachersOf(
      db,
      classes.map(({ one }) => one),
    )
    const seesAll = mayDo(person.roles, 'slips/give')
    const seen = classes.filter(({ one }) => seesAll || teachers.get(one.key)?.includes(person.id))
    return {
      classes: seen.map(({ one, name }) => ({
        name,
        pupils: one.pupils.length,
        hasTeacher: (teachers.get(one.key) ?? []).length > 0,
      })),
    }
  },
})
