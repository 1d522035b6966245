import {
  type Counted,
  countByPurchase,
  countByResponsible,
  countByRoom,
  countThings,
  mostMended,
  warrantiesEnding,
} from '../inventory/count-store.ts'
import { isDear } from '../inventory/rules.ts'
import { namesOf } from '../people/store.ts'
import { roomLabel } from '../places/rules.ts'
import { listRooms } from '../places/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { ageSpans, inOrder, isInSpan, sumOf, warrantyHorizon } from './rules.ts'
import { type Numbers, type NumbersLine, type Sum, showInput } from './schema.ts'

/** So many things are shown by name; the rest is behind a link. */
const few = 20

/** Shows what the school's things are worth, by room, responsible person and age, whose warranty ends, and what breaks most. */
export const show = query('inventory-numbers/show', {
  input: showInput,
  async run({ db, now }): Promise<Numbers> {
    const today = String(dayOf(now))
    const own: Sum = { ...(await countThings(db, false)), behind: { isForeign: false } }
    const foreign: Sum = { ...(await countThings(db, true)), behind: { isForeign: true } }

    const rooms = await listRooms(db)
    const byRoom = (await countByRoom(db)).map((line): NumbersLine => {
      const room = rooms.find(({ id }) => id === line.id)
      const behind = line.id === null ? { roomId: null, place: line.written } : { roomId: line.id }
      return lineOf(line, room ? roomLabel(room, rooms) : line.written, { isForeign: false, ...behind })
    })

    const counted = await countByResponsible(db)
    const names = await namesOf(
      db,
      counted.flatMap(({ id }) => id ?? []),
    )
    const byPerson = counted.map((line): NumbersLine => {
      const behind =
        line.id === null ? { responsibleId: null, responsible: line.written } : { responsibleId: line.id }
      return lineOf(line, names.get(line.id ?? '') ?? line.written, { isForeign: false, ...behind })
    })

    const bought = await countByPurchase(db)
    const byAge = ageSpans(today).map((span): NumbersLine => {
      const parts = bought.filter(({ boughtOn }) => isInSpan(span, boughtOn))
      const behind = { isForeign: false, ...span.behind }
      return { key: span.key, name: null, ...sumOf(parts), behind }
    })

    const until = warrantyHorizon(today)
    const ending = await warrantiesEnding(db, today, until, few)
    const mended = await mostMended(db, few)
    return {
      today,
      own,
      foreign,
      groups: { room: inOrder(byRoom), person: inOrder(byPerson), age: byAge },
      warranty: { until, ...ending, behind: { warrantyFrom: today, warrantyUntil: until } },
      mended: mended.map(({ id, name, inventoryNo, valueCents, quantity, times, repairCents }) => ({
        ...{ id, name, inventoryNo, times, repairCents },
        isDear: isDear({ valueCents, quantity }, repairCents),
      })),
    }
  },
})

/** A room or a person that no name is known of any more is named as it was written. */
function lineOf(
  { things, valueCents, unvalued, id, written }: Counted & { id: string | null; written: string },
  name: string,
  behind: NumbersLine['behind'],
): NumbersLine {
  return { key: id ?? `written ${written}`, name: name || null, things, valueCents, unvalued, behind }
}
