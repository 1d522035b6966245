import { z } from 'zod'
import { thingsWithRepairs } from '../inventory/count-store.ts'
import { writtenMoney } from '../inventory/rules.ts'
import { type Language, say } from '../language.ts'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { lifeOf, proposalsOf } from './rules.ts'
import type { Proposal, Settings } from './schema.ts'
import { readSettings, replacedAlready } from './store.ts'

/** Shows what had better be replaced: past its expected life, or mended for half of its value, with the reason in words. */
export const proposals = query('purchases/proposals', {
  input: z.object({}),
  async run({ db, person, now }) {
    const settings = await readSettings(db)
    const replaced = await replacedAlready(db)
    const things = (await thingsWithRepairs(db, now)).filter(({ id }) => !replaced.has(id))
    const found = proposalsOf(things, settings, String(dayOf(now)))
    return {
      settings,
      proposals: found.map((proposal) => ({
        ...proposal,
        reason: reasonOf(person.language, proposal, settings),
      })),
    }
  },
})

/** The reason for a purchase as the specification says it, taken from the records. */
function reasonOf(
  language: Language,
  { category, things, repairCents }: Proposal,
  settings: Settings,
): string {
  const of = (why: 'old' | 'dear') => things.filter((thing) => thing.why === why)
  const [old, dear] = [of('old'), of('dear')]
  const oldest = old[0]?.boughtOn
  return [
    old.length > 0 &&
      say(language, 'purchases/reason.old', {
        n: old.length,
        years: lifeOf(category, settings) ?? 0,
        oldest: oldest ?? '',
      }),
    dear.length > 0 && say(language, 'purchases/reason.dear', { n: dear.length }),
    repairCents > 0 && say(language, 'purchases/reason.repairs', { sum: writtenMoney(repairCents) }),
  ]
    .filter((part) => part !== false)
    .join(' ')
}
