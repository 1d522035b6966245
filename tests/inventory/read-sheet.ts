import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { PaperPage, Polygon } from '../slips/read-pdf.ts'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
const millimetre = 72 / 25.4
/** As a school's laser printer draws, in dots a point. */
const scale = 300 / 72

/** Prints a sheet in black and white and reads every code off it as a phone does, each with its middle in millimetres. */
export async function readSheet(page: PaperPage): Promise<{ text: string; x: number; y: number }[]> {
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } })
  const picture = print(page)
  const codes = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 255, tryHarder: true })
  return codes.map(({ text, position }) => {
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight]
    const middle = (of: (corner: { x: number; y: number }) => number) =>
      corners.reduce((sum, corner) => sum + of(corner), 0) / 4 / scale / millimetre
    return { text, x: middle(({ x }) => x), y: middle(({ y }) => y) }
  })
}

function print({ width, height, drawings }: PaperPage): {
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
  colorSpace: 'srgb'
} {
  const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)]
  const data = new Uint8ClampedArray(across * down * 4).fill(255)
  for (const drawing of drawings) {
    const ys = drawing.flat().map(([, y]) => y * scale)
    for (let row = Math.floor(Math.min(...ys)); row <= Math.max(...ys); row++) {
      const edges = crossings(drawing, (row + 0.5) / scale)
      for (let n = 0; n + 1 < edges.length; n += 2) {
        const [from, to] = [Math.round((edges[n] ?? 0) * scale), Math.round((edges[n + 1] ?? 0) * scale)]
        for (let dot = from; dot < to; dot++)
          data.fill(0, (row * across + dot) * 4, (row * across + dot) * 4 + 3)
      }
    }
  }
  return { data, width: across, height: down, colorSpace: 'srgb' }
}

/** Where a line across meets the outlines: between each two of these it is inside, by the even-odd rule. */
function crossings(outlines: readonly Polygon[], y: number): number[] {
  return outlines
    .flatMap((outline) =>
      outline.flatMap(([x1, y1], at) => {
        const [x2, y2] = outline[(at + 1) % outline.length] ?? [x1, y1]
        return y1 <= y !== y2 <= y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
      }),
    )
    .sort((one, other) => one - other)
}
