import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { lockPlanning, outdateOtherPlans } from './plan-store.ts'
import { readPolicy, writePolicy } from './policy-store.ts'
import { loosenedBy } from './rules.ts'
import { type LooserRule, type Policy, policy } from './schema.ts'
import { secondPeople } from './second-people.ts'
import { lastReading } from './snapshot-store.ts'

/**
 * Changes how the school wants its accounts; nothing happens to them before the next plan. Plans that wait for
 * somebody are outdated, because they follow the old policy. Whoever may be a second person is told of each rule that
 * now lets more people go, or sooner. Refused for a domain that is not the school's.
 */
export const changePolicy = command('directory/change-policy', {
  input: policy,
  async run({ db, person, school, about, tell }, wanted) {
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
    const looser = loosenedBy(before, wanted)
    for (const { id: personId } of looser.length > 0 ? await secondPeople(db, school, person.id) : [])
      for (const rule of looser)
        await tell({
          personId,
          word: `directory/told.loose.${rule}`,
          params: { name: person.name, ...limits(before, wanted, rule) },
          link: '/accounts/policy',
        })
    return { changed }
  },
})

/** The number of a rule before and after. */
function limits(before: Policy, after: Policy, rule: LooserRule): { from?: number; to?: number } {
  if (rule === 'wrongList') return {}
  if (rule === 'delete') return { to: after.leavers.keepDays }
  const of = ({ brakes, leavers }: Policy) => (rule === 'keepDays' ? leavers.keepDays : brakes[rule])
  return { from: of(before), to: of(after) }
}
