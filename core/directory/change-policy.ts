import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { lockPlanning, outdateOtherPlans } from './plan-store.ts'
import { readPolicy, writePolicy } from './policy-store.ts'
import { policy } from './schema.ts'
import { lastReading } from './snapshot-store.ts'

/**
 * Changes how the school wants its accounts; nothing happens to them before the next plan. Plans that wait for
 * somebody are outdated, because they follow the old policy. Refused for a domain that is not the school's.
 */
export const changePolicy = command('directory/change-policy', {
  input: policy,
  async run({ db, about }, wanted) {
    await lockPlanning(db)
    const facts = (await lastReading(db))?.facts
    if (wanted.domain && facts && !facts.domains.includes(wanted.domain)) {
      const params = { domain: wanted.domain }
      throw new Refusal('invalid', 'directory/refused.domain', params, [
        { field: 'domain', word: 'directory/refused.domain', params },
      ])
    }
    const before = await readPolicy(db)
    const names = Object.keys(policy.shape) as (keyof typeof before)[]
    const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(wanted[name]))
    about('policy', Object.fromEntries(changed.map((name) => [name, JSON.stringify(wanted[name])])))
    if (changed.length === 0) return { changed }
    await writePolicy(db, wanted)
    await outdateOtherPlans(db, null)
    return { changed }
  },
})
