import type { Db } from '../context.ts'
import type { FileHead } from '../files/schema.ts'
import { filesOf, giveFiles } from '../files/store.ts'
import { Refusal } from '../refusal.ts'

/** What a file belongs to; those of an internal note belong to something that its requester cannot name. */
export function ownerOf(request: { id: string; isInternal: boolean }): string {
  return request.isInternal ? `request-note ${request.id}` : `request ${request.id}`
}

/** Gives a person's files to a request. Throws `missing` when one of them is not theirs to give. */
export async function giveToRequest(
  db: Db,
  files: readonly string[],
  personId: string,
  request: { id: string; isInternal: boolean },
): Promise<void> {
  const given = await giveFiles(db, files, personId, ownerOf(request))
  if (given < new Set(files).size) throw new Refusal('missing', 'requests/file-missing')
}

/** The files of a request by their ids, with those of its notes where they may be seen. */
export async function filesById(db: Db, id: string, withNotes: boolean): Promise<Map<string, FileHead>> {
  const seen = await filesOf(db, ownerOf({ id, isInternal: false }))
  const notes = withNotes ? await filesOf(db, ownerOf({ id, isInternal: true })) : []
  return new Map([...seen, ...notes].map(({ keptBy: _, ...head }) => [head.id, head]))
}
