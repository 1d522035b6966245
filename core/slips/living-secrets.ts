import { type StoredSecret, secretsOfSlips } from '../accounts/store.ts'
import type { Db } from '../context.ts'
import { whoLeft } from '../directory/store.ts'

/** The passwords on sets of slips that somebody still needs: whoever has left gets no slip. */
export async function livingSecrets(db: Db, slipIds: readonly string[]): Promise<StoredSecret[]> {
  const secrets = await secretsOfSlips(db, slipIds)
  const left = await whoLeft(
    db,
    secrets.flatMap(({ sourceId }) => sourceId ?? []),
  )
  return secrets.filter(({ sourceId }) => !sourceId || !left.has(sourceId))
}
