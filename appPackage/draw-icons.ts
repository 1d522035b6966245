import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]
type Layer = { colour: Colour; covers: (x: number, y: number) => boolean }

const green: Colour = [15, 107, 79]
const white: Colour = [255, 255, 255]
const amber: Colour = [253, 185, 19]

/** The mark for designers of the app package: three neighbours put their arms round one task. Units: the mark spans −1…1. */
function neighbour(turn: number, x: number, y: number) {
  const angle = (turn * Math.PI) / 180
  const along = x * Math.cos(angle) + y * Math.sin(angle)
  const across = -x * Math.sin(angle) + y * Math.cos(angle)
  const head = Math.hypot(along - 0.74, across) < 0.235
  const fromHead = Math.hypot(along - 0.74, across)
  const towardsTask = Math.atan2(Math.abs(across), 0.74 - along) < 1.22
  return head || (towardsTask && fromHead > 0.36 && fromHead < 0.53)
}

const people = (x: number, y: number) => [-90, 30, 150].some((turn) => neighbour(turn, x, y))
const task = (x: number, y: number) => Math.hypot(x, y) < 0.13

/** Paints layers bottom to top into RGBA pixels, 8 × 8 samples a pixel, for an icon `size` pixels wide. */
function paint(size: number, reach: number, layers: readonly Layer[]) {
  const samples = 8
  const pixels = Buffer.alloc(size * size * 4)
  for (let index = 0; index < size * size; index++) {
    const total = [0, 0, 0]
    let covered = 0
    for (let sample = 0; sample < samples * samples; sample++) {
      const x = ((index % size) + ((sample % samples) + 0.5) / samples - size / 2) / reach
      // The mark's middle lies above the middle of its bounds, because its feet are two and its top is one.
      const y =
        (Math.floor(index / size) + (Math.floor(sample / samples) + 0.5) / samples - size / 2) / reach - 0.185
      const top = layers.findLast((layer) => layer.covers(x, y))
      if (!top) continue
      covered++
      top.colour.forEach((value, channel) => {
        total[channel] = (total[channel] ?? 0) + value
      })
    }
    if (covered === 0) continue
    const average = total.map((sum) => Math.round(sum / covered))
    pixels.set([...average, Math.round((covered * 255) / (samples * samples))], index * 4)
  }
  return pixels
}

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function encodePng(size: number, pixels: Buffer) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const draw = (file: string, size: number, reach: number, layers: readonly Layer[]) =>
  writeFileSync(new URL(file, import.meta.url), encodePng(size, paint(size, reach, layers)))

draw('color.png', 192, 64, [
  { colour: green, covers: () => true },
  { colour: white, covers: people },
  { colour: amber, covers: task },
])
draw('outline.png', 32, 16.5, [
  { colour: white, covers: people },
  { colour: white, covers: task },
])
