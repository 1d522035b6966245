import { Refusal } from '../core/refusal.ts'
import { absenceForm, readAbsence } from './cards/absence.ts'
import { shortAnswer } from './cards/menu.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'

/** Shows who is away and stands in, with the form for one's own absence. */
export async function showAbsences(desk: Desk): Promise<Reply> {
  const { absences } = await desk.perform('people/list-absences', desk.person, {})
  return replyWith(absenceForm(desk.person, { absences, values: {} }))
}

/** Writes one's own absence down, or shows what is wrong with it and keeps what was typed. */
export async function sendAbsence(desk: Desk, data: Readonly<Record<string, unknown>>): Promise<Reply> {
  const { person, perform } = desk
  const values = readAbsence(data)
  try {
    const written = await perform('people/write-absence', person, values)
    const { fromDay, untilDay, deputy, standsFor } = written
    const set = sayTo(person, 'away-set', { from: fromDay, until: untilDay, name: deputy })
    const left =
      standsFor.length > 0 ? [quoteTo(person, 'people/stands-for', { names: standsFor.join(', ') })] : []
    return replyWith(shortAnswer(person, [set, ...left].join(' ')))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    const { absences } = await perform('people/list-absences', person, {})
    return replyWith(absenceForm(person, { absences, values, faults: error.faults }))
  }
}

/** Whoever is back decides again. */
export async function endAbsence(desk: Desk, { id }: Readonly<Record<string, unknown>>): Promise<Reply> {
  await desk.perform('people/end-absence', desk.person, { id })
  return replyWith(shortAnswer(desk.person, sayTo(desk.person, 'away-over')))
}
