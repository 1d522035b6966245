import { chooseMeant } from '../people/choose.ts'
import { command } from '../use-case.ts'
import { changeEach } from './change-each.ts'
import { handOverInput } from './schema.ts'

/** Hands things over to a person, who is told which. */
export const handOver = command('inventory/hand-over', {
  input: handOverInput,
  async run({ db, person, now, about, tell }, { ids, to }) {
    const holder = await chooseMeant(db, to, 'to')
    const by = { personId: person.id, now }
    const { outcomes, changed } = await changeEach(db, ids, 'handedOver', by, ({ state }) => ({
      holder: holder.name,
      holderId: holder.id,
      state: state === 'inStore' || state === 'lost' ? 'inUse' : state,
    }))
    about('things', { asked: ids.length, handedOver: changed.length })
    if (changed.length > 0 && holder.id !== person.id) {
      const named = changed
        .slice(0, 5)
        .map(({ name, inventoryNo }) => [name, inventoryNo].filter(Boolean).join(' '))
      const list = `${named.join(', ')}${changed.length > named.length ? ', …' : ''}`
      await tell({
        personId: holder.id,
        word: 'inventory/told.handed-over',
        params: { n: changed.length, list },
      })
    }
    return { outcomes, to: holder.name }
  },
})
