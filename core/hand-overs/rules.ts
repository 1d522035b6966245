import { Temporal } from 'temporal-polyfill'
import type { Asset } from '../inventory/schema.ts'
import type { Verdict } from '../refusal.ts'
import { isWorkingDay } from '../school-time/rules.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import type { HandOverLine, Kind, Party, State, Strokes } from './schema.ts'

/** Why a thing cannot be given to somebody now. What somebody has is taken back first: nobody loses a thing unasked. */
export function mayGive(asset: Pick<Asset, 'state' | 'holder' | 'holderId'>): Verdict {
  if (asset.state === 'writtenOff') return { ok: false, because: 'hand-overs/refused.written-off' }
  if (asset.state === 'inRepair') return { ok: false, because: 'hand-overs/refused.in-repair' }
  const isHeld = asset.holderId !== null || asset.holder !== ''
  return isHeld ? { ok: false, because: 'hand-overs/refused.held' } : { ok: true }
}

/** Up to this birthday parents act for a child (Civil Code, article 2.7). */
const ownSignatureAge = 14
/** A child goes to the first grade in the year in which it is seven (Law on Education, article 7). */
const ageOfFirstGrade = 7
const monthOfNewYear = 9

/**
 * Whether a parent signs for a pupil: unless the birthday of fourteen has certainly passed. Talka keeps the year of birth
 * alone; where the register has none the grade tells it.
 */
export function needsParent(
  { birthYear, grade }: { birthYear?: number | undefined; grade?: number | undefined },
  day: Temporal.PlainDate,
): boolean {
  const schoolYear = day.month >= monthOfNewYear ? day.year : day.year - 1
  const born = birthYear ?? (grade === undefined ? undefined : schoolYear - ageOfFirstGrade - grade + 1)
  return born === undefined || day.year - born <= ownSignatureAge
}

/** Whether lines are a signature and not a slip of the finger. */
export function isSignature(strokes: Strokes): boolean {
  const points = strokes.flat()
  const across = points.map(([x]) => x)
  return points.length >= 8 && Math.max(...across) - Math.min(...across) >= 80
}

/** Whether an act can still be taken back as if it had not been: nobody was told of it yet, and nobody else signed. */
export function mayUndo(act: { state: State; toldAt: Date | null; kind: Kind }, signed: number): Verdict {
  const isOpen = act.toldAt === null && act.state === (act.kind === 'given' ? 'waiting' : 'signed')
  return isOpen && signed <= 1 ? { ok: true } : { ok: false, because: 'hand-overs/refused.too-late' }
}

/** Whom the signature of an act is still missing from, besides whoever made it. */
export function partyToSign(
  { kind, state }: { kind: Kind; state: State },
  signed: readonly Party[],
): Party | null {
  const other = kind === 'given' ? 'receiver' : 'giver'
  return state === 'refused' || state === 'undone' || signed.includes(other) ? null : other
}

/** How far an act is once these have signed. */
export function stateAfter(needsParent: boolean, signed: readonly Party[]): State {
  return signed.includes(needsParent ? 'parent' : 'receiver') ? 'signed' : 'waiting'
}

/** The day on which a borrower is reminded: the last working day before the one on which a thing is due. */
export function reminderDay(dueOn: string, time: SchoolTime): string {
  let day = Temporal.PlainDate.from(dueOn).subtract({ days: 1 })
  for (let back = 0; back < 30 && !isWorkingDay(day, time); back++) day = day.subtract({ days: 1 })
  return String(day)
}

/** What of an act is signed and never changes. */
export interface ActContent {
  number: number
  kind: Kind
  giverName: string
  receiverName: string
  receiverClass: string
  place: string
  dueOn: string | null
  note: string
  madeAt: Date
}

/** All that an act says, as one text: what is signed is the mark of it. */
export function actText(act: ActContent, lines: readonly HandOverLine[]): string {
  const { number, kind, giverName, receiverName, receiverClass, place, dueOn, note, madeAt } = act
  const head = [number, kind, giverName, receiverName, receiverClass, place, dueOn, note]
  const rows = lines.map(
    ({ assetId, inventoryNo, name, model, serial, quantity, unit, condition, parts }) => [
      ...[assetId, inventoryNo, name, model, serial, quantity, unit, condition, parts],
    ],
  )
  return JSON.stringify([head, madeAt.toISOString(), rows])
}

/** Things as a message names them: the first few, and that there are more. */
export function namedThings(things: readonly { inventoryNo: string; name: string }[], most = 5): string {
  const named = things
    .slice(0, most)
    .map(({ name, inventoryNo }) => [name, inventoryNo].filter(Boolean).join(' '))
  return `${named.join(', ')}${things.length > named.length ? ', …' : ''}`
}
