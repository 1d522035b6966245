import { createHash } from 'node:crypto'
import { heldBy } from '../inventory/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { actText } from './rules.ts'
import { roundInput } from './schema.ts'
import { lineOf, roundById, scansOf } from './store.ts'

/** Shows a round as a phone takes it along: the class, what everybody of it has, and every scan so far. */
export const show = query('rounds/show', {
  input: roundInput,
  async run({ db }, { id }) {
    const round = await roundById(db, id)
    if (!round) throw new Refusal('missing', 'common/refused.missing')
    const { kind, className, each, place, pupils, state, number, mark, lacking, openedAt, closedAt } = round
    const lines = (await scansOf(db, [id])).filter(({ result }) => result !== 'remark').map(lineOf)
    const held = await heldBy(
      db,
      pupils.map((one) => one.id),
    )
    const text = number === null ? '' : actText({ number, kind, className, pupils }, lines)
    return {
      ...{ id, kind, className, each, place, pupils, state, number, lacking, lines },
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      isAsClosed: mark === null || createHash('sha256').update(text).digest('hex') === mark,
      held: held.map(({ id, inventoryNo, name, serial, holderId }) => ({
        ...{ assetId: id, inventoryNo, name, serial, pupilId: holderId ?? '' },
      })),
    }
  },
})
