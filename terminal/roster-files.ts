import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ending, exitCodes } from './ending.ts'
import type { Say } from './say.ts'

/** Reads a folder of tables, or the files that were named, as the API takes them. Throws an ending for what is not there. */
export function readRosterFiles(paths: readonly string[], say: Say): { name: string; base64: string }[] {
  const files = paths.flatMap((path) => {
    const what = statSync(path, { throwIfNoEntry: false })
    if (!what) throw ending(exitCodes.misspelt, say('terminal/no-file', { path }))
    return what.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]
  })
  const tables = files.filter((file) => /\.(csv|xlsx|zip)$/i.test(file)).sort()
  if (tables.length === 0) throw ending(exitCodes.misspelt, say('terminal/no-table'))
  return tables.map((file) => ({ name: basename(file), base64: readFileSync(file).toString('base64') }))
}
