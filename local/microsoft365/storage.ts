import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Change, Directory, DirectoryObject, Entry, Relation } from './directory.ts'
import { applyEntry, emptyDirectory, placeObject } from './directory.ts'

interface Snapshot {
  seq: number
  objects: DirectoryObject[]
  links: Record<Relation, [group: string, members: string[]][]>
  changes: Change[]
}

/** A directory that outlives the process: what `save` has written survives even kill -9. */
export interface StoredDirectory {
  directory: Directory
  /** The folder held nothing yet: the school has to be seeded. */
  isNew: boolean
  save(): void
  /** Forgets everything. */
  clear(): void
  close(): void
}

// Delta tokens live seven days (concepts/delta-query-overview.md); older changes need not be kept.
const changesAreKeptFor = 8 * 24 * 60 * 60 * 1000

/** Opens the directory of a data folder: last snapshot, plus the journal's lines after it. */
export function openStorage(folder: string, now: () => Date): StoredDirectory {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const snapshotPath = join(folder, 'directory.json')
  const journalPath = join(folder, 'journal.jsonl')
  const directory = readDirectory(snapshotPath, journalPath)
  // A process killed while sowing leaves an empty snapshot: that is still new.
  const isNew = directory.seq === 0
  writeSnapshot(snapshotPath, directory, now())
  // Appending, so that what is written after a truncation stands at the beginning again.
  const journal = openSync(journalPath, 'a', 0o600)
  ftruncateSync(journal)

  const save = () => {
    if (!directory.unsaved.length) return
    appendFileSync(journal, `${directory.unsaved.map((entry) => JSON.stringify(entry)).join('\n')}\n`)
    directory.unsaved = []
  }
  const clear = () => {
    Object.assign(directory, emptyDirectory())
    ftruncateSync(journal)
    writeSnapshot(snapshotPath, directory, now())
  }
  const close = () => {
    save()
    writeSnapshot(snapshotPath, directory, now())
    ftruncateSync(journal)
    closeSync(journal)
  }
  return { directory, isNew, save, clear, close }
}

function readDirectory(snapshotPath: string, journalPath: string): Directory {
  const directory = emptyDirectory()
  if (existsSync(snapshotPath)) {
    const snapshot = JSON.parse(readFileSync(snapshotPath, 'utf8')) as Snapshot
    for (const object of snapshot.objects) placeObject(directory, object)
    for (const relation of ['members', 'owners'] as const) {
      for (const [group, members] of snapshot.links[relation]) {
        directory.links[relation].set(group, new Set(members))
      }
    }
    directory.changes = snapshot.changes
    directory.seq = snapshot.seq
  }
  if (existsSync(journalPath)) {
    const lines = readFileSync(journalPath, 'utf8').split('\n')
    // What follows the last line break was cut off while being written, so it was never answered.
    for (const line of lines.slice(0, -1)) {
      const entry = JSON.parse(line) as Entry
      if (entry.seq > directory.seq) applyEntry(directory, entry)
    }
  }
  return directory
}

function writeSnapshot(path: string, directory: Directory, now: Date): void {
  const { users, groups, deleted, links } = directory
  const listed = (relation: Relation) =>
    [...links[relation]].map(([group, members]): [string, string[]] => [group, [...members]])
  const snapshot: Snapshot = {
    seq: directory.seq,
    objects: [...users.values(), ...groups.values(), ...deleted.values()],
    links: { members: listed('members'), owners: listed('owners') },
    changes: directory.changes.filter(({ at }) => now.getTime() - at < changesAreKeptFor),
  }
  const file = openSync(`${path}.new`, 'w', 0o600)
  appendFileSync(file, JSON.stringify(snapshot))
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
}
