import { codeKey, idOfLabel } from '../inventory/rules.ts'
import { roomKey } from '../places/rules.ts'
import type { Verdict } from '../refusal.ts'
import type { Finding, Line, Sighting, State, Stray, Totals } from './schema.ts'

/** What a scanned or typed code means: a thing or a room by Talka's label, or what numbers and serials are compared by. */
export type Meant = { asset: string } | { room: string } | { key: string } | null

/** Reads a code: a label of things (`/i/…`), of rooms (`/r/…`), or an older label with a number, a serial or an address that ends in one. */
export function readCode(code: string): Meant {
  const text = code.trim()
  const [, kind, label = ''] = /\/(i|r)\/([\w-]{22})$/.exec(text) ?? []
  const id = idOfLabel(kind ? label : text)
  if (id) return kind === 'r' ? { room: id } : { asset: id }
  const last = /^https?:\/\//i.test(text)
    ? (text.split(/[/=#?]/).findLast((part) => part !== '') ?? '')
    : text
  const key = codeKey(last)
  return key === null ? null : { key }
}

/** What was found of a thing, as it is kept beside its line. */
export type Seen = Pick<
  Line,
  'finding' | 'foundPlace' | 'foundRoomId' | 'foundBy' | 'foundAt' | 'how' | 'counted'
>

const unseen: Seen = {
  finding: 'waiting',
  foundPlace: '',
  foundRoomId: null,
  foundBy: null,
  foundAt: null,
  how: null,
  counted: null,
}

/**
 * What several sightings say of one thing. Whoever saw it where it belongs is right, however the clocks of phones go;
 * else the latest says where it is. The order in which they arrive, and how often, changes nothing.
 */
export function seenBy(
  line: Pick<Line, 'place' | 'roomId' | 'quantity'>,
  sightings: readonly Sighting[],
): Seen {
  const inOrder = [...sightings].sort(
    (one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1),
  )
  const atHome = inOrder.filter((one) => isAtHome(line, one))
  const last = atHome.at(-1) ?? inOrder.at(-1)
  if (!last) return unseen
  const isHome = atHome.length > 0
  const counted = inOrder.findLast((one) => one.counted !== null)?.counted ?? null
  return {
    finding: counted === 0 ? 'waiting' : isHome ? 'found' : 'elsewhere',
    foundPlace: isHome ? '' : last.place,
    foundRoomId: isHome ? null : last.roomId,
    foundBy: last.byId,
    foundAt: last.at,
    how: last.how,
    counted: counted === line.quantity ? null : counted,
  }
}

/** Whether a thing was seen where the books have it; who counts without saying where, and whoever has it, say that it is. */
function isAtHome(line: Pick<Line, 'place' | 'roomId'>, seen: Pick<Sighting, 'place' | 'roomId' | 'how'>) {
  if (seen.how === 'holder' || (seen.place === '' && seen.roomId === null) || line.place === '') return true
  if (line.roomId !== null && seen.roomId !== null) return line.roomId === seen.roomId
  return roomKey(line.place) === roomKey(seen.place)
}

/** How many of a line are there by this count. */
export function countedOf(line: Pick<Line, 'finding' | 'counted' | 'quantity'>): number {
  return line.finding === 'waiting' ? 0 : (line.counted ?? line.quantity)
}

/** The numbers of a stocktake. */
export function totalsOf(lines: readonly Line[], strays: readonly unknown[]): Totals {
  const totals: Totals = {
    expected: lines.length,
    found: 0,
    elsewhere: 0,
    moved: 0,
    missing: 0,
    unknown: strays.length,
    broken: 0,
    expectedCents: 0,
    missingCents: 0,
  }
  for (const line of lines) {
    totals[({ found: 'found', elsewhere: 'elsewhere', waiting: 'missing' } as const)[line.finding]]++
    if (line.isMoved) totals.moved++
    if (line.isBroken) totals.broken++
    totals.expectedCents += (line.valueCents ?? 0) * line.quantity
    totals.missingCents += (line.valueCents ?? 0) * Math.max(0, line.quantity - countedOf(line))
  }
  return totals
}

/** Whether a commission may count: at least one of it answers for none of the things (the rules of inventories). */
export function mayCount(commission: readonly string[], responsible: ReadonlySet<string>): Verdict {
  if (new Set(commission).size < 2) return { ok: false, because: 'stocktakes/refused.commission-small' }
  return commission.some((id) => !responsible.has(id))
    ? { ok: true }
    : { ok: false, because: 'stocktakes/refused.commission-partial' }
}

/** Whether the next step may be taken from where it is. */
export function mayStep(state: State, step: 'scan' | 'close' | 'reopen' | 'abandon' | 'sign'): Verdict {
  const from: Record<typeof step, State> = {
    scan: 'counting',
    close: 'counting',
    reopen: 'signing',
    abandon: 'counting',
    sign: 'signing',
  }
  return state === from[step] ? { ok: true } : { ok: false, because: `stocktakes/refused.not-${step}` }
}

/** How something was seen, as far as it tells what stands in the act. */
export interface ActPart {
  lines: readonly Line[]
  strays: readonly Stray[]
}

/** All that the act says, as one text: what is signed is the mark of it. */
export function actText({ lines, strays }: ActPart): string {
  const rows = lines.map((line) => [
    line.assetId,
    line.inventoryNo,
    line.name,
    line.quantity,
    line.valueCents,
    line.place,
    line.responsible,
    line.finding,
    line.foundPlace,
    line.counted,
    line.isMoved,
    line.isBroken,
    line.foundBy,
    line.foundAt?.toISOString() ?? null,
  ])
  const more = strays.map((stray) => [stray.key, stray.code, stray.note, stray.place, stray.photoIds])
  return JSON.stringify([rows, more])
}

/** The sheets that people count by: each responsible person's things, room by room. */
export function sheetsOf(lines: readonly Line[]) {
  const sheets = new Map<
    string,
    { responsible: string; place: string; roomId: string | null } & Record<'expected' | Finding, number>
  >()
  for (const { responsible, place, roomId, finding } of lines) {
    const key = JSON.stringify([responsible, place])
    const sheet = sheets.get(key) ?? {
      responsible,
      place,
      roomId,
      expected: 0,
      waiting: 0,
      found: 0,
      elsewhere: 0,
    }
    sheet.expected++
    sheet[finding]++
    sheets.set(key, sheet)
  }
  return [...sheets.values()]
}
