import { command } from '../use-case.ts'
import { receive } from './receive.ts'
import { levelOfReport } from './rules.ts'
import { reportInput } from './schema.ts'

/** A confidential report: chips say what happened, nothing has to be written. It has an owner at once. */
export const report = command('safety/report', {
  input: reportInput,
  confidential: true,
  async run(context, { id, notTo, ...said }) {
    const level = levelOfReport(said)
    const { number } = await receive(context, {
      id,
      way: 'report',
      level,
      report: { ...said, happenedAt: null, steps: [] },
      notTo,
    })
    return { id, number, isUrgent: level === 'L1' }
  },
})
