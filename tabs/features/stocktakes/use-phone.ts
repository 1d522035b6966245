import { useCallback, useEffect, useRef, useState } from 'react'
import { codeKey } from '../../../core/inventory/rules.ts'
import { mayStep, readCode, seenBy } from '../../../core/stocktakes/rules.ts'
import type { How, Scan, State } from '../../../core/stocktakes/schema.ts'
import { useMe } from '../../shared/me.ts'
import { failureOf, send } from '../../shared/send.ts'
import { openPhone, type Phone, type PhoneLine, type QueuedScan } from './phone.ts'

export interface Place {
  roomId: string | null
  place: string
}

/** What a scan turned out to be, as the phone knows it. */
export interface Result {
  scan: Scan
  result: 'found' | 'again' | 'elsewhere' | 'unknown'
  line: PhoneLine | null
}

const sendEveryMs = 4_000
const readEveryMs = 15_000

/** A stocktake on this phone: what is expected, with the network and without, and what was scanned and is on its way. */
export function useStocktake(id: string) {
  const me = useMe()
  const phone = useRef<Promise<Phone> | null>(null)
  const [lines, setLines] = useState<ReadonlyMap<string, PhoneLine> | null>(null)
  const [state, setState] = useState<State>('counting')
  const [waiting, setWaiting] = useState<QueuedScan[]>([])
  const [error, setError] = useState<unknown>(null)
  const asOf = useRef<string | undefined>(undefined)
  const known = useRef<ReadonlyMap<string, PhoneLine>>(new Map())
  const sending = useRef(false)

  const open = useCallback(() => {
    phone.current ??= openPhone(me.id)
    return phone.current
  }, [me.id])

  const take = useCallback((more: readonly PhoneLine[]) => {
    if (more.length === 0 && known.current.size > 0) return
    known.current = new Map([...known.current, ...more.map((line) => [line.id, line] as const)])
    setLines(known.current)
  }, [])

  const read = useCallback(async () => {
    let after: string | undefined
    let began: string | undefined
    do {
      const since = asOf.current
      const page = await send('stocktakes/lines', {
        id,
        ...(since ? { since } : {}),
        ...(after ? { after } : {}),
      })
      began ??= page.asOf
      take(page.lines)
      setState(page.state)
      after = page.next ?? undefined
    } while (after)
    asOf.current = began
    const kept = [...known.current.values()]
    await (await open()).keepLines({ stocktakeId: id, asOf: began ?? '', lines: kept })
  }, [id, open, take])

  const flush = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      const own = await open()
      const before = (await own.waiting(id)).length
      if (before > 0) {
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
      const kept = await own.linesOf(id)
      // Both at once: what waits is never shown as sent.
      setWaiting(await own.waiting(id))
      if (kept) take(kept.lines)
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
  }, [id, open, read, flush, take])

  /** Keeps a scan, and says at once what it is. */
  const scan = useCallback(
    async (
      code: string,
      here: Place,
      how: Exclude<How, 'holder'>,
      more: Partial<Scan> = {},
      photo?: File,
    ) => {
      const made: Scan = {
        id: crypto.randomUUID(),
        code,
        ...here,
        at: new Date().toISOString(),
        how,
        counted: null,
        isMove: false,
        photoId: photo ? crypto.randomUUID() : null,
        note: '',
        ...more,
      }
      await (await open()).keep(id, made, photo ?? null)
      const line = lineOf([...known.current.values()], code)
      const was = line?.finding
      if (line) {
        const sighting = { ...made, at: new Date(made.at), byId: me.id }
        const seen = seenBy(line, [sighting])
        const isHome = was === 'found'
        take([
          {
            ...line,
            ...(isHome ? {} : { ...seen, foundAt: made.at }),
            isMoved: line.isMoved || made.isMove,
          },
        ])
      }
      const now = line && known.current.get(line.id)
      void flush()
      const finding = now?.finding === 'elsewhere' ? 'elsewhere' : was === 'found' ? 'again' : 'found'
      return { scan: made, line: now ?? null, result: line ? finding : 'unknown' } satisfies Result
    },
    [id, me.id, open, take, flush],
  )

  const drop = useCallback(
    async (scanId: string) => {
      await (await open()).drop(scanId)
      setWaiting(await (await open()).waiting(id))
    },
    [id, open],
  )

  return { lines, state, mayScan: mayStep(state, 'scan').ok, waiting, error, scan, drop, reread: read }
}

/** The expected thing that a code means, as the school would find it. */
function lineOf(lines: readonly PhoneLine[], code: string): PhoneLine | undefined {
  const meant = readCode(code)
  if (!meant || 'room' in meant) return undefined
  if ('asset' in meant) return lines.find(({ assetId }) => assetId === meant.asset)
  const is = (text: string) => codeKey(text) === meant.key
  return lines.find(({ inventoryNo }) => is(inventoryNo)) ?? lines.find(({ serial }) => is(serial))
}
