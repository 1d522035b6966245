import { randomUUID } from 'node:crypto'
import { Refusal, require } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { chooseMeant } from './choose.ts'
import { mayWriteAbsence } from './rules.ts'
import { absenceInput } from './schema.ts'
import { absencesIn, endAbsenceRow, personById, rolesOf, writeAbsenceRow } from './store.ts'

/**
 * Writes down when somebody is away and who decides in their stead: one's own absence, or, by a head, a colleague's. It
 * takes the place of what was written for the same days. The deputy is told, and so is whoever did not write it themself.
 */
export const writeAbsence = command('people/write-absence', {
  input: absenceInput,
  async run({ db, person, now, about, tell }, { fromDay, untilDay, who, ...input }) {
    const today = String(dayOf(now))
    if (untilDay < today) {
      const fault = { field: 'untilDay', word: 'people/days-over' as const }
      throw new Refusal('invalid', fault.word, {}, [fault])
    }
    const absent = who === '' ? await personById(db, person.id) : await chooseMeant(db, who, 'who')
    if (!absent) throw new Refusal('missing', 'common/refused.missing')
    const deputy = await chooseMeant(db, input.deputy, 'deputy')
    const touching = await absencesIn(db, fromDay, untilDay)
    const verdict = mayWriteAbsence(
      person,
      { id: absent.id, roles: await rolesOf(db, absent, today) },
      {
        id: deputy.id,
        roles: await rolesOf(db, deputy, today),
        isAway: touching.some(({ personId }) => personId === deputy.id),
      },
    )
    if (!verdict.ok && verdict.because !== 'people/not-your-absence') {
      throw new Refusal('invalid', verdict.because, {}, [{ field: 'deputy', word: verdict.because }])
    }
    require(verdict, 'forbidden')
    const id = input.id ?? randomUUID()
    about(absent.id, { fromDay, untilDay, deputyId: deputy.id })
    for (const earlier of touching.filter(({ personId }) => personId === absent.id))
      if (earlier.id !== id) await endAbsenceRow(db, earlier.id, now)
    await writeAbsenceRow(db, {
      id,
      personId: absent.id,
      fromDay,
      untilDay,
      deputyId: deputy.id,
      writtenBy: person.id,
      writtenAt: now,
    })
    const days = { from: fromDay, until: untilDay }
    if (deputy.id !== person.id)
      await tell({ personId: deputy.id, word: 'people/told.standIn', params: { name: absent.name, ...days } })
    if (absent.id !== person.id)
      await tell({ personId: absent.id, word: 'people/told.absence', params: { name: deputy.name, ...days } })
    return { id, fromDay, untilDay, deputy: deputy.name, who: absent.name }
  },
})
