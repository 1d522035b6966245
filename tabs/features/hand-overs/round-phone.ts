import type { RoundScan } from '../../../core/rounds/schema.ts'
import type { ResultOf } from '../../../core/use-cases.ts'
import { openQueue, type Queued } from '../../shared/scan-queue.ts'
import type { send } from '../../shared/send.ts'

export type Round = ResultOf<'rounds/show'>
export type QueuedRoundScan = Queued<RoundScan>

/** What a phone keeps of rounds, for one person: the class as it last was, and every scan until the school has it. */
export interface RoundPhone {
  keep(roundId: string, scan: RoundScan): Promise<void>
  waiting(roundId: string): Promise<QueuedRoundScan[]>
  send(roundId: string, ask: typeof send): Promise<boolean>
  drop(scanId: string): Promise<void>
  keepRound(round: Round): Promise<void>
  roundOf(roundId: string): Promise<Round | undefined>
  close(): void
}

export async function openRoundPhone(personId: string): Promise<RoundPhone> {
  const queue = await openQueue<RoundScan, Round>(`rounds-${personId}`)
  return {
    ...queue,
    send: (roundId, ask) =>
      queue.send(roundId, async (some) => {
        await ask('rounds/scan', { id: roundId, scans: some.map(({ scan }) => scan) })
      }),
    keepRound: (round) => queue.keepList(round.id, round),
    roundOf: queue.listOf,
  }
}
