import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { codeKey } from '../../../core/inventory/rules.ts'
import { standing } from '../../../core/rounds/rules.ts'
import type { RoundLine, RoundScan } from '../../../core/rounds/schema.ts'
import { readCode } from '../../../core/stocktakes/rules.ts'
import { useMe } from '../../shared/me.ts'
import { failureOf, send } from '../../shared/send.ts'
import { openRoundPhone, type QueuedRoundScan, type Round, type RoundPhone } from './round-phone.ts'

const sendEveryMs = 4_000
const readEveryMs = 15_000

/** A scan as the screen shows it: `isWaiting` while the school has not said what it is. */
export type ShownLine = RoundLine & { isWaiting: boolean }

/** A round on this phone: the class, with the network and without, and what was scanned and is on its way. */
export function useRound(id: string) {
  const me = useMe()
  const phone = useRef<Promise<RoundPhone> | null>(null)
  const [round, setRound] = useState<Round | null>(null)
  const [waiting, setWaiting] = useState<QueuedRoundScan[]>([])
  const [error, setError] = useState<unknown>(null)
  const sending = useRef(false)

  const open = useCallback(() => {
    phone.current ??= openRoundPhone(me.id)
    return phone.current
  }, [me.id])

  const read = useCallback(async () => {
    const fresh = await send('rounds/show', { id })
    setRound(fresh)
    await (await open()).keepRound(fresh)
  }, [id, open])

  const flush = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      const own = await open()
      if ((await own.waiting(id)).some(({ refused }) => refused === null)) {
        await own.send(id, send)
        await read()
      }
      setError(null)
    } catch (failure) {
      // Without a network it waits, and the counter says so.
      if (failureOf(failure).kind !== 'offline') setError(failure)
    } finally {
      sending.current = false
      setWaiting(await (await open()).waiting(id))
    }
  }, [id, open, read])

  useEffect(() => {
    const begin = async () => {
      const own = await open()
      const kept = await own.roundOf(id)
      // Both at once: what waits is never shown as sent.
      setWaiting(await own.waiting(id))
      if (kept) setRound(kept)
      try {
        await read()
      } catch (failure) {
        if (!kept || failureOf(failure).kind !== 'offline') setError(failure)
      }
      await flush()
    }
    void begin()
    const sends = setInterval(() => void flush(), sendEveryMs)
    const reads = setInterval(() => void read().catch(() => {}), readEveryMs)
    const again = () => void flush()
    addEventListener('online', again)
    return () => {
      clearInterval(sends)
      clearInterval(reads)
      removeEventListener('online', again)
    }
  }, [id, open, read, flush])

  const lines = useMemo(() => (round ? linesOf(round, waiting) : []), [round, waiting])

  /** Keeps a scan, so that it counts whatever happens to this phone. */
  const scan = useCallback(
    async (more: Partial<RoundScan>) => {
      const own = await open()
      await own.keep(id, {
        ...{ id: crypto.randomUUID(), code: '', pupilId: null, of: null, condition: null, isUndone: false },
        at: new Date().toISOString(),
        ...more,
      })
      setWaiting(await own.waiting(id))
      void flush()
    },
    [id, open, flush],
  )

  const drop = useCallback(
    async (scanId: string) => {
      const own = await open()
      await own.drop(scanId)
      setWaiting(await own.waiting(id))
    },
    [id, open],
  )

  return { round, lines, waiting, error, scan, drop, reread: read }
}

/** Every scan, the earliest first: what the school has of it, and what this phone expects of those on their way. */
function linesOf(round: Round, waiting: readonly QueuedRoundScan[]): ShownLine[] {
  const lines = new Map(round.lines.map((line) => [line.id, { ...line, isWaiting: false }]))
  for (const { id, scan, refused } of waiting) {
    if (refused !== null || lines.has(id)) continue
    const of = scan.of === null ? undefined : lines.get(scan.of)
    if (scan.of !== null) {
      if (of && scan.isUndone) lines.set(of.id, { ...of, result: 'undone', isWaiting: true })
      else if (of && scan.condition) lines.set(of.id, { ...of, condition: scan.condition, isWaiting: true })
      continue
    }
    lines.set(id, expected(round, scan))
  }
  return [...lines.values()].sort((one, other) => one.at.localeCompare(other.at))
}

/** What a scan will turn out to be, as far as this phone knows. */
function expected(round: Round, scan: RoundScan): ShownLine {
  const thing = round.held.find((one) => isMeant(scan.code, one))
  const isOut = round.kind === 'handOut'
  const owner = isOut ? scan.pupilId : (thing?.pupilId ?? null)
  return {
    ...{ id: scan.id, code: scan.code, at: scan.at, model: '', isWaiting: true, holder: '' },
    assetId: thing?.assetId ?? null,
    inventoryNo: thing?.inventoryNo ?? '',
    name: thing?.name ?? '',
    serial: thing?.serial ?? '',
    condition: scan.condition,
    pupilId: owner,
    pupilName: round.pupils.find((one) => one.id === owner)?.name ?? '',
    result: isOut ? 'given' : 'returned',
  }
}

/** Whether a code means a thing. */
export function isMeant(
  code: string,
  thing: { assetId: string | null; inventoryNo: string; serial: string; code?: string },
): boolean {
  const meant = readCode(code)
  if (!meant || 'room' in meant) return false
  if ('asset' in meant) {
    const other = thing.code ? readCode(thing.code) : null
    return (
      thing.assetId === meant.asset || (other !== null && 'asset' in other && other.asset === meant.asset)
    )
  }
  return [thing.inventoryNo, thing.serial, thing.code ?? ''].some((text) => codeKey(text) === meant.key)
}

/** The line of a thing that went over in this round already. */
export const doneAlready = (lines: readonly ShownLine[], code: string): ShownLine | undefined =>
  lines.findLast((line) => standing(line) && isMeant(code, line))
