import type { Cell, SheetData } from 'write-excel-file/node'
import { formatMoment, type Language, say } from '../language.ts'
import type { readPlanHeads } from './plan-head.ts'
import type { Outcome } from './plan-outcomes.ts'
import type { StoredPlan } from './plan-store.ts'
import { planCounts, planTitle } from './rules.ts'
import type { Said } from './schema.ts'

/** A sheet as the library takes it; widths are in characters. */
export interface PlanSheet {
  sheet: string
  columns: { width: number }[]
  data: SheetData
  stickyRowsCount: number
}

interface PlanContent {
  head: Awaited<ReturnType<typeof readPlanHeads>>[number]
  plan: Pick<StoredPlan, 'differences' | 'risks' | 'seats' | 'matches'>
  outcomeOf(sourceId: string): Outcome
  /** Why these groups are not as the plan wanted them, if so. */
  groupProblem(keys: readonly string[]): Said | null
}

/** A plan as sheets in the reader's language: what it is, its classes, its people, and accounts that may be theirs. */
export function planSheets(content: PlanContent, language: Language): PlanSheet[] {
  const sheets = [summary(content, language), classSheet(content, language), personSheet(content, language)]
  return content.plan.matches.length > 0 ? [...sheets, matchSheet(content, language)] : sheets
}

const text = (value: string): Cell => (value === '' ? null : { value, type: String })
const number = (value: number): Cell => ({ value, type: Number })
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })

function summary({ head, plan }: PlanContent, language: Language): PlanSheet {
  const words = (said: Said) => say(language, said.word, said.params)
  const signed = (by: string | null, at: string | null) =>
    [by ?? '', at ? formatMoment(at) : ''].filter(Boolean).join(', ')
  const rows: SheetData = [
    [
      bold(say(language, 'directory/sheet.roster')),
      text(say(language, 'directory/course', { name: planTitle(head) })),
    ],
    [bold(say(language, 'directory/sheet.status')), text(say(language, `directory/status.${head.status}`))],
    [bold(say(language, 'directory/sheet.made')), text(signed(head.madeBy, head.madeAt))],
  ]
  if (head.approvedBy)
    rows.push([
      bold(say(language, 'directory/sheet.approved')),
      text(
        [head.approvedBy, head.confirmedBy, head.approvedAt && formatMoment(head.approvedAt)]
          .filter(Boolean)
          .join(', '),
      ),
    ])
  if (head.problem) rows.push([bold(say(language, 'directory/sheet.problem')), text(words(head.problem))])
  rows.push([], [bold(say(language, 'directory/sheet.changes'))])
  for (const name of planCounts) {
    const n = head.counts[name] ?? 0
    if (n > 0) rows.push([text(say(language, `directory/count.${name}`, { n }))])
  }
  if (plan.seats.length > 0) {
    const titles = ['licence', 'needed', 'free', 'price', 'cost'] as const
    rows.push(
      [],
      titles.map((name) => bold(say(language, `directory/sheet.${name}`))),
    )
    for (const { licence, needed, free, price } of plan.seats) {
      const money = price === undefined ? [] : [number(price), number(Math.round(price * needed * 100) / 100)]
      rows.push([text(licence), number(needed), number(free), ...money])
    }
  }
  if (plan.risks.length > 0) {
    rows.push([], [bold(say(language, 'directory/sheet.risks'))])
    for (const risk of plan.risks) rows.push([text(words(risk))])
  }
  const columns = [36, 40, 12, 16, 16].map((width) => ({ width }))
  return { sheet: say(language, 'directory/sheet.summary'), columns, data: rows, stickyRowsCount: 0 }
}

function classSheet({ head, plan, groupProblem }: PlanContent, language: Language): PlanSheet {
  const isStarted = head.approvedAt !== null
  const titles = ['class', 'people', 'group', ...(isStarted ? (['problem'] as const) : [])] as const
  return {
    sheet: say(language, 'directory/sheet.classes'),
    columns: [24, 12, 70, 60].map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      titles.map((name) => bold(say(language, `directory/sheet.${name}`))),
      ...plan.differences.map(({ label, changes, people, groups = [] }) => {
        const problem = groupProblem(groups)
        return [
          text(say(language, label.word, label.params)),
          number(people.length),
          text(joined(changes, language)),
          ...(isStarted ? [text(problem ? say(language, problem.word, problem.params) : '')] : []),
        ]
      }),
    ],
  }
}

function personSheet({ head, plan, outcomeOf }: PlanContent, language: Language): PlanSheet {
  const isStarted = head.approvedAt !== null
  const titles = [
    'class',
    'name',
    'sign-in-name',
    'changes',
    ...(isStarted ? (['outcome', 'problem'] as const) : []),
  ] as const
  return {
    sheet: say(language, 'directory/sheet.people'),
    columns: [24, 32, 40, 70, 14, 50].map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      titles.map((name) => bold(say(language, `directory/sheet.${name}`))),
      ...plan.differences.flatMap(({ label, people }) =>
        people.map(({ sourceId, name, signInName, changes }) => {
          const { status, problem } = outcomeOf(sourceId)
          const outcome = [
            text(say(language, `directory/outcome.${status}`)),
            text(problem ? say(language, problem.word, problem.params) : ''),
          ]
          return [
            text(say(language, label.word, label.params)),
            text(name),
            text(signInName),
            text(joined(changes, language)),
            ...(isStarted ? outcome : []),
          ]
        }),
      ),
    ],
  }
}

function matchSheet({ plan }: PlanContent, language: Language): PlanSheet {
  const titles = ['name', 'class', 'account', 'sign-in-name', 'account-class'] as const
  return {
    sheet: say(language, 'directory/sheet.matches'),
    columns: [32, 12, 32, 40, 16].map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      titles.map((name) => bold(say(language, `directory/sheet.${name}`))),
      ...plan.matches.flatMap(({ name, className, candidates }) =>
        candidates.map((one) => [
          text(name),
          text(className ?? ''),
          text(one.name),
          text(one.signInName),
          text(one.className ?? ''),
        ]),
      ),
    ],
  }
}

function joined(changes: readonly Said[], language: Language): string {
  return changes.map(({ word, params }) => say(language, word, params)).join('; ')
}
