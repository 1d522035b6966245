import fc from 'fast-check'
import { fileTypeFromBuffer } from 'file-type'
import { describe, expect, test } from 'vitest'
import type { FileType } from '../../core/files/schema.ts'
import { stripMetadata } from '../../core/files/strip-metadata.ts'
import { jpeg, photo, place, png, pngWithTexts, segment, webpWithExif } from './pictures.ts'

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a photo that is sent', () => {
  test.each([
    ['image/jpeg', photo(1)],
    ['image/png', pngWithTexts()],
    ['image/webp', webpWithExif()],
  ] as const)('does not say where it was taken (%s)', async (type, picture) => {
    expect(textOf(picture)).toContain(place)
    const stripped = stripMetadata(type, picture)
    expect(textOf(stripped)).not.toContain(place)
    expect((await fileTypeFromBuffer(stripped))?.mime).toBe(type)
  })

  test('keeps its picture, and its colours', () => {
    const scan = jpeg.subarray(20)
    expect(textOf(stripMetadata('image/jpeg', photo(1)))).toContain(textOf(scan))
    expect(textOf(stripMetadata('image/jpeg', photo(1)))).toContain('ICC_PROFILE')
    expect(Buffer.from(stripMetadata('image/png', pngWithTexts())).equals(png)).toBe(true)
  })

  test.each([
    [6, true],
    [8, false],
  ])('stays the right way up (%i)', (orientation, isLittle) => {
    const stripped = Buffer.from(stripMetadata('image/jpeg', photo(orientation, isLittle)))
    const at = stripped.indexOf('Exif')
    expect(at).toBeGreaterThan(0)
    expect(stripped.subarray(at + 6, at + 8).toString()).toBe('MM')
    expect(stripped.readUInt16BE(at + 6 + 18)).toBe(orientation)
    // Stripping what is stripped changes nothing, so it is read as it is written.
    expect(Buffer.from(stripMetadata('image/jpeg', stripped)).equals(stripped)).toBe(true)
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
    expect(Buffer.from(stripMetadata('image/jpeg', picture)).equals(picture)).toBe(true)
  })

  test('that is broken comes back or is cut, and nothing is thrown', () => {
    const pictures: [FileType, Buffer][] = [
      ['image/jpeg', photo(6)],
      ['image/png', pngWithTexts()],
      ['image/webp', webpWithExif()],
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
