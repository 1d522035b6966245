import { z } from 'zod'
import { isPlanRunning } from '../directory/plan-store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { check } from './check.ts'
import { markAsked } from './store.ts'

/** Has the tenant looked at now, instead of tomorrow morning. */
export const look = command('drift/look', {
  input: z.object({}),
  async run({ db, now, about, start }) {
    if (await isPlanRunning(db)) throw new Refusal('conflict', 'drift/plan-runs')
    about('tenant')
    await markAsked(db, now)
    await start(check, { by: 'person' }, { key: 'person' })
    return {}
  },
})
