import fc from 'fast-check'
import { fileTypeFromBuffer } from 'file-type'
import { describe, expect, test } from 'vitest'
import type { FileType } from '../../core/files/schema.ts'
import { stripMetadata } from '../../core/files/strip-metadata.ts'
import {
  film,
  filmed,
  gif,
  jpeg,
  photo,
  place,
  png,
  pngWithTexts,
  segment,
  webpWithExif,
} from './pictures.ts'

/** What is left of a picture that is understood. */
function strip(type: FileType, bytes: Uint8Array): Uint8Array {
  const stripped = stripMetadata(type, bytes)
  if (!stripped) throw new Error('it was not understood')
  return stripped
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a photo that is sent', () => {
  test.each([
    ['image/jpeg', photo(1)],
    ['image/png', pngWithTexts()],
    ['image/webp', webpWithExif()],
    ['image/gif', gif()],
    ['video/mp4', film('isom')],
    ['audio/x-m4a', film('M4A ')],
  ] as const)('does not say where it was taken (%s)', async (type, picture) => {
    expect(textOf(picture)).toContain(place)
    const stripped = strip(type, picture)
    expect(textOf(stripped)).not.toContain(place)
    expect((await fileTypeFromBuffer(stripped))?.mime).toBe(type)
  })

  test('keeps its picture, and its colours', () => {
    const scan = jpeg.subarray(20)
    expect(textOf(strip('image/jpeg', photo(1)))).toContain(textOf(scan))
    expect(textOf(strip('image/jpeg', photo(1)))).toContain('ICC_PROFILE')
    expect(Buffer.from(strip('image/png', pngWithTexts())).equals(png)).toBe(true)
  })

  test.each([
    [6, true],
    [8, false],
  ])('stays the right way up (%i)', (orientation, isLittle) => {
    const stripped = Buffer.from(strip('image/jpeg', photo(orientation, isLittle)))
    const at = stripped.indexOf('Exif')
    expect(at).toBeGreaterThan(0)
    expect(stripped.subarray(at + 6, at + 8).toString()).toBe('MM')
    expect(stripped.readUInt16BE(at + 6 + 18)).toBe(orientation)
    // Stripping what is stripped changes nothing, so it is read as it is written.
    expect(Buffer.from(strip('image/jpeg', stripped)).equals(stripped)).toBe(true)
  })

  test('with restart marks and several scans is kept whole', () => {
    const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0]))
    const data = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])
    const picture = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      scan,
      data,
      scan,
      data,
      Buffer.from([0xff, 0xd9]),
    ])
    expect(Buffer.from(strip('image/jpeg', picture)).equals(picture)).toBe(true)
  })

  test('is a recording, too: its boxes keep their places, and when it was made is gone', () => {
    const before = film('isom')
    const after = Buffer.from(strip('video/mp4', before))
    expect(after).toHaveLength(before.length)
    expect(after.indexOf('mdat')).toBe(before.indexOf('mdat'))
    expect(after.includes(filmed)).toBe(true)
    expect(after.includes(Buffer.from([0xe1, 0x23, 0x45, 0x67]))).toBe(false)
    expect(after.includes('com.apple.quicktime')).toBe(false)
    expect(textOf(after)).toContain('vide')
  })

  test('goes on moving as a GIF', () => {
    expect(textOf(strip('image/gif', gif()))).toContain('NETSCAPE2.0')
    expect(Buffer.from(strip('image/gif', gif())).at(-1)).toBe(0x3b)
  })

  test('that cannot be read is not taken at all, with whatever stands in it', () => {
    const cut = (picture: Buffer) => picture.subarray(0, picture.indexOf(place) + place.length - 3)
    expect(stripMetadata('image/png', cut(pngWithTexts()))).toBeNull()
    expect(stripMetadata('image/webp', cut(webpWithExif()))).toBeNull()
    expect(stripMetadata('image/gif', cut(gif()))).toBeNull()
    expect(stripMetadata('video/mp4', cut(film('isom')))).toBeNull()
    const torn = Buffer.from(photo(1))
    torn[2] = 0
    expect(stripMetadata('image/jpeg', torn)).toBeNull()
    expect(stripMetadata('text/plain', Buffer.from('ir toliau'))).not.toBeNull()
  })

  test('may have idle bytes before its marks', () => {
    const idle = Buffer.concat([photo(1).subarray(0, 2), Buffer.from([0xff, 0xff]), photo(1).subarray(2)])
    expect(textOf(strip('image/jpeg', idle))).not.toContain(place)
  })

  test('that is broken is refused or cut, and nothing is thrown', () => {
    const pictures: [FileType, Buffer][] = [
      ['image/jpeg', photo(6)],
      ['image/png', pngWithTexts()],
      ['image/webp', webpWithExif()],
      ['image/gif', gif()],
      ['video/mp4', film('isom')],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...pictures), fc.nat(400), fc.nat(255), ([type, picture], at, value) => {
        const broken = Buffer.from(picture)
        broken[at % broken.length] = value
        stripMetadata(type, broken)
        stripMetadata(type, picture.subarray(0, at % picture.length))
      }),
      { numRuns: 2000 },
    )
  })
})
