import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { watch } from './change.ts'
import { writeInput } from './schema.ts'
import { listItems, lockItem, writeItem } from './store.ts'

/** Writes down what is kept in stock, new or over what is there; how much of it is there only counting changes. */
export const write = command('stock/write', {
  input: writeInput,
  async run({ db, now, tell, about }, draft) {
    const there = await lockItem(db, draft.id)
    const other = (await listItems(db)).find(
      ({ id, name }) => id !== draft.id && name.toLowerCase() === draft.name.toLowerCase(),
    )
    if (other)
      throw new Refusal('invalid', 'stock/refused.name-taken', {}, [
        { field: 'name', word: 'stock/refused.name-taken', params: {} },
      ])
    about(draft.id, { isNew: !there })
    const item = {
      ...draft,
      quantity: there?.quantity ?? 0,
      toldLowAt: there?.toldLowAt ?? null,
      stoppedAt: null,
    }
    await writeItem(db, item)
    // Of what is only being written down nobody has counted how much there is.
    if (there) await watch({ db, now, tell }, { ...there, ...item })
    return { id: draft.id }
  },
})
