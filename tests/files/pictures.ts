/** The smallest JPEG that every reader takes: one grey dot. */
export const jpeg = Buffer.concat([
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
    'base64',
  ),
  Buffer.from([0xff, 0xd9]),
])

/** The smallest PNG: one dot. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The smallest WebP: one dot. */
export const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')

/** What a phone writes: how it was held, and a place. */
export const place = 'N 54.0166 E 23.9666'

/** A JPEG segment with its length. */
export function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** An Exif body that says how the picture is turned, in either order of bytes, and where it was taken. */
export function exifBody(orientation: number, isLittle: boolean): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write(isLittle ? 'II' : 'MM', 0)
  const put16 = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const put32 = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  put16(42, 2)
  put32(8, 4)
  put16(1, 8)
  put16(0x0112, 10)
  put16(3, 12)
  put32(1, 14)
  put16(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(place)])
}

/** A phone's photo: the dot with Exif, XMP, a comment, a colour profile, and a moving picture after its end. */
export function photo(orientation: number, isLittle = true): Buffer {
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, exifBody(orientation, isLittle)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${place}`)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile')),
    segment(0xe2, Buffer.from(`MPF\0${place}`)),
    segment(0xfe, Buffer.from(place)),
    jpeg.subarray(2),
    Buffer.from(`ftypmp42 ${place}`),
  ])
}

/** The dot as PNG with texts in it. */
export function pngWithTexts(): Buffer {
  const chunk = (name: string, body: string) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length, 0)
    head.write(name, 4)
    return Buffer.concat([head, Buffer.from(body), Buffer.alloc(4)])
  }
  return Buffer.concat([png.subarray(0, 33), chunk('tEXt', place), chunk('eXIf', place), png.subarray(33)])
}

/** The dot as extended WebP with Exif. */
export function webpWithExif(): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 0)
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  const flags = chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const whole = Buffer.concat([
    webp.subarray(0, 12),
    flags,
    webp.subarray(12),
    chunk('EXIF', Buffer.from(place)),
  ])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

const box = (name: string, ...parts: Uint8Array[]) => {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** When a phone made a film, in seconds since 1904. */
const madeAt = Buffer.from([0xe1, 0x23, 0x45, 0x67])

/** What is in a film besides what was written about it. */
export const filmed = Buffer.from('picture and sound')

/** A film of a phone: one track of pictures, one of notes, and the place in all the places where phones put it. */
export function film(brand: 'isom' | 'M4A '): Buffer {
  const dated = (name: string) => box(name, Buffer.alloc(4), madeAt, madeAt, Buffer.alloc(80))
  const track = (kind: string, ...more: Buffer[]) =>
    box(
      'trak',
      dated('tkhd'),
      box('mdia', dated('mdhd'), box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(13))),
      ...more,
    )
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}mp42`)),
    box(
      'moov',
      dated('mvhd'),
      track('vide', box('udta', box('name', Buffer.from(place)))),
      track('meta', box('stts', Buffer.from(place))),
      box('udta', box('\xa9xyz', Buffer.from(place))),
      box('meta', box('keys', Buffer.from('com.apple.quicktime.location.ISO6709')), Buffer.from(place)),
    ),
    box('uuid', Buffer.from(place)),
    box('mdat', filmed),
  ])
}

/** A moving dot with a comment, the mark that makes it move, and a place in what an application wrote. */
export function gif(): Buffer {
  const block = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)])
  const application = (name: string, data: string) =>
    Buffer.concat([Buffer.from([0x21, 0xff]), block(name), block(data), Buffer.from([0])])
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    application('NETSCAPE2.0', '\x01\0\0'),
    application('XMP DataXMP', place),
    Buffer.concat([Buffer.from([0x21, 0xfe]), block(place), Buffer.from([0])]),
    Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]),
    Buffer.from([0x3b]),
    Buffer.from(place),
  ])
}
