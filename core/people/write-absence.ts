import { randomUUID } from 'node:crypto'
import { Refusal, require } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { chooseMeant } from './choose.ts'
import { daysLeft, mayWriteAbsence } from './rules.ts'
import { absenceInput } from './schema.ts'
import {
  absenceById,
  absencesIn,
  endAbsenceRow,
  namesOf,
  personById,
  rolesOf,
  writeAbsenceRow,
} from './store.ts'

/**
 * Writes down when somebody is away and who decides in their stead: one's own absence, or, by a head, a colleague's. It
 * takes the place of what was written for the same days, and of those only; sent again under its id it is changed. The
 * deputy is told, whoever did not write it themself, and those for whom the absent one was to stand in on these days.
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
    const there = await absenceById(db, id)
    if (there && (there.personId !== absent.id || there.endedAt))
      throw new Refusal('missing', 'common/refused.missing')
    about(absent.id, { fromDay, untilDay, deputyId: deputy.id })
    for (const was of touching.filter((one) => one.personId === absent.id && one.id !== id)) {
      await endAbsenceRow(db, was.id, now)
      for (const days of daysLeft(was, { fromDay, untilDay }))
        await writeAbsenceRow(db, { ...was, ...days, id: randomUUID(), writtenAt: now })
    }
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
    const left = touching.filter((one) => one.deputyId === absent.id && one.personId !== absent.id)
    for (const { personId, ...one } of left) {
      const params = {
        name: absent.name,
        from: later(one.fromDay, fromDay),
        until: earlier(one.untilDay, untilDay),
      }
      await tell({ personId, word: 'people/told.standInAway', params })
    }
    const names = await namesOf(
      db,
      left.map(({ personId }) => personId),
    )
    return {
      id,
      fromDay,
      untilDay,
      deputy: deputy.name,
      who: absent.name,
      /** For whom the absent one was to stand in on these days. */
      standsFor: [...names.values()],
    }
  },
})

const later = (one: string, other: string) => (one > other ? one : other)
const earlier = (one: string, other: string) => (one < other ? one : other)
