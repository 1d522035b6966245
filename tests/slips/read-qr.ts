import type { Polygon } from './read-pdf.ts'

/**
 * Reads a QR code that is drawn as outlines, as a scanner with good light would: modules, mask, bits, bytes. Versions 2
 * to 4 (ISO/IEC 18004); an error in the code is not mended but seen.
 */
export function readQr(drawing: readonly Polygon[]): string {
  const modules = modulesOf(drawing)
  const mask = maskOf(modules)
  const bits = [...dataPlaces(modules.length)].map(
    ([row, column]) => modules[row]?.[column] !== mask(row, column),
  )
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8),
  )
  const data = inOrder(codewords, modules).flat()
  const number = (from: number, length: number) =>
    data.slice(from, from + length).reduce((sum, bit) => sum * 2 + Number(bit), 0)
  let at = 0
  const take = (length: number) => {
    at += length
    return number(at - length, length)
  }
  const parts: Buffer[] = []
  for (let mode = take(4); mode !== 0 && at < data.length; mode = take(4)) {
    const read = segments[mode]
    if (!read) throw new Error(`a segment of mode ${mode}`)
    parts.push(read(take))
  }
  return Buffer.concat(parts).toString('utf8')
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** What codes of versions 1 to 9 are put together from: digits, capitals, bytes (ISO/IEC 18004, 7.4). */
const segments: Record<number, (take: (bits: number) => number) => Buffer> = {
  1(take) {
    const length = take(10)
    const groups = Array.from({ length: Math.ceil(length / 3) }, (_, group) => {
      const digits = Math.min(3, length - group * 3)
      return String(take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, '0')
    })
    return Buffer.from(groups.join(''))
  },
  2(take) {
    const length = take(9)
    const pairs = Array.from({ length: Math.ceil(length / 2) }, (_, pair) => {
      if (length - pair * 2 === 1) return alphanumeric[take(6)]
      const both = take(11)
      return `${alphanumeric[Math.floor(both / 45)]}${alphanumeric[both % 45]}`
    })
    return Buffer.from(pairs.join(''))
  },
  4: (take) => Buffer.from(Array.from({ length: take(8) }, () => take(8))),
}

/** Of larger codes the data stands in blocks, of which it takes turns (ISO/IEC 18004, table 9): how many of how many codewords. */
function inOrder<Codeword>(codewords: Codeword[], modules: boolean[][]): Codeword[] {
  const level = readFormat(modules, [0, 1], 0b10)
  const known: Record<string, [blocks: number, each: number]> = {
    '29 3': [2, 17],
    '29 2': [2, 13],
    '33 0': [2, 32],
    '33 3': [2, 24],
    '33 2': [4, 9],
  }
  const [blocks, each] = known[`${modules.length} ${level}`] ?? [1, codewords.length]
  const data = codewords.slice(0, blocks * each)
  return Array.from({ length: blocks }, (_, block) => data.filter((_, at) => at % blocks === block)).flat()
}

/** Bits of the format beside the upper left finder, which are masked themselves. */
function readFormat(modules: boolean[][], columns: number[], masked: number): number {
  return columns.reduce((sum, column) => sum * 2 + Number(modules[8]?.[column]), 0) ^ masked
}

function modulesOf(drawing: readonly Polygon[]): boolean[][] {
  const points = drawing.flat()
  const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))]
  const width = Math.max(...points.map(([x]) => x)) - left
  const module = points.map(([x]) => Math.round(x - left)).reduce(greatestDivisor, 0)
  const size = width / module
  const isDark = (x: number, y: number) =>
    drawing.filter((outline) => isInside(outline, x, y)).length % 2 === 1
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      isDark(left + (column + 0.5) * module, top + (row + 0.5) * module),
    ),
  )
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

function isInside(outline: Polygon, x: number, y: number): boolean {
  let inside = false
  for (const [at, [x1, y1]] of outline.entries()) {
    const [x2, y2] = outline[(at + 1) % outline.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

function maskOf(modules: boolean[][]): (row: number, column: number) => boolean {
  const number = readFormat(modules, [2, 3, 4], 0b101)
  const masks: ((i: number, j: number) => number)[] = [
    (i, j) => (i + j) % 2,
    (i) => i % 2,
    (_, j) => j % 3,
    (i, j) => (i + j) % 3,
    (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2,
    (i, j) => ((i * j) % 2) + ((i * j) % 3),
    (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2,
    (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2,
  ]
  return (row, column) => masks[number]?.(row, column) === 0
}

/** The places of data in their order: upwards and downwards in pairs of columns from the lower right. */
function* dataPlaces(size: number): Generator<[row: number, column: number]> {
  const isTaken = (row: number, column: number) =>
    (row <= 8 && (column <= 8 || column >= size - 8)) ||
    (row >= size - 8 && column <= 8) ||
    row === 6 ||
    column === 6 ||
    (Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2)
  let upwards = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right-- // the column of the timing pattern stands in no pair
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step
      for (const column of [right, right - 1]) if (!isTaken(row, column)) yield [row, column]
    }
    upwards = !upwards
  }
}
