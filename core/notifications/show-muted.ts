import { z } from 'zod'
import { query } from '../use-case.ts'
import { mutedBy } from './store.ts'

/** Shows which kinds of message a person does without. */
export const showMuted = query('notifications/show-muted', {
  input: z.object({}),
  async run({ db, person }) {
    return { muted: await mutedBy(db, person.id) }
  },
})
