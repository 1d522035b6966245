import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { readSettings } from './letterbox-store.ts'
import { receiversFor } from './receive.ts'

/** Whom to call in danger, and who receives reports: so that whoever reports can say who must not see it. */
export const help = query('safety/help', {
  input: z.object({}),
  confidential: true,
  async run(context) {
    const { db, school } = context
    const { building, page } = await readSettings(db)
    const receivers = await receiversFor(context, [])
    const names = await namesOf(db, receivers)
    return {
      building,
      receivers: receivers.map((id) => ({ id, name: names.get(id) ?? '' })),
      /** Where one reports without saying who one is, as people type it. */
      page: page.isOpen ? school.reportUrl.replace(/^https?:\/\//, '') : null,
    }
  },
})
