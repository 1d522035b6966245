/**
 * A film or sound recording without what the phone wrote beside it: place, phone, titles, when it was made. Boxes keep
 * their length and become free space, because others point into the file by number; picture and sound are not touched.
 * Null for what is not understood. Formats: ISO/IEC 14496-12 (boxes), Apple's QuickTime metadata in `moov`. What a phone
 * may have noted second by second within the film's own data (a track of its own) is no longer pointed to, but not erased.
 */
export function stripRecording(bytes: Uint8Array): Uint8Array | null {
  const copy = Uint8Array.from(bytes)
  return stripBoxes(copy, 0, copy.length, 0) ? copy : null
}

/** Boxes that hold boxes which are looked into. */
const holders = new Set(['moov', 'trak', 'mdia', 'moof', 'traf', 'edts', 'minf'])
const metadata = new Set(['udta', 'meta', 'uuid', 'XMP_'])
/** Heads that begin with when the thing was made and changed. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd'])
const deepest = 8

function stripBoxes(bytes: Uint8Array, from: number, to: number, depth: number): boolean {
  if (depth > deepest) return false
  for (let at = from; at < to; ) {
    const box = boxAt(bytes, at, to)
    if (!box) return false
    const { name, body, end } = box
    if (metadata.has(name) || (name === 'trak' && isNotes(bytes, body, end))) erase(bytes, at, body, end)
    else if (dated.has(name)) bytes.fill(0, body + 4, body + (bytes[body] === 1 ? 20 : 12))
    else if (holders.has(name) && !stripBoxes(bytes, body, end, depth + 1)) return false
    at = end
  }
  return true
}

function boxAt(bytes: Uint8Array, at: number, to: number) {
  if (at + 8 > to) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const short = view.getUint32(at)
  if (short === 1 && at + 16 > to) return null
  const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short
  const body = at + (short === 1 ? 16 : 8)
  const end = at + size
  const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
  const longEnough = dated.has(name) ? body + 20 : body
  return end > to || end < longEnough ? null : { name, body, end }
}

/** Whether a track is neither picture nor sound, but what the phone noted of them. */
function isNotes(bytes: Uint8Array, from: number, to: number): boolean {
  const mdia = find(bytes, 'mdia', from, to)
  const hdlr = mdia && find(bytes, 'hdlr', mdia.body, mdia.end)
  if (!hdlr || hdlr.body + 12 > hdlr.end) return false
  return String.fromCharCode(...bytes.subarray(hdlr.body + 8, hdlr.body + 12)) === 'meta'
}

function find(bytes: Uint8Array, name: string, from: number, to: number) {
  for (let at = from; at < to; ) {
    const box = boxAt(bytes, at, to)
    if (!box || box.name === name) return box
    at = box.end
  }
  return null
}

function erase(bytes: Uint8Array, at: number, body: number, end: number): void {
  bytes.set(Buffer.from('free'), at + 4)
  bytes.fill(0, body, end)
}
