import { inflateSync } from 'node:zlib'

/** One pixel as the icon rules see it: each part 0…255. */
export type Pixel = { red: number; green: number; blue: number; alpha: number }

/** Reads an 8-bit RGBA PNG without interlacing, the only kind the app package holds. */
export function readPng(file: Uint8Array): { width: number; height: number; pixels: Pixel[] } {
  const bytes = Buffer.from(file)
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG')
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  if (bytes.subarray(24, 29).join() !== '8,6,0,0,0') throw new Error('not 8-bit RGBA without interlacing')
  const data = inflateSync(Buffer.concat(parts))
  const stride = width * 4
  const image = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0
    for (let column = 0; column < stride; column++) {
      const left = column < 4 ? 0 : (image[row * stride + column - 4] ?? 0)
      const up = row === 0 ? 0 : (image[(row - 1) * stride + column] ?? 0)
      const upLeft = row === 0 || column < 4 ? 0 : (image[(row - 1) * stride + column - 4] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, upLeft)][filter] ?? 0
      image[row * stride + column] = (data[row * (stride + 1) + 1 + column] ?? 0) + guess
    }
  }
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = image.subarray(index * 4, index * 4 + 4)
    return { red, green, blue, alpha }
  })
  return { width, height, pixels }
}

function nearest(left: number, up: number, upLeft: number) {
  const sum = left + up - upLeft
  const [toLeft, toUp, toUpLeft] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - upLeft)]
  return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft
}
