import { resolveNames } from '../inventory/resolve.ts'
import { sortKey } from '../language.ts'
import { pupilsOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { readClassName } from '../rosters/rules.ts'
import { command } from '../use-case.ts'
import { surnameFirst } from './rules.ts'
import { openInput } from './schema.ts'
import { roundById, writeRound } from './store.ts'

/** Begins to hand things out to a class, or to collect them from it; without a class from whoever brings them. */
export const open = command('rounds/open', {
  input: openInput,
  async run({ db, person, now, about }, { id, kind, each, place, ...input }) {
    if (await roundById(db, id)) return { id }
    const className = readClassName(input.className)?.label ?? input.className
    const pupils = className === '' ? [] : await pupilsOf(db, className)
    if (className !== '' && pupils.length === 0)
      throw new Refusal('invalid', 'rounds/refused.no-class', { className }, [
        { field: 'className', word: 'rounds/refused.no-class', params: { className } },
      ])
    const order = new Map(pupils.map((one) => [one.id, sortKey(surnameFirst(one.name))]))
    const key = ({ id }: { id: string }) => order.get(id) ?? ''
    const { roomId } = (await resolveNames(db, []))({ place, responsible: '', holder: '' })
    about(id, { kind, pupils: pupils.length })
    await writeRound(db, {
      ...{ id, kind, className, each, place, roomId },
      pupils: pupils
        .sort((one, other) => (key(one) < key(other) ? -1 : 1))
        .map(({ id, name }) => ({ id, name })),
      state: 'open',
      openedBy: person.id,
      openedAt: now,
      lacking: [],
    })
    return { id }
  },
})
