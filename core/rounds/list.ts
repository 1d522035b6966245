import { z } from 'zod'
import { heldBy } from '../inventory/store.ts'
import { sortKey } from '../language.ts'
import { classSizes, namesOf } from '../people/store.ts'
import { inNumberOrder } from '../places/rules.ts'
import { query } from '../use-case.ts'
import { countByPupil, standing } from './rules.ts'
import { listRounds, scansOf } from './store.ts'

/** Shows the rounds, the latest first, and the classes for which one can be begun. */
export const list = query('rounds/list', {
  input: z.object({}),
  async run({ db }) {
    const rounds = await listRounds(db)
    const scans = Map.groupBy(
      await scansOf(
        db,
        rounds.map(({ id }) => id),
      ),
      ({ roundId }) => roundId,
    )
    const names = await namesOf(
      db,
      rounds.map(({ openedBy }) => openedBy),
    )
    const classes = await classSizes(db)
    const collecting = rounds.filter(({ kind, state }) => kind === 'collection' && state === 'open')
    const held = await heldBy(
      db,
      collecting.flatMap(({ pupils }) => pupils.map((one) => one.id)),
    )
    const still = new Set(held.map(({ holderId }) => holderId))
    const key = (className: string) => sortKey(inNumberOrder(className))
    return {
      rounds: rounds.map((round) => {
        const { id, kind, className, each, pupils, state, number, lacking, openedBy, openedAt } = round
        const own = scans.get(id) ?? []
        const counts = countByPupil(own)
        const isServed = (one: { id: string }) =>
          kind === 'handOut' ? (counts.get(one.id) ?? 0) >= each : !still.has(one.id)
        return {
          ...{ id, kind, className, state, number, pupils: pupils.length },
          openedBy: names.get(openedBy) ?? '',
          openedAt: openedAt.toISOString(),
          things: own.filter(standing).length,
          served: state === 'closed' ? pupils.length - lacking.length : pupils.filter(isServed).length,
        }
      }),
      classes: classes.sort((one, other) => (key(one.className) < key(other.className) ? -1 : 1)),
    }
  },
})
