import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse/sync'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const baltic = new TextDecoder('windows-1257')

/**
 * Reads the letters of a file: UTF-8; UTF-16, as Excel saves "Unicode text"; or windows-1257, in which Lithuanian
 * Excel saves CSV. Null when what comes out is not text as schools write it, so that no child is called „Ûikas“.
 */
export function decode(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return utf8.decode(bytes)
  } catch {
    const text = baltic.decode(bytes)
    const foreign = text
      .match(/[^\p{ASCII}]/gu)
      ?.some((letter) => !/[ĄČĘĖĮŠŲŪŽąčęėįšųūžäåéóõöüÄÅÉÓÕÖÜ„“”–—’€…•°®™²³\u00a0]/.test(letter))
    return foreign ? null : text
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: a table begins with ASCII, so that every other byte is zero.
  if (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le'
  return bytes.length > 3 && bytes[0] === 0 && bytes[2] === 0 ? 'utf-16be' : null
}

/** As much text as is parsed before the server may answer somebody else. */
const partLength = 200_000

/**
 * The records of a text separated by commas, semicolons or tabs, part by part: between parts the server may answer
 * somebody else, and nobody has to hold all of them. A number at the end is the row in which the text breaks off.
 */
export async function* parseCsv(whole: string): AsyncGenerator<string[][] | number> {
  const mark = /^sep=(.)\r?\n/i.exec(whole)
  const text = mark ? whole.slice(mark[0].length) : whole
  const delimiter = mark?.[1] ?? separatorOf(text)
  let before = 0
  for (const part of partsOf(text)) {
    const records = parsePart(part, delimiter)
    yield typeof records === 'number' ? before + records : records
    if (typeof records === 'number') return
    before += records.length
    await setImmediate()
  }
}

function parsePart(part: string, delimiter: string): string[][] | number {
  // Where nothing is quoted, cutting is all there is to do, and ten times as quick.
  if (!part.includes('"')) {
    return part
      .replace(/\r?\n$/, '')
      .split(/\r\n|\n|\r/)
      .map((line) => line.split(delimiter))
  }
  const strict = { delimiter, relax_column_count: true }
  try {
    return parse(part, strict)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return Number(error.records ?? 0) + 1
  }
  // Quotation marks within a cell, as people write them: Ona "Onutė" Onaitė.
  try {
    const records: string[][] = parse(part, { ...strict, relax_quotes: true })
    return records.map((cells) => cells.map((cell) => cell.replace(/^\s*"(.*)"\s*$/s, '$1')))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return Number(error.records ?? 0) + 1
  }
}

function separatorOf(text: string): string {
  const head = text
    .slice(0, 4_000)
    .split('\n')
    .slice(0, 10)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counted = [',', ';', '\t'].map((separator) => ({ separator, n: head.split(separator).length }))
  return counted.reduce((best, one) => (one.n > best.n ? one : best)).separator
}

/** Cuts a text at line ends that stand outside quotation marks. */
function* partsOf(text: string): Generator<string> {
  let start = 0
  let isQuoted = false
  let quote = text.indexOf('"')
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const next = end === -1 ? text.length : end + 1
    for (; quote !== -1 && quote < next; quote = text.indexOf('"', quote + 1)) isQuoted = !isQuoted
    if (!isQuoted && next - start >= partLength) {
      yield text.slice(start, next)
      start = next
    }
    from = next
  }
  if (start < text.length) yield text.slice(start)
}
