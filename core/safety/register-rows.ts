import { type Language, say } from '../language.ts'
import { dayOf } from '../school-time/rules.ts'
import {
  contactText,
  endText,
  formsText,
  isRepeated,
  measuresText,
  peopleText,
  placeText,
  whenText,
} from './paper.ts'
import type { WholeCase } from './whole-case.ts'

/** The columns of the register, in their order; the words are `register.<name>`. */
export const registerColumns = [
  'place', 'day', 'number', 'when', 'where', 'form', 'repeated', 'target', 'aggressor', 'others', 'steps', 'guardians',
  'offices', 'measures', 'end',
] as const // biome-ignore format: one row reads better

/** How wide each is in a workbook, in signs. */
export const registerWidths: readonly number[] = [6, 11, 14, 16, 16, 16, 10, 24, 24, 24, 20, 24, 24, 32, 20]

/** One case as a line of the register. */
export function registerRow(language: Language, one: WholeCase, place: number): string[] {
  const { row, report } = one.open
  const both = ['guardiansOfTarget', 'guardiansOfAggressor'] as const
  const offices = ['principal', 'founder', 'childRights', 'police', 'psychologist', 'classTeacher'] as const
  const told = (kinds: readonly (typeof both | typeof offices)[number][]) =>
    kinds
      .map((kind) => [kind, contactText(language, one, kind)] as const)
      .filter(([, text]) => text !== '')
      .map(([kind, text]) => `${say(language, `safety/register.told.${kind}`)}: ${text}`)
      .join('\n')
  const cells: Record<(typeof registerColumns)[number], string> = {
    place: String(place),
    day: String(dayOf(row.reportedAt)),
    number: row.number,
    when: whenText(language, one),
    where: placeText(language, one),
    form: formsText(language, one),
    repeated: say(language, isRepeated(one) ? 'common/yes' : 'common/no'),
    target: peopleText(language, one, ['target']),
    aggressor: peopleText(language, one, ['aggressor', 'assistant']),
    others: peopleText(language, one, ['bystander', 'defender', 'witness', 'adult']),
    steps: report.steps.map((step) => say(language, `safety/step.${step}`)).join(', '),
    guardians: told(both),
    offices: told(offices),
    measures: measuresText(one),
    end: endText(language, one),
  }
  return registerColumns.map((name) => cells[name])
}
