import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayGiveRole } from './rules.ts'
import { roleInput } from './schema.ts'
import { removeRole } from './store.ts'

/** Takes a given role away; whoever may give it may take it. */
export const takeRole = command('people/take-role', {
  input: roleInput,
  async run({ db, person, about, tell }, { personId, role }) {
    require(mayGiveRole(person, personId, role), 'forbidden')
    about(personId, { role })
    const taken = await removeRole(db, personId, role)
    if (taken)
      await tell({ personId, word: 'people/role-taken', params: { role: { word: `people/role.${role}` } } })
    return { taken }
  },
})
