import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { failureOf } from './send.ts'

/** A scan that the school has not confirmed yet. */
export interface Queued<Scan> {
  id: string
  /** What it belongs to: a stocktake, a round. */
  listId: string
  scan: Scan
  photo: File | null
  /** Why the school does not take it; null while it was not refused. */
  refused: string | null
}

interface Kept<Scan, List> extends DBSchema {
  scans: { key: string; value: Queued<Scan>; indexes: { list: string } }
  lists: { key: string; value: { id: string; list: List } }
}

/**
 * What a phone keeps for one person: each scan until the school has it, and the list it belongs to, to work without a
 * network. A scan is on the disk before anybody sees it turn green, so that neither a dead battery nor a lost network
 * loses one.
 */
export interface ScanQueue<Scan, List> {
  keep(listId: string, scan: Scan, photo?: File | null): Promise<void>
  /** What still has to be sent, the earliest first. */
  waiting(listId: string): Promise<Queued<Scan>[]>
  /** Sends what waits, again if need be; says whether all of it arrived. Throws what kept it from being sent. */
  send(listId: string, deliver: (some: readonly Queued<Scan>[]) => Promise<void>): Promise<boolean>
  drop(scanId: string): Promise<void>
  keepList(listId: string, list: List): Promise<void>
  listOf(listId: string): Promise<List | undefined>
  close(): void
}

const atOnce = 50

export async function openQueue<Scan extends { id: string; at: string }, List>(
  name: string,
): Promise<ScanQueue<Scan, List>> {
  const kept: IDBPDatabase<Kept<Scan, List>> = await openDB<Kept<Scan, List>>(`talka-scans-${name}`, 1, {
    upgrade(database) {
      database.createObjectStore('scans', { keyPath: 'id' }).createIndex('list', 'listId')
      database.createObjectStore('lists', { keyPath: 'id' })
    },
  })
  const waiting = async (listId: string) => {
    const all = await kept.getAllFromIndex('scans', 'list', listId)
    return all.sort((one, other) => one.scan.at.localeCompare(other.scan.at))
  }

  async function sendSome(
    some: readonly Queued<Scan>[],
    deliver: (some: readonly Queued<Scan>[]) => Promise<void>,
  ): Promise<void> {
    try {
      await deliver(some)
    } catch (error) {
      const { kind, message } = failureOf(error)
      if (kind !== 'invalid') throw error
      // One that cannot be taken must not keep the others back.
      const [only, another] = some
      if (another) for (const one of some) await sendSome([one], deliver)
      else if (only) await kept.put('scans', { ...only, refused: message })
      return
    }
    const gone = kept.transaction('scans', 'readwrite')
    await Promise.all([...some.map(({ id }) => gone.store.delete(id)), gone.done])
  }

  return {
    async keep(listId, scan, photo = null) {
      const written = kept.transaction('scans', 'readwrite', { durability: 'strict' })
      await written.store.put({ id: scan.id, listId, scan, photo, refused: null })
      await written.done
    },
    waiting,
    async send(listId, deliver) {
      const toSend = (await waiting(listId)).filter(({ refused }) => refused === null)
      for (let at = 0; at < toSend.length; at += atOnce)
        await sendSome(toSend.slice(at, at + atOnce), deliver)
      return (await waiting(listId)).length === 0
    },
    drop: (scanId) => kept.delete('scans', scanId),
    async keepList(id, list) {
      await kept.put('lists', { id, list })
    },
    listOf: async (id) => (await kept.get('lists', id))?.list,
    close: () => kept.close(),
  }
}
