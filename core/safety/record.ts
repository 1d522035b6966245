import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { receive } from './receive.ts'
import { levelOfReport } from './rules.ts'
import { recordInput } from './schema.ts'

/** What a member of staff writes down after an event: both when it happened and when it was written are kept. */
export const record = command('safety/record', {
  input: recordInput,
  confidential: true,
  async run(context, { id, notTo, happenedAt, ...said }) {
    if (new Date(happenedAt) > context.now) throw new Refusal('conflict', 'safety/not-yet')
    const level = levelOfReport({ ...said, isNow: false })
    const { number } = await receive(context, {
      id,
      way: 'record',
      level,
      report: { ...said, happenedAt, when: null, isNow: false, about: 'unknown' },
      notTo,
    })
    return { id, number }
  },
})
