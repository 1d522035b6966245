import { formatMoment, type Language, say } from '../language.ts'
import { dayOf } from '../school-time/rules.ts'
import { formsOf } from './rules.ts'
import type { DutyKind, ParticipantRole } from './schema.ts'
import type { ParticipantDoc } from './sealing.ts'
import { judgedOf, type WholeCase } from './whole-case.ts'

// What papers say of a case. Who is not known for sure is called so beside the name, and who reported stands on none.

export function formsText(language: Language, one: WholeCase): string {
  return formsOf(judgedOf(one).what)
    .map((form) => say(language, `safety/form.${form}`))
    .join(', ')
}

export function placeText(language: Language, one: WholeCase): string {
  const { where } = judgedOf(one)
  return where ? say(language, `safety/where.${where}`) : ''
}

/** When it happened, as exactly as anybody knows. */
export function whenText(language: Language, { open: { report } }: WholeCase): string {
  if (report.happenedAt) return formatMoment(report.happenedAt)
  return report.when ? say(language, `safety/when.${report.when}`) : ''
}

/** Whether it goes on or was judged to be repeated. */
export function isRepeated({ open, lines }: WholeCase): boolean {
  const threats = lines.findLast(({ kind }) => kind === 'triage')?.doc.threats ?? []
  return threats.includes('repeated') || open.report.when === 'often'
}

/** Those who have one of these parts in it, each in a line. */
export function peopleText(
  language: Language,
  { people }: WholeCase,
  roles: readonly ParticipantRole[],
): string {
  return people
    .filter(({ role }) => roles.includes(role))
    .map((one) => personText(language, one))
    .join('\n')
}

function personText(language: Language, one: ParticipantDoc): string {
  const accounts = one.accounts.map(({ platform, name }) => [platform, name].filter(Boolean).join(': '))
  const name = one.name || accounts.join(', ') || say(language, 'safety/unnamed', { n: one.count })
  const who = [name, one.className].filter(Boolean).join(', ')
  return one.certainty === 'known' ? who : `${who} (${say(language, `safety/certainty.${one.certainty}`)})`
}

/** When somebody was turned to, and what came of it; empty as long as nobody was. */
export function contactText(language: Language, { duties }: WholeCase, kind: DutyKind): string {
  return duties
    .flatMap((one) => {
      if (one.kind !== kind || !one.settledAt || !one.outcome || one.outcome === 'notNeeded') return []
      return [`${dayOf(one.settledAt)} ${say(language, `safety/outcome.${one.outcome}`).toLowerCase()}`]
    })
    .join('\n')
}

/** The measures with who carries them out until when. */
export function measuresText({ lines }: WholeCase): string {
  return lines
    .filter(({ kind }) => kind === 'measure')
    .map(({ doc }) => [doc.text, doc.responsible, doc.dueOn].filter(Boolean).join(', '))
    .join('\n')
}

/** How it ended; empty as long as it has not. */
export function endText(language: Language, { open, lines }: WholeCase): string {
  const { closedAt } = open.row
  const doc = lines.findLast(({ kind }) => kind === 'closed')?.doc
  if (!closedAt || !doc?.because) return ''
  return `${dayOf(closedAt)} ${say(language, `safety/because.${doc.because}`)}`
}
