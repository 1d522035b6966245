import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { readSettings } from './letterbox-store.ts'
import { openMine, writeLine } from './open-case.ts'
import { receive } from './receive.ts'
import { callInput } from './schema.ts'

/**
 * Writes down who was called in danger and whether they answered, in the order in which it was done. The first call
 * begins an urgent case, so that the commission knows at once; everything else can be added later.
 */
export const call = command('safety/call', {
  input: callInput,
  confidential: true,
  async run(context, { id, whom, isAnswered }) {
    const { db, now } = context
    const { building } = await readSettings(db)
    const name = typeof whom === 'number' ? building[whom]?.name : whom
    if (!name) throw new Refusal('missing', 'common/refused.missing')
    const { number } = await receive(context, {
      id,
      way: 'alarm',
      level: 'L1',
      report: {
        what: ['other'],
        where: null,
        when: null,
        isNow: true,
        about: 'unknown',
        text: '',
        happenedAt: now.toISOString(),
        steps: whom === '112' && isAnswered ? ['called112'] : [],
      },
      notTo: [],
    })
    await inCases(context, async (cases) => {
      const open = await openMine(cases, context, id)
      await writeLine(cases, open, {
        at: now,
        kind: 'call',
        audience: 'reporter',
        personId: null,
        doc: { whom: name, isAnswered },
      })
    })
    return { id, number }
  },
})
