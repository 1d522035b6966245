import { command } from '../use-case.ts'
import { changeEach } from './change-each.ts'
import { resolveNames } from './resolve.ts'
import { takeBackInput } from './schema.ts'

/** Takes things back from whoever has them, and puts them somewhere. */
export const takeBack = command('inventory/take-back', {
  input: takeBackInput,
  async run({ db, person, now, about }, { ids, place }) {
    const { roomId } = (await resolveNames(db, []))({ place, responsible: '', holder: '' })
    const put = place === '' ? {} : { place, roomId }
    const by = { personId: person.id, now }
    const { outcomes, changed } = await changeEach(db, ids, 'takenBack', by, ({ state }) => ({
      holder: '',
      holderId: null,
      ...put,
      state: state === 'inUse' || state === 'lost' ? 'inStore' : state,
    }))
    about('things', { asked: ids.length, takenBack: changed.length })
    return { outcomes }
  },
})
