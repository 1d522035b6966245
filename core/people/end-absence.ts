import { Refusal } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { mayEndAbsence } from './rules.ts'
import { endAbsenceInput } from './schema.ts'
import { absenceById, endAbsenceRow, personById, rolesOf } from './store.ts'

/** Somebody is back earlier, or does not go after all: from now on they decide themselves. */
export const endAbsence = command('people/end-absence', {
  input: endAbsenceInput,
  async run({ db, person, now, about }, { id }) {
    const absence = await absenceById(db, id)
    const absent = absence && (await personById(db, absence.personId))
    const roles = absent ? await rolesOf(db, absent, String(dayOf(now))) : []
    if (!absent || !mayEndAbsence(person, { id: absent.id, roles }))
      throw new Refusal('missing', 'common/refused.missing')
    about(absent.id, {})
    await endAbsenceRow(db, id, now)
    return { id }
  },
})
