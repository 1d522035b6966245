import { command } from '../use-case.ts'
import { changeEach } from './change-each.ts'
import { resolveNames } from './resolve.ts'
import { moveInput } from './schema.ts'

/** Moves things to another place. */
export const move = command('inventory/move', {
  input: moveInput,
  async run({ db, person, now, about }, { ids, place }) {
    const { roomId } = (await resolveNames(db, []))({ place, responsible: '', holder: '' })
    const by = { personId: person.id, now }
    const { outcomes, changed } = await changeEach(db, ids, 'moved', by, () => ({ place, roomId }))
    about('things', { asked: ids.length, moved: changed.length })
    return { outcomes }
  },
})
