import { randomUUID } from 'node:crypto'
import { peopleWithRole } from '../people/store.ts'
import { require } from '../refusal.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { factsOf, keepFacts } from './facts.ts'
import { inCases, namedMark } from './in-cases.ts'
import { keptOut, readSettings } from './letterbox-store.ts'
import { mustBeOpen, openCase, writeLine } from './open-case.ts'
import { roundOf } from './round.ts'
import { contactsFor, dueOf, followUpsOf, isOfLevel, mayTriage } from './rules.ts'
import { triageInput } from './schema.ts'
import { changeCase, changeDuty, lockCase, writeDuties } from './store.ts'

/**
 * Says how great the danger is: the level, and with it whom the school has to turn to by when. Said anew, what is done
 * stays done and what is still open is counted anew.
 */
export const triage = command('safety/triage', {
  input: triageInput,
  async run(context, { id, threats, level, reason, what, where }) {
    const { db, keys, now, person, about } = context
    require(mayTriage({ threats, level, reason }))
    about(id, { level })
    const settings = await readSettings(db)
    const time = await readSchoolTime(db)
    const principals = await peopleWithRole(db, 'principal')
    const marks = principals.map((one) => namedMark(keys, one.id))
    const facts = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      mustBeOpen(open)
      const namesPrincipal = (await keptOut(cases, id, marks)).size > 0
      const contacts = contactsFor(level, threats, namesPrincipal)
      const { known, duties } = await roundOf(cases, open)
      for (const { id: dutyId, kind } of duties.filter(({ settledAt }) => !settledAt)) {
        if (!isOfLevel(kind)) continue
        if (contacts.includes(kind)) {
          const { dueAt, source } = dueOf(kind, known, settings, time)
          await changeDuty(cases, dutyId, { dueAt, source })
        } else await changeDuty(cases, dutyId, { settledAt: now, settledBy: null, outcome: 'notNeeded' })
      }
      const asked = duties.filter(({ outcome }) => outcome !== 'notNeeded')
      const missing = contacts.filter((kind) => !asked.some((one) => one.kind === kind))
      const hasFollowUps = duties.some(({ kind }) => kind === 'followUp')
      const followUps = hasFollowUps
        ? []
        : followUpsOf(now, settings, time).map((dueAt) => ({
            kind: 'followUp' as const,
            dueAt,
            source: '',
          }))
      await writeDuties(
        cases,
        [...missing.map((kind) => dueOf(kind, known, settings, time)), ...followUps].map((due) => ({
          ...due,
          id: randomUUID(),
          caseId: id,
        })),
      )
      for (const { id: dutyId } of duties.filter(({ kind, settledAt }) => kind === 'take' && !settledAt))
        await changeDuty(cases, dutyId, { settledAt: now, settledBy: person.id, outcome: 'done' })
      await changeCase(cases, id, { level, isTriaged: true })
      await writeLine(cases, open, {
        at: now,
        kind: 'triage',
        personId: person.id,
        doc: {
          level,
          threats,
          text: reason,
          ...(what.length > 0 ? { what } : {}),
          ...(where ? { where } : {}),
        },
      })
      return factsOf(cases, open)
    })
    await keepFacts(context, id, facts)
    return { id }
  },
})
