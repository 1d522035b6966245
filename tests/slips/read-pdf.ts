import { inflateSync } from 'node:zlib'

/**
 * Reads the text of a PDF as a viewer would copy it, run by run: by the fonts' own ToUnicode tables (ISO 32000-1,
 * 9.10.3). Enough for what pdfkit writes: two-byte codes, one content stream a page.
 */
export function readPdfText(bytes: Uint8Array): string[] {
  const objects = readObjects(Buffer.from(bytes))
  const unicodeOf = (reference: string) => readUnicode(objects.get(reference)?.stream ?? '')
  const fontTables = new Map<string, Map<string, string>>()
  const resources = [...objects.values()].map(({ head }) => /\/Font\s*<<([\s\S]*?)>>/.exec(head)?.[1] ?? '')
  for (const [, name = '', font = ''] of resources.join(' ').matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '') ?? []
    fontTables.set(name, unicodeOf(table))
  }
  return [...objects.values()]
    .filter(({ stream }) => / Tf$/m.test(stream))
    .flatMap(({ stream }) => readRuns(stream, fontTables))
}

/** How many sheets of paper it takes. */
export function countPages(bytes: Uint8Array): number {
  return [...readObjects(Buffer.from(bytes)).values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .length
}

export type Polygon = [x: number, y: number][]

/** Every drawing that is filled by the even-odd rule, each as its outlines: on a login slip the code to scan. */
export function readDrawings(bytes: Uint8Array): Polygon[][] {
  return [...readObjects(Buffer.from(bytes)).values()].flatMap(({ stream }) =>
    [...stream.matchAll(/((?:[\d.-]+ [\d.-]+ [ml]\n|h\n)+)f\*/g)].map(([, path = '']) =>
      path.split('h\n').flatMap((outline) => {
        const points = [...outline.matchAll(/([\d.-]+) ([\d.-]+) [ml]/g)]
        return points.length > 0 ? [points.map(([, x, y]): Polygon[number] => [Number(x), Number(y)])] : []
      }),
    ),
  )
}

/** A sheet as it lies before one: its drawings where they stand, in points from its upper left corner. */
export interface PaperPage {
  width: number
  height: number
  drawings: Polygon[][]
}

/** Every sheet with its filled drawings in their places: each move of the pen's origin is followed (ISO 32000-1, 8.3). */
export function readPages(bytes: Uint8Array): PaperPage[] {
  const objects = readObjects(Buffer.from(bytes))
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []
      const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(head) ?? []
      const drawings = placedDrawings(objects.get(contents)?.stream ?? '')
      const down = (polygon: Polygon): Polygon => polygon.map(([x, y]) => [x, Number(height) - y])
      return { width: Number(width), height: Number(height), drawings: drawings.map((one) => one.map(down)) }
    })
}

type Matrix = [number, number, number, number, number, number]

function placedDrawings(stream: string): Polygon[][] {
  const drawings: Polygon[][] = []
  const kept: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let outlines: Polygon[] = []
  for (const line of stream.split('\n')) {
    const numbers = line.split(' ').slice(0, -1).map(Number)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    const [ma, mb, mc, md, me, mf] = matrix
    switch (line.split(' ').at(-1)) {
      case 'q':
        kept.push(matrix)
        break
      case 'Q':
        matrix = kept.pop() ?? matrix
        break
      case 'cm':
        matrix = [
          ...([a * ma + b * mc, a * mb + b * md, c * ma + d * mc, c * mb + d * md] as const),
          ...([e * ma + f * mc + me, e * mb + f * md + mf] as const),
        ]
        break
      case 'm':
        outlines.push([])
        outlines.at(-1)?.push([a * ma + b * mc + me, a * mb + b * md + mf])
        break
      case 'l':
        outlines.at(-1)?.push([a * ma + b * mc + me, a * mb + b * md + mf])
        break
      case 'f*':
        drawings.push(outlines)
        outlines = []
        break
      case 'f':
      case 'n':
        outlines = []
        break
    }
  }
  return drawings
}

interface PdfObject {
  head: string
  stream: string
}

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = match
    const [head = '', data] = body.split('\nstream\n', 2)
    const [, length] = /\/Length (\d+)/.exec(head) ?? []
    const start = match.index + match[0].indexOf('\nstream\n') + '\nstream\n'.length
    const raw = data === undefined ? Buffer.alloc(0) : pdf.subarray(start, start + Number(length))
    const isPacked = raw.length > 0 && head.includes('/FlateDecode')
    objects.set(id, { head, stream: (isPacked ? inflateSync(raw) : raw).toString('latin1') })
  }
  return objects
}

/** Which letters each two-byte code stands for. */
function readUnicode(table: string): Map<string, string> {
  const letters = new Map<string, string>()
  const text = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', , list = ''] of block.matchAll(/<(\w+)> <(\w+)> \[([\s\S]*?)\]/g)) {
      const start = Number.parseInt(from, 16)
      for (const [at, [, hex = '']] of [...list.matchAll(/<([\w\s]+)>/g)].entries())
        letters.set((start + at).toString(16).padStart(4, '0'), text(hex))
    }
  }
  return letters
}

function readRuns(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const runs: string[] = []
  let font: ReadonlyMap<string, string> = new Map()
  for (const [, name, codes] of stream.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? new Map()
    if (codes === undefined) continue
    const hex = [...codes.matchAll(/<(\w*)>/g)].map(([, part]) => part).join('')
    runs.push((hex.match(/.{4}/g) ?? []).map((code) => font.get(code.toLowerCase()) ?? '\ufffd').join(''))
  }
  return runs
}
