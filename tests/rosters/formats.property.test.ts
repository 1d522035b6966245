import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type RosterFormat, rosterFormats } from '../../core/rosters/schema.ts'
import { read, type TestFile } from './reading.ts'
import { workbook } from './workbook.ts'
import { type Rows, writers } from './writers.ts'
import { essence, essenceOf, inventedSchool } from './written-schools.ts'

const baltic = new TextDecoder('windows-1257')
const balticBytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [baltic.decode(Uint8Array.of(byte)), byte]),
)

const encode = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'utf-16': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'windows-1257': (text: string) => Uint8Array.from([...text].map((letter) => balticBytes.get(letter) ?? 63)),
}

const style = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  encoding: fc.constantFrom(...(Object.keys(encode) as (keyof typeof encode)[])),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  isQuoted: fc.boolean(),
  isZipped: fc.boolean(),
})

function writeFiles(
  files: Record<string, Rows>,
  how: typeof style extends fc.Arbitrary<infer Style> ? Style : never,
): TestFile[] {
  const cell = (value: string | number | null) => (how.isQuoted ? `"${value ?? ''}"` : String(value ?? ''))
  const written = Object.entries(files).map(([name, rows]) => {
    const lines = rows.map((row) => row.map(cell).join(how.separator))
    return { name, bytes: encode[how.encoding](lines.join(how.lineEnd)) }
  })
  if (!how.isZipped) return written
  const inside = Object.fromEntries(
    written.map(({ name, bytes }) => [`aplankas/${name}`, new Uint8Array(bytes)]),
  )
  return [{ name: 'sarasas.zip', bytes: zipSync(inside) }]
}

describe('a school written in a format and read back is the same school', () => {
  test.each(rosterFormats)('%s', async (format: RosterFormat) => {
    await fc.assert(
      fc.asyncProperty(inventedSchool, style, async (school, how) => {
        // Lists name no year of their own, and a set of 1.0 without teachers or pupils is refused.
        fc.pre(format !== 'sds-v1' || new Set(school.people.map(({ role }) => role)).size === 2)
        const result = await read(writeFiles(writers[format](school), how), {}, school.year)
        if ('faults' in result) throw new Error(result.faults.join('\n'))
        expect(result.format).toBe(format)
        expect(essence(result.roster)).toEqual(essenceOf(school))
      }),
      { numRuns: 60 },
    )
  })

  test('a list as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(inventedSchool, async (school) => {
        const texts = Object.entries(writers.list(school)).map(([name, rows]) => {
          return [
            name.replace('.csv', ''),
            rows.map((row) => row.map((value) => String(value ?? ''))),
          ] as const
        })
        const bytes = await workbook(Object.fromEntries(texts))
        const result = await read([{ name: 'sarasas.xlsx', bytes }], {}, school.year)
        if ('faults' in result) throw new Error(result.faults.join('\n'))
        expect(essence(result.roster)).toEqual(essenceOf(school))
      }),
      { numRuns: 20 },
    )
  })
})
