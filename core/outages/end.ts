import { Refusal, require } from '../refusal.ts'
import { undoSeconds } from '../requests/schema.ts'
import { command } from '../use-case.ts'
import { mayEnd } from './rules.ts'
import { endInput } from './schema.ts'
import { settleOutage } from './settle.ts'
import { changeOutage, lockOutage } from './store.ts'

/** Ends an outage with a word on what it was; ten seconds later what was part of it is closed and everybody asked whether it works. */
export const end = command('outages/end', {
  input: endInput,
  async run({ db, person, now, about, start }, { id, text }) {
    const outage = await lockOutage(db, id)
    if (!outage) throw new Refusal('missing', 'common/refused.missing')
    require(mayEnd(outage))
    about(id)
    const version = outage.version + 1
    await changeOutage(db, id, { endedAt: now, endedBy: person.id, outcome: text, version })
    await start(settleOutage, { id, version }, { afterSeconds: undoSeconds })
    return { id, undoSeconds }
  },
})
