import { namedThings } from '../hand-overs/rules.ts'
import { peopleWithRole } from '../people/store.ts'
import { command } from '../use-case.ts'
import { findLeavers } from './find-leavers.ts'
import { askInput } from './schema.ts'
import { writeAsk } from './store.ts'

/** Asks the class teachers of leavers for what those still have, each in one message; where there is none, the specialists. */
export const ask = command('leavers/ask', {
  input: askInput,
  async run({ db, person, now, about, tell }, { personIds }) {
    const asked = new Set(personIds)
    const leavers = (await findLeavers(db, now)).filter((one) => asked.has(one.person.id))
    const specialists = (await peopleWithRole(db, 'itSpecialist')).map(({ id }) => id)
    const byReader = new Map<string, typeof leavers>()
    for (const leaver of leavers) {
      for (const reader of leaver.teachers.length > 0 ? leaver.teachers : specialists)
        byReader.set(reader, [...(byReader.get(reader) ?? []), leaver])
      await writeAsk(db, { personId: leaver.person.id, askedBy: person.id, askedAt: now })
    }
    for (const [personId, several] of byReader) {
      const list = several
        .map((one) => `${one.person.name} (${namedThings(one.things, 3)})`)
        .join('; ')
        .slice(0, 1500)
      const params = { n: several.length, list }
      if (personId !== person.id)
        await tell({ personId, word: 'leavers/told.ask', params, link: '/hand-overs/leavers' })
    }
    about('leavers', { asked: leavers.length, told: byReader.size })
    return { asked: leavers.length, told: byReader.size }
  },
})
