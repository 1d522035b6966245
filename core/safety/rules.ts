import type { Verdict } from '../refusal.ts'
import {
  afterWorkingDays,
  afterWorkingMinutes,
  dayOf,
  momentOfDay,
  workingMinutesBetween,
} from '../school-time/rules.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import {
  type CloseReason,
  type DutyKind,
  type Form,
  forms,
  type Happening,
  type Level,
  type SafetySettings,
  type TermName,
  type Threat,
  type Time,
  type Writing,
} from './schema.ts'

/**
 * Whether somebody may open a case: its members may, and nobody whom it names. Who became a member by duty stays one as
 * long as the duty is theirs. Anything else is "not there".
 */
export function mayOpen(
  person: { id: string; roles: readonly string[] },
  found: { members: readonly { personId: string; addedBy: string | null }[]; isNamed: boolean },
): boolean {
  const membership = found.members.find(({ personId }) => personId === person.id)
  if (!membership || found.isNamed) return false
  const isOnDuty = person.roles.includes('childWelfare') || person.roles.includes('principal')
  return membership.addedBy !== null || isOnDuty
}

/** Whether somebody may be made a member: an adult of the school whom the case does not name. */
export function mayJoin(person: { directoryRole: string | null } | undefined, isNamed: boolean): Verdict {
  if (person?.directoryRole !== 'staff') return { ok: false, because: 'safety/only-staff' }
  return isNamed ? { ok: false, because: 'safety/is-named' } : { ok: true }
}

/**
 * Who receives a new case: the people of the settings in their order, else the whole commission, without those who must
 * not see it. The principal comes in when nobody else is left. Empty: the school has nobody for it.
 */
export function receiversOf(
  chosen: readonly string[],
  commission: readonly string[],
  principals: readonly string[],
  keptOut: readonly string[],
): string[] {
  const ofCommission = chosen.filter((id) => commission.includes(id))
  const free = (ids: readonly string[]) => ids.filter((id) => !keptOut.includes(id))
  const [first, rest] = [free(ofCommission), free(commission)]
  const receivers = [...new Set([...first, ...(ofCommission.length > 0 ? [] : rest)])]
  if (receivers.length > 0) return receivers
  return rest.length > 0 ? rest : free(principals)
}

/**
 * How urgent a report is until somebody has looked: as the chips say, rather too urgent than too little. A sexual image of
 * a child is sexual abuse.
 */
export function levelOfReport(report: {
  what: readonly Happening[]
  isNow: boolean
  isIntimate?: boolean
}): Level {
  const has = (...some: Happening[]) => some.some((one) => report.what.includes(one))
  if (report.isNow || report.isIntimate || has('weapon', 'sexual', 'selfHarm')) return 'L1'
  return has('physical', 'threats', 'images') ? 'L2' : 'L3'
}

const formOf: Readonly<Record<Happening, Form>> = {
  verbal: 'verbal',
  threats: 'verbal',
  social: 'social',
  physical: 'physical',
  online: 'electronic',
  images: 'electronic',
  sexual: 'other',
  weapon: 'other',
  selfHarm: 'other',
  other: 'other',
}

/** The forms under which the register of bullying writes down what happened. */
export function formsOf(what: readonly Happening[]): Form[] {
  return forms.filter((form) => what.some((one) => formOf[one] === form))
}

/** The level that the threat checklist leads to. */
export function levelOfThreats(threats: readonly Threat[]): Level {
  const has = (...some: Threat[]) => some.some((one) => threats.includes(one))
  if (has('life', 'weapon', 'selfHarm', 'sexual')) return 'L1'
  if (has('injury', 'threats', 'imagesOfMinor', 'public')) return 'L2'
  return has('repeated', 'powerGap', 'adult') ? 'L3' : 'L4'
}

/** A level other than the proposed one has to be explained. */
export function mayTriage(triage: { threats: readonly Threat[]; level: Level; reason: string }): Verdict {
  if (triage.level === levelOfThreats(triage.threats) || triage.reason !== '') return { ok: true }
  return { ok: false, because: 'safety/why-level' }
}

/** Whom each level obliges to turn to (10.1), in the order in which it is done. */
const contactsOf: Readonly<Record<Level, readonly DutyKind[]>> = {
  L1: ['police', 'principal', 'guardiansOfTarget', 'guardiansOfAggressor', 'childRights', 'psychologist'],
  L2: ['principal', 'guardiansOfTarget', 'guardiansOfAggressor', 'childRights', 'psychologist'],
  L3: ['principal', 'guardiansOfTarget', 'guardiansOfAggressor', 'childRights', 'psychologist'],
  L4: ['classTeacher'],
}

/**
 * Whom a case obliges to turn to. Images of a child are the police's business too. Where the case names the principal,
 * the founder is told in the principal's place.
 */
