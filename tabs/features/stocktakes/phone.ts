import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Scan } from '../../../core/stocktakes/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { failureOf, type send } from '../../shared/send.ts'

export type PhoneLine = ResultOf<'stocktakes/lines'>['lines'][number]

/** A scan that the school has not confirmed yet. */
export interface QueuedScan {
  id: string
  stocktakeId: string
  scan: Scan
  photo: File | null
  /** Why the school does not take it; null while it was not refused. */
  refused: string | null
}

interface KeptLines {
  stocktakeId: string
  asOf: string
  lines: PhoneLine[]
}

interface Kept extends DBSchema {
  scans: { key: string; value: QueuedScan; indexes: { stocktake: string } }
  lines: { key: string; value: KeptLines }
}

const atOnce = 50

/**
 * What a phone keeps of stocktakes, for one person: the expected things, and every scan until the school has it. A scan is
 * on the disk before anybody sees it turn green, so that neither a dead battery nor a lost network loses one.
 */
export interface Phone {
  keep(stocktakeId: string, scan: Scan, photo?: File | null): Promise<void>
  /** What still has to be sent, the earliest first. */
  waiting(stocktakeId: string): Promise<QueuedScan[]>
  /** Sends what waits, again if need be; says whether all of it arrived. Throws what kept it from being sent. */
  send(stocktakeId: string, ask: typeof send): Promise<boolean>
  drop(scanId: string): Promise<void>
  keepLines(kept: KeptLines): Promise<void>
  linesOf(stocktakeId: string): Promise<KeptLines | undefined>
  close(): void
}

export async function openPhone(personId: string): Promise<Phone> {
  const kept: IDBPDatabase<Kept> = await openDB<Kept>(`talka-stocktakes-${personId}`, 1, {
    upgrade(database) {
      const scans = database.createObjectStore('scans', { keyPath: 'id' })
      scans.createIndex('stocktake', 'stocktakeId')
      database.createObjectStore('lines', { keyPath: 'stocktakeId' })
    },
  })
  const waiting = async (stocktakeId: string) => {
    const all = await kept.getAllFromIndex('scans', 'stocktake', stocktakeId)
    return all.sort((one, other) => one.scan.at.localeCompare(other.scan.at))
  }

  async function sendSome(stocktakeId: string, some: readonly QueuedScan[], ask: typeof send): Promise<void> {
    for (const { scan, photo } of some) {
      if (!photo || !scan.photoId) continue
      const { base64Of } = await import('../../shared/picture.ts')
      await ask('files/keep', { id: scan.photoId, name: photo.name, base64: await base64Of(photo) })
    }
    try {
      await ask('stocktakes/scan', { id: stocktakeId, scans: some.map(({ scan }) => scan) })
    } catch (error) {
      const { kind, message } = failureOf(error)
      if (kind !== 'invalid') throw error
      // One that cannot be taken must not keep the others back.
      const [only, another] = some
      if (another) for (const one of some) await sendSome(stocktakeId, [one], ask)
      else if (only) await kept.put('scans', { ...only, refused: message })
      return
    }
    const gone = kept.transaction('scans', 'readwrite')
    await Promise.all([...some.map(({ id }) => gone.store.delete(id)), gone.done])
  }

  return {
    async keep(stocktakeId, scan, photo = null) {
      const written = kept.transaction('scans', 'readwrite', { durability: 'strict' })
      await written.store.put({ id: scan.id, stocktakeId, scan, photo, refused: null })
      await written.done
    },
    waiting,
    async send(stocktakeId, ask) {
      const toSend = (await waiting(stocktakeId)).filter(({ refused }) => refused === null)
      for (let at = 0; at < toSend.length; at += atOnce)
        await sendSome(stocktakeId, toSend.slice(at, at + atOnce), ask)
      return (await waiting(stocktakeId)).length === 0
    },
    drop: (scanId) => kept.delete('scans', scanId),
    async keepLines(lines) {
      await kept.put('lines', lines)
    },
    linesOf: (stocktakeId) => kept.get('lines', stocktakeId),
    close: () => kept.close(),
  }
}
