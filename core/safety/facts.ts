import { randomUUID } from 'node:crypto'
import type { CommandContext, Keys } from '../context.ts'
import { readClassName } from '../rosters/rules.ts'
import { dayOf } from '../school-time/rules.ts'
import type { CaseDb } from './in-cases.ts'
import { putFacts, removeFacts } from './letterbox-store.ts'
import type { OpenCase } from './open-case.ts'
import { formsOf } from './rules.ts'
import type { CloseReason, DutyKind, Form, Place } from './schema.ts'
import { openDoc, sealDoc } from './sealing.ts'
import { judgedOf, wholeCase } from './whole-case.ts'

/** What is counted of one case: codes, neither names nor words. */
export interface CaseFacts {
  /** Of the report, as `2026-09`. */
  month: string
  forms: Form[]
  place: Place | null
  /** Of those it is done to. */
  grades: number[]
  ending: CloseReason | null
  /** How its duties went, once the case itself was destroyed. */
  duties?: { kind: DutyKind; month: string; isKept: boolean }[]
}

type Reported = Pick<OpenCase['report'], 'what' | 'where'>

/** The facts of a case that was reported just now. */
export function factsAtFirst(now: Date, report: Reported): CaseFacts {
  const { what, where } = report
  return { month: monthOf(now), forms: formsOf(what), place: where, grades: [], ending: null }
}

/** The facts of a case as its members see it now. */
export async function factsOf(cases: CaseDb, open: OpenCase): Promise<CaseFacts> {
  const whole = await wholeCase(cases, open)
  const ends = whole.lines.findLast(({ kind }) => kind === 'closed' || kind === 'reopened')?.doc
  const grades = whole.people
    .filter(({ role }) => role === 'target')
    .map(({ className }) => readClassName(className)?.grade)
    .filter((grade) => grade !== undefined)
  return {
    ...factsAtFirst(open.row.reportedAt, judgedOf(whole)),
    grades: [...new Set(grades)],
    ending: ends?.because ?? null,
  }
}

type Means = Pick<CommandContext, 'db' | 'keys'>

/** Keeps the facts of a case; outside of its row security, which lets nobody read them. */
export function keepFacts({ db, keys }: Means, caseId: string, facts: CaseFacts): Promise<void> {
  return putFacts(db, { caseId, sealed: sealDoc(keys, boundTo(caseId), facts) })
}

/** Keeps the facts of a destroyed case under an id that leads nowhere, so that the numbers of its year stay. */
export async function looseFacts(means: Means, caseId: string, facts: CaseFacts): Promise<void> {
  await removeFacts(means.db, caseId)
  await keepFacts(means, randomUUID(), facts)
}

export function openFacts(keys: Keys, row: { caseId: string; sealed: Uint8Array }): CaseFacts {
  return openDoc<CaseFacts>(keys, boundTo(row.caseId), row.sealed)
}

export function monthOf(moment: Date): string {
  return String(dayOf(moment)).slice(0, 7)
}

const boundTo = (caseId: string) => `facts ${caseId}`
