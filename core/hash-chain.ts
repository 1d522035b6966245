import { createHash } from 'node:crypto'

/** One line of a record that nobody can change unseen: each holds the hash of the one before it. */
export interface ChainLine {
  /** 1, 2, 3 …: hashed too, so that a line that is gone is told from one that was changed. */
  place: number
  previous: string
  hash: string
  /** Plain JSON: what is read back from the database has to equal what was hashed. */
  entry: unknown
}

/** The end of a chain as somebody wrote it down elsewhere; `isLast` where nothing can have been added since. */
export interface ChainMark {
  place: number
  hash: string
  isLast?: boolean
}

/**
 * The first place of a chain that is not as it was written, and what was done to it. `rewritten`: the chain fits together,
 * but a marked line is another one: it was written anew up to there, or an older one was put back and went on.
 */
export interface ChainBreak {
  place: number
  how: 'changed' | 'missing' | 'swapped' | 'added' | 'cutShort' | 'rewritten'
}

/** What a chain's first line follows: made of the chain's name, so that lines fit into no other chain. */
export function chainStart(name: string): string {
  return sha256(`chain ${name}`)
}

/** Makes the next line of a chain from its newest one, or from {@link chainStart}. */
export function nextLine<Entry>(end: { place: number; hash: string }, entry: Entry) {
  const place = end.place + 1
  return { place, previous: end.hash, hash: hashOf(place, end.hash, entry), entry }
}

/**
 * Reads a whole chain, its lines in the order they are kept, and names the first place that is not as written; null when
 * all is well. Whoever can rewrite every line after a change is found only by marks kept where they cannot write.
 */
export function findBreak(
  start: string,
  lines: readonly ChainLine[],
  marks: readonly ChainMark[] = [],
): ChainBreak | null {
  const places = new Set(lines.map(({ place }) => place))
  let previous = start
  for (const [index, line] of lines.entries()) {
    const due = index + 1
    if (line.hash !== hashOf(line.place, line.previous, line.entry)) return { place: due, how: 'changed' }
    if (line.place > due) return { place: due, how: places.has(due) ? 'swapped' : 'missing' }
    if (line.place < due) return { place: due, how: 'added' }
    // The line before was written anew together with its hash; the first one belongs to another chain.
    if (line.previous !== previous) return { place: Math.max(1, index), how: 'changed' }
    previous = line.hash
  }
  return breakAtMarks(lines, marks)
}

function breakAtMarks(lines: readonly ChainLine[], marks: readonly ChainMark[]): ChainBreak | null {
  for (const { place, hash, isLast } of marks) {
    if (lines.length < place) return { place: lines.length + 1, how: 'cutShort' }
    if (place > 0 && lines[place - 1]?.hash !== hash) return { place, how: 'rewritten' }
    if (isLast && lines.length > place) return { place: place + 1, how: 'added' }
  }
  return null
}

function hashOf(place: number, previous: string, entry: unknown): string {
  return sha256(canonicalJson({ place, previous, entry }))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * JSON that is the same for equal values: keys in the order of their UTF-16 units, no spaces, what is undefined left
 * out (RFC 8785). Throws for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
    const sorted = pairs.sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
  }
  const isJson = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
  if (!isJson) throw new TypeError(`${typeof value} ${String(value)} is not JSON`)
  return JSON.stringify(value)
}
