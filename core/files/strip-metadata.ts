import type { FileType } from './schema.ts'
import { stripRecording } from './strip-recording.ts'

/**
 * A picture or recording without what camera and phone wrote into it: where and when it was taken, by which phone, its
 * preview. The picture itself is not touched, and it stays the right way up. Null for a picture or recording that is not
 * understood: nobody could say what is in it. Other files come back as they were.
 * Formats: JPEG (ITU T.81 annex B, Exif 2.32), PNG (W3C, chunks), WebP (RFC 9649), GIF (89a).
 */
export function stripMetadata(type: FileType, bytes: Uint8Array): Uint8Array | null {
  const strip = strippers[type]
  if (!strip) return bytes
  return bytes.length < shortest ? null : strip(bytes)
}

const strippers: Partial<Record<FileType, (bytes: Uint8Array) => Uint8Array | null>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
  'video/mp4': stripRecording,
  'audio/x-m4a': stripRecording,
}

/** The head of a WebP file, the longest of them. */
const shortest = 12

const [startOfScan, endOfImage] = [0xda, 0xd9]
const [exif, icc, adobe] = [0xe1, 0xe2, 0xee]

function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    // Any number of 0xFF may stand before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === endOfImage) break
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    const scanEnd = marker === startOfScan ? endOfScan(bytes, end) : end
    if (marker === exif) orientation = readOrientation(segment.subarray(4)) ?? orientation
    else if (!isMetadata(marker, segment)) kept.push(bytes.subarray(at, scanEnd))
    at = scanEnd
  }
  // What comes after the end, such as a phone's moving picture, is left behind.
  kept.push(Uint8Array.of(0xff, endOfImage))
  if (orientation > 1) kept.splice(1, 0, writeOrientation(orientation))
  return joined(kept)
}

function isMetadata(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return true
  if (marker <= 0xe0 || marker > 0xef || marker === adobe) return false
  return marker !== icc || !textAt(segment, 4, 11).startsWith('ICC_PROFILE')
}

/** The first marker after the data of a scan; within it 0xFF is followed by 0 or by a restart mark. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at++
  }
  return bytes.length
}

const orientationTag = 0x0112

/** How the picture is turned, 1 to 8; null when the camera did not say. */
function readOrientation(body: Uint8Array): number | null {
  if (textAt(body, 0, 4) !== 'Exif' || body.length < 14) return null
  const tiff = body.subarray(6)
  const view = viewOf(tiff)
  const isLittle = textAt(tiff, 0, 2) === 'II'
  const first = view.getUint32(4, isLittle)
  if (first + 2 > tiff.length) return null
  const count = view.getUint16(first, isLittle)
  for (let entry = 0; entry < count; entry++) {
    const at = first + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    if (view.getUint16(at, isLittle) !== orientationTag) continue
    const value = view.getUint16(at + 8, isLittle)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An Exif segment that says nothing but how the picture is turned. */
function writeOrientation(orientation: number): Uint8Array {
  const entry = [orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  const body = [...Buffer.from('Exif'), 0, 0, ...tiff]
  return Uint8Array.of(0xff, exif, 0, body.length + 2, ...body)
}

const pngMetadata = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

function stripPng(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = textAt(bytes, at + 4, 4)
    if (!pngMetadata.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return null
}

const webpExif = 0x08
const webpXmp = 0x04

function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (end > bytes.length) return null
    const name = textAt(bytes, at, 4)
    const chunk = Uint8Array.from(bytes.subarray(at, end))
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~(webpExif | webpXmp)
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk)
    at = end
  }
  const whole = joined([bytes.subarray(0, 12), ...kept])
  viewOf(whole).setUint32(4, whole.length - 8, true)
  return whole
}

/** What animates a picture; other applications write places and texts. */
const gifApplications = ['NETSCAPE2.0', 'ANIMEXTS1.0']
const [gifExtension, gifImage, gifEnd] = [0x21, 0x2c, 0x3b]

function stripGif(bytes: Uint8Array): Uint8Array | null {
  const tableLength = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)
  let at = 13 + tableLength(bytes[10] ?? 0)
  const kept = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    const mark = bytes[at]
    if (mark === gifEnd) return joined([...kept, Uint8Array.of(gifEnd)])
    if (mark !== gifExtension && mark !== gifImage) return null
    const isComment = mark === gifExtension && bytes[at + 1] === 0xfe
    const isForeign =
      mark === gifExtension && bytes[at + 1] === 0xff && !gifApplications.includes(textAt(bytes, at + 3, 11))
    const data = mark === gifImage ? at + 11 + tableLength(bytes[at + 9] ?? 0) : at + 2
    const end = endOfBlocks(bytes, data)
    if (end === null) return null
    if (!isComment && !isForeign) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

/** Data comes in blocks that each begin with their length; an empty one ends it. */
function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0
    at += length + 1
    if (length === 0) return at
  }
  return null
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}
