import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayResume } from './rules.ts'
import { outageInput } from './schema.ts'
import { changeOutage, lockOutage } from './store.ts'

/** Takes back within ten seconds that an outage is over. */
export const resume = command('outages/resume', {
  input: outageInput,
  async run({ db, person, now, about }, { id }) {
    const outage = await lockOutage(db, id)
    if (!outage) throw new Refusal('missing', 'common/refused.missing')
    require(mayResume(outage, person.id, now))
    about(id)
    await changeOutage(db, id, {
      endedAt: null,
      endedBy: null,
      outcome: null,
      version: outage.version + 1,
    })
    return { id }
  },
})
