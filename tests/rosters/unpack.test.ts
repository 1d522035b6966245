import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { faultsOf, rosterOf, type TestFile, textFile } from './reading.ts'
import { workbook } from './workbook.ts'

const lines = ['ID,Vardas,Pavardė,Klasė', '1,Ona,Onaitė,5a']
const inZip = (files: Record<string, Uint8Array>): TestFile => ({
  name: 'sarasas.zip',
  bytes: zipSync(files),
})
const csv = textFile('', lines).bytes

/** Changes the size that an archive's table of contents says its first entry has. */
function claiming({ name, bytes }: TestFile, size: number): TestFile {
  const changed = new Uint8Array(bytes)
  const view = new DataView(changed.buffer)
  const at = Buffer.from(changed).indexOf('PK\x01\x02', 0, 'latin1')
  view.setUint32(at + 24, size, true)
  return { name, bytes: changed }
}

describe('what is sent', () => {
  test('may be an archive with folders, a Mac’s shadows and other papers in it', async () => {
    const files = {
      'a/b/mokiniai.csv': csv,
      '__MACOSX/a/b/._mokiniai.csv': Buffer.from('\0\0\0'),
      'a/.slaptas.csv': Buffer.from('\0'),
      'a/paaiškinimas.pdf': Buffer.from('%PDF-1.7'),
    }
    expect((await rosterOf([inZip(files)])).people).toHaveLength(1)
  })

  test('paths in an archive are names and no more', async () => {
    expect((await rosterOf([inZip({ '../../../../etc/mokiniai.csv': csv })])).people).toHaveLength(1)
    const twice = { 'a/mokiniai.csv': csv, 'b/mokiniai.csv': csv }
    expect(await faultsOf([inZip(twice)])).toEqual(['mokiniai.csv 2 ID double-person'])
  })

  test('an archive that would fill the memory is refused before it is opened', async () => {
    const bomb = claiming(inZip({ 'mokiniai.csv': csv }), 300 * 1024 * 1024)
    expect(await faultsOf([bomb])).toEqual(['sarasas.zip 0  too-big'])
    const book = claiming({ name: 'a.xlsx', bytes: await workbook({ a: [lines] }) }, 300 * 1024 * 1024)
    expect(await faultsOf([book])).toEqual(['a.xlsx 0  too-big'])
  })

  test('no more is unpacked than an archive says it holds', async () => {
    const many = Buffer.from(
      ['ID,Vardas,Pavardė,Klasė', ...Array.from({ length: 9_999 }, (_, at) => `${at},Ona,Onaitė,5a`)].join(
        '\n',
      ),
    )
    const roster = await rosterOf([claiming(inZip({ 'mokiniai.csv': many }), many.indexOf('\n50,'))])
    expect(roster.people).toHaveLength(50)
  })

  test('a real workbook that was cut short on its way, or spoiled inside, is named as damaged', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => [String(at), 'Ona', `Onaitė${at}`, '5a'])
    const whole = await workbook({ Mokiniai: [['ID', 'Vardas', 'Pavardė', 'Klasė'], ...rows] })
    const [cut, most] = [whole.slice(0, whole.length / 2), whole.slice(0, whole.length - 40)]
    const spoiled = whole.map((byte, at) => (at > 200 && at < whole.length - 600 ? byte ^ 0x5a : byte))
    for (const bytes of [cut, most, spoiled]) {
      expect(await faultsOf([{ name: 'mokiniai.xlsx', bytes }])).toEqual([
        expect.stringMatching(/^mokiniai\.xlsx 0 {2}(zip-broken|not-opened)$/),
      ])
    }
  })

  test.each([
    [
      'a damaged archive',
      { name: 'a.zip', bytes: inZip({ 'a.csv': csv }).bytes.slice(0, 60) },
      'a.zip 0  zip-broken',
    ],
    ['an archive without tables', inZip({ 'a.txt.exe': csv }), 'sarasas.zip 0  zip-empty'],
    [
      'an old workbook',
      { name: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
      'a.xls 0  old-excel',
    ],
    ['a document', { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') }, 'a.pdf 0  not-table'],
    ['an empty file', textFile('a.csv', ''), 'a.csv 0  empty-file'],
    ['a text called archive', { name: 'a.zip', bytes: csv }, 'a.zip 0  not-opened'],
    [
      'a workbook without sheets',
      { name: 'a.xlsx', bytes: inZip({ 'a.txt.exe': csv }).bytes },
      'a.xlsx 0  not-opened',
    ],
    [
      'a workbook with a broken beginning',
      { name: 'a.xlsx', bytes: inZip({ 'a.csv': csv }).bytes.slice(2) },
      'a.xlsx 0  not-opened',
    ],
    ['a broken quotation', textFile('a.csv', 'ID,Vardas\n1,"Ona\n2,Ieva\n'), 'a.csv 2  unreadable'],
  ])('%s is named kindly', async (_, file, fault) => expect(await faultsOf([file])).toEqual([fault]))
})
