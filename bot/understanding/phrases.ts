import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sentence as somebody wrote it, and what it asks for. */
export interface Phrase {
  text: string
  label: string
  language: 'lt' | 'en'
  /** `dev` sentences are not learnt from: by them the threshold of sureness is set. */
  use: 'train' | 'dev'
}

/**
 * Reads a folder of phrases: `<label>.txt`, a sentence a line, under the headings `# lt`, `# en` (learnt from),
 * `# dev lt` and `# dev en` (for tuning).
 */
export function readPhrases(folder: string): Phrase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFile(join(folder, file), file.slice(0, -'.txt'.length)))
}

function readFile(path: string, label: string): Phrase[] {
  const phrases: Phrase[] = []
  let language: Phrase['language'] = 'lt'
  let use: Phrase['use'] = 'train'
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const heading = /^# (dev )?(lt|en)$/.exec(line)
    if (heading) {
      use = heading[1] ? 'dev' : 'train'
      language = heading[2] as Phrase['language']
    } else if (line.trim()) phrases.push({ text: line.trim(), label, language, use })
  }
  return phrases
}

/** By this a model shows which phrases it was made of. */
export function fingerprintOf(phrases: readonly Phrase[]): string {
  return createHash('sha256').update(JSON.stringify(phrases)).digest('hex')
}
