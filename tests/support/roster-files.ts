import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Reads a folder of roster files as the tab sends them. */
export function rosterFiles(folder: string): { name: string; base64: string }[] {
  const path = fileURLToPath(new URL(`../../${folder}/`, import.meta.url))
  return readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, base64: readFileSync(path + name).toString('base64') }))
}
