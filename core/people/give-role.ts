import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayGiveRole } from './rules.ts'
import { roleInput } from './schema.ts'
import { peopleWithRole, personById, writeRole } from './store.ts'

/** Gives a person a role. The person is told, and so are the commission's members when theirs grows (design §4). */
export const giveRole = command('people/give-role', {
  input: roleInput,
  async run({ db, person, now, about, tell }, { personId, role }) {
    require(mayGiveRole(person, personId, role), 'forbidden')
    const receiver = await personById(db, personId)
    if (!receiver?.directoryRole) throw new Refusal('missing', 'common/refused.missing')
    about(personId, { role })
    const members = role === 'childWelfare' ? await peopleWithRole(db, role) : []
    const given = await writeRole(db, { personId, role, givenBy: person.id, givenAt: now })
    if (given) {
      await tell({ personId, word: 'people/role-given', params: { role: { word: `people/role.${role}` } } })
      for (const member of members) {
        await tell({
          personId: member.id,
          word: 'people/role-given-to',
          params: { role: { word: `people/role.${role}` }, name: receiver.name },
        })
      }
    }
    return { given }
  },
})
