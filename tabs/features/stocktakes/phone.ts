import type { Scan } from '../../../core/stocktakes/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { openQueue, type Queued } from '../../shared/scan-queue.ts'
import type { send } from '../../shared/send.ts'

export type PhoneLine = ResultOf<'stocktakes/lines'>['lines'][number]
export type QueuedScan = Queued<Scan>

interface KeptLines {
  stocktakeId: string
  asOf: string
  lines: PhoneLine[]
}

/** What a phone keeps of stocktakes, for one person: the expected things, and every scan until the school has it. */
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
  const queue = await openQueue<Scan, KeptLines>(`stocktakes-${personId}`)
  return {
    ...queue,
    send: (stocktakeId, ask) =>
      queue.send(stocktakeId, async (some) => {
        for (const { scan, photo } of some) {
          if (!photo || !scan.photoId) continue
          const { base64Of } = await import('../../shared/picture.ts')
          await ask('files/keep', { id: scan.photoId, name: photo.name, base64: await base64Of(photo) })
        }
        await ask('stocktakes/scan', { id: stocktakeId, scans: some.map(({ scan }) => scan) })
      }),
    keepLines: (kept) => queue.keepList(kept.stocktakeId, kept),
    linesOf: queue.listOf,
  }
}