export function contactsFor(level: Level, threats: readonly Threat[], namesPrincipal: boolean): DutyKind[] {
  const contacts = [...contactsOf[level]]
  if (threats.includes('imagesOfMinor') && !contacts.includes('police')) contacts.unshift('police')
  if (!namesPrincipal) return contacts
  return ['founder', ...contacts.filter((kind) => kind !== 'principal')]
}

/**
 * Whether a duty comes and goes with the level. The police's stays until somebody says how it went: it may stand for an
 * image of which only its place is written down.
 */
export function isOfLevel(kind: DutyKind): boolean {
  return kind !== 'police' && termOf[kind] !== undefined
}

const termOf: Readonly<Partial<Record<DutyKind, TermName>>> = {
  police: 'police',
  principal: 'principal',
  founder: 'founder',
  guardiansOfTarget: 'guardians',
  guardiansOfAggressor: 'guardians',
  childRights: 'childRights',
  psychologist: 'psychologist',
  classTeacher: 'classTeacher',
}

/** When something has to be done, and by which rule. */
export interface Due {
  kind: DutyKind
  dueAt: Date
  source: string
}

/**
 * When it happened, as far as a report says: the moment, or what its chip allows at the earliest. What happened before this
 * week is taken for a week old. What goes on all the time happens as it is reported.
 */
export function happenedBy(
  report: { happenedAt: string | null; when: Time | null },
  reportedAt: Date,
): Date | null {
  if (report.happenedAt) return new Date(report.happenedAt)
  const today = dayOf(reportedAt)
  const daysAgo = { yesterday: 1, thisWeek: today.dayOfWeek - 1, earlier: 7, today: 0, often: 0 }
  const days = report.when ? daysAgo[report.when] : 0
  return days > 0 ? momentOfDay(String(today), -days) : null
}

/**
 * When a contact is due. Terms of days run from the event or from its report, whichever was earlier; when that day has
 * passed before the school heard of it, the contact is due on the report's own working day. Minutes run from the report:
 * the school's working ones, but of the police, who are always there, those of the clock on the wall.
 */
export function dueOf(
  kind: DutyKind,
  known: { happenedAt: Date | null; reportedAt: Date },
  { terms }: SafetySettings,
  time: SchoolTime,
): Due {
  const name = termOf[kind]
  if (!name) throw new TypeError(`${kind} has no term`)
  const { unit, amount, source } = terms[name]
  const { happenedAt, reportedAt } = known
  if (unit === 'minutes' && kind === 'police') return { kind, source, dueAt: onTheWall(reportedAt, amount) }
  if (unit === 'minutes') return { kind, source, dueAt: afterWorkingMinutes(reportedAt, amount, time) }
  const from = happenedAt && happenedAt < reportedAt ? happenedAt : reportedAt
  const strict = afterWorkingDays(from, amount, time)
  return { kind, source, dueAt: strict > reportedAt ? strict : endOfWorkOn(reportedAt, 0, time) }
}

/** The end of the working day on or after a moment's day, so many days later. */
function endOfWorkOn(from: Date, days: number, time: SchoolTime): Date {
  return afterWorkingDays(new Date(from.getTime() + (days - 1) * 24 * 3600_000), 1, time)
}

/**
 * When the owner has to have taken a case. Danger to life does not wait for the school's hours: its minutes are those of
 * the clock on the wall.
 */
export function takenBy(level: Level, from: Date, { terms }: SafetySettings, time: SchoolTime): Due {
  const { unit, amount, source } = terms[`take${level}`]
  const worked = level === 'L1' ? onTheWall(from, amount) : afterWorkingMinutes(from, amount, time)
  return { kind: 'take', source, dueAt: unit === 'days' ? afterWorkingDays(from, amount, time) : worked }
}

/** When a reporter who wrote has to have an answer: as soon as a case of this level is taken. */
export function answeredBy(level: Level, from: Date, settings: SafetySettings, time: SchoolTime): Due {
  return { ...takenBy(level, from, settings, time), kind: 'reply' }
}

function onTheWall(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000)
}

/** The days on which a child is asked how it is now: the end of the working day on or after each. */
export function followUpsOf(from: Date, { followUpDays }: SafetySettings, time: SchoolTime): Date[] {
  return followUpDays.map((days) => endOfWorkOn(from, days, time))
}

/**
 * Whether a case may be closed: the danger was judged, and nothing that this asks for is left undone. What is called
 * solved has also been looked after as long as the school's order says.
 */
export function mayClose(
  isClosed: boolean,
  isTriaged: boolean,
  because: CloseReason,
  duties: readonly { kind: DutyKind; settledAt: Date | string | null }[],
): Verdict {
  if (isClosed) return { ok: false, because: 'safety/closed-already' }
  if (!isTriaged) return { ok: false, because: 'safety/not-triaged' }
  // An answer of the hotline may come long after the case is over.
  const open = duties.filter(({ kind, settledAt }) => !settledAt && kind !== 'rrt')
  if (open.some(({ kind }) => kind !== 'followUp')) return { ok: false, because: 'safety/duties-open' }
  const isEarly = because === 'solved' && open.length > 0
  return isEarly ? { ok: false, because: 'safety/follow-ups-open' } : { ok: true }
}

