import { z } from 'zod'
import { job } from '../use-case.ts'
import { forgetVisitsBefore } from './visit-store.ts'

/** Forgets, every ten minutes, what was done on the page outside of Teams more than an hour ago. */
export const forgetVisits = job('safety/forget-visits', {
  input: z.object({}),
  every: '*/10 * * * *',
  async run({ db, now }) {
    await forgetVisitsBefore(db, new Date(now.getTime() - 3600_000))
  },
})
