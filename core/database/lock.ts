import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Says that another process holds the data folder; the start stops with this text. */
export const folderInUse = (folder: string) =>
  `Duomenų aplanką „${folder}“ jau naudoja kita veikianti Talka. Sustabdykite ją arba nurodykite kitą TALKA_DATA.\n` +
  `The data folder "${folder}" is in use by another running Talka. Stop that one, or set another TALKA_DATA.`

/**
 * Holds a data folder for this process, because PGlite lets two processes open one folder and ruin it.
 * SQLite's exclusive lock is the operating system's: it ends with the process, however the process ends.
 * Returns the release. Throws an Error with {@link folderInUse} when somebody else holds it.
 */
export function lockFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'talka.lock'))
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (cause) {
    file.close()
    throw new Error(folderInUse(folder), { cause })
  }
  return () => file.close()
}