/** Not being needed, a refusal and no answer have to be explained; a follow-up needs the child's own word. */
export function maySettle(
  duty: { kind: DutyKind; settledAt: Date | string | null },
  settling: { outcome: string; note: string; rating: number | null },
): Verdict {
  if (duty.settledAt) return { ok: false, because: 'safety/settled-already' }
  if (settling.outcome !== 'done' && settling.note === '') return { ok: false, because: 'safety/why-outcome' }
  if (duty.kind === 'followUp' && settling.outcome === 'done' && settling.rating === null)
    return { ok: false, because: 'safety/rating-needed' }
  return { ok: true }
}

/** An overdue duty is passed on again after so many minutes at the earliest. */
export const passOnMinutes = 60

/** Whether an overdue duty waits for no school hours: in danger to life, and when the police are to be told. */
export function isUrgent(level: Level, kind: DutyKind): boolean {
  return level === 'L1' || kind === 'police'
}

/**
 * Whether an overdue duty is passed on now: what is urgent at any hour and every hour, everything else in the school's
 * hours and once a day.
 */
export function mayPassOn(
  level: Level,
  duty: { kind: DutyKind; passedOnAt: Date | null },
  now: Date,
  time: SchoolTime,
): boolean {
  const last = duty.passedOnAt
  if (isUrgent(level, duty.kind)) return !last || now.getTime() - last.getTime() >= passOnMinutes * 60_000
  const isWorking = workingMinutesBetween(new Date(now.getTime() - 60_000), now, time) > 0
  return isWorking && (!last || !dayOf(last).equals(dayOf(now)))
}

/** Whether something is due by the end of the next working day: on that morning, or on its own, people are reminded. */
export function isDueSoon(dueAt: Date, now: Date, time: SchoolTime): boolean {
  return dueAt > now && dueAt <= afterWorkingDays(now, 1, time)
}

/** The last day on which something can be done in time; a term that ends at midnight ends with the day before. */
export function lastDayOf(dueAt: Date): string {
  return String(dayOf(new Date(dueAt.getTime() - 1)))
}

/** Until when a case's records are kept: so many years after the day it was closed. */
export function keptUntil(closedAt: Date, { retention }: SafetySettings): string {
  return String(dayOf(closedAt).add({ years: retention.years }))
}

/** The school year that a moment is in, by the year in which it began. */
export function schoolYearOf(moment: Date): number {
  const { year, month } = dayOf(moment)
  return month >= 9 ? year : year - 1
}

/** An account's name as it is compared: case, spaces and the sign before it do not matter. */
export function accountKey({ platform, name }: { platform: string; name: string }): string {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s@]/g, '')
  return `${plain(platform)} ${plain(name)}`
}

/** What each writing has to say besides its words, so that it can be used later. */
export function mayWrite(writing: Writing): Verdict {
  const { kind, saidBy, wording, present, happenedAt, responsible, responsibleId, dueOn } = writing
  if (kind === 'statement' && (saidBy === '' || !wording)) return { ok: false, because: 'safety/whose-words' }
  if (kind === 'meeting' && (present === '' || !happenedAt))
    return { ok: false, because: 'safety/which-meeting' }
  if (kind === 'measure' && ((responsible === '' && !responsibleId) || !dueOn))
    return { ok: false, because: 'safety/who-until-when' }
  return { ok: true }
}

/** One person asks that a case be destroyed, and another one does it. */
export function mayAgree(proposedBy: string | null, personId: string): Verdict {
  if (proposedBy === null) return { ok: false, because: 'safety/not-proposed' }
  return proposedBy === personId ? { ok: false, because: 'safety/another-person' } : { ok: true }
}

type Helper = SafetySettings['building'][number]

/**
 * Whom to call for a duty: after each call without an answer the next one, and from the last on again the first. The
 * guardians are those of the case, the others those of the settings. Null: nobody is written down.
 */
export function helperFor(
  duty: { kind: DutyKind; tries: number; settledAt: Date | null },
  settings: SafetySettings,
  guardians: Partial<Record<DutyKind, readonly Helper[]>>,
): Helper | null {
  if (duty.settledAt) return null
  const usual: Partial<Record<DutyKind, readonly Helper[]>> = {
    police: [{ name: '112', phone: '112' }],
    founder: [settings.founder],
  }
  const { kind, tries } = duty
  const list = guardians[kind] ?? settings.contacts[kind] ?? usual[kind] ?? []
  return list[tries % list.length] ?? null
}
