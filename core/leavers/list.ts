import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { findLeavers } from './find-leavers.ts'
import { asksOf } from './store.ts'

/** Shows what has to come back before accounts are closed: to those who look after the inventory all of it, to teachers their own classes’. */
export const list = query('leavers/list', {
  input: z.object({}),
  async run({ db, person, now }) {
    const seesAll = mayDo(person.roles, 'leavers/ask')
    const leavers = (await findLeavers(db, now)).filter(
      ({ teachers }) => seesAll || teachers.includes(person.id),
    )
    const asked = await asksOf(
      db,
      leavers.map((one) => one.person.id),
    )
    const names = await namesOf(
      db,
      leavers.flatMap(({ teachers }) => teachers),
    )
    return {
      leavers: leavers.map(({ person: { id, name, className }, because, things, teachers }) => ({
        ...{ personId: id, name, className: className ?? '', because },
        teachers: teachers.flatMap((one) => names.get(one) ?? []),
        askedAt: asked.get(id)?.toISOString() ?? null,
        things: things.map(({ id, inventoryNo, name, model }) => ({ id, inventoryNo, name, model })),
      })),
    }
  },
})
