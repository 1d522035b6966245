import { z } from 'zod'
import { query } from '../use-case.ts'
import { sees } from './seen.ts'
import { allStocktakes, findingsOf } from './store.ts'

/** Shows the stocktakes that a person sees, the latest first. */
export const list = query('stocktakes/list', {
  input: z.object({}),
  async run({ db, person }) {
    const seen = (await allStocktakes(db)).filter((one) => sees(person, one))
    const findings = await findingsOf(
      db,
      seen.map(({ id }) => id),
    )
    return {
      stocktakes: seen.map(({ id, title, orderNo, orderedOn, state, openedAt, lockedAt, commission }) => {
        const count = (finding: string) =>
          findings.find((one) => one.stocktakeId === id && one.finding === finding)?.n ?? 0
        const [found, elsewhere, waiting] = [count('found'), count('elsewhere'), count('waiting')]
        return {
          ...{ id, title, orderNo, orderedOn, state, found, elsewhere, waiting },
          expected: found + elsewhere + waiting,
          openedAt: openedAt.toISOString(),
          lockedAt: lockedAt?.toISOString() ?? null,
          isMine: commission.includes(person.id),
        }
      }),
    }
  },
})
