import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { keepExplained } from './match-store.ts'
import { planById } from './plan-store.ts'
import { explainLeaversInput } from './schema.ts'

const unexplainedWords: readonly string[] = ['directory/change.leave', 'directory/change.delete']

/**
 * Says that people whom a roster no longer names have really left, so that they stop no plan; each is named, and the
 * next plan still waits for two people. It holds until a roster names the person again. Refused when half of the school is missing: then the roster is not whole.
 */
export const explainLeavers = command('directory/explain-leavers', {
  input: explainLeaversInput,
  async run({ db, person, now, about }, { planId, sourceIds }) {
    const plan = await planById(db, planId)
    if (!plan) throw new Refusal('missing', 'common/refused.missing')
    if (plan.problem?.word === 'directory/halt.half')
      throw new Refusal('conflict', 'directory/halt.half', plan.problem.params)
    const leaving = new Set(
      plan.differences
        .flatMap(({ people }) =>
          people.filter(({ changes }) => changes.some(({ word }) => unexplainedWords.includes(word))),
        )
        .map(({ sourceId }) => sourceId),
    )
    if (!sourceIds.every((id) => leaving.has(id))) throw new Refusal('missing', 'common/refused.missing')
    await keepExplained(
      db,
      sourceIds.map((sourceId) => ({ sourceId, explainedBy: person.id, explainedAt: now })),
    )
    about(planId, { explained: sourceIds.length })
    return { explained: sourceIds.length }
  },
})
