import { readFileSync } from 'node:fs'

/** Whether a file of tests has one whose title holds this sentence: for tables that say where something is held. */
export function isHeld(file: string, sentence: string): boolean {
  const titles = readFileSync(file, 'utf8').matchAll(
    /\b(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/g,
  )
  return [...titles].some(([, , title]) => title?.includes(sentence))
}
