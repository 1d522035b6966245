import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPackage, type PackageLine } from '../../core/evidence/build-package.ts'
import { type CustodyEntry, deeds, type Manifest } from '../../core/evidence/schema.ts'
import { markOf, type PackageFault, verifyPackage } from '../../core/evidence/verify-package.ts'
import { canonicalJson, chainStart, nextLine } from '../../core/hash-chain.ts'
import { openTimeStamps } from '../../core/outside/time-stamps.ts'
import { readCertificates } from '../../core/settings.ts'
import { startTimeStampAuthority, type TimeStampAuthority } from '../../local/time-stamps/authority.ts'

// Random packages, and somebody who changes them at random: as a clumsy hand does, and with every list written anew.

type Files = Record<string, Uint8Array>

let authority: TimeStampAuthority
let roots: Uint8Array[]
/** A time stamp of another text, by the same authority. */
let strange: Uint8Array
beforeAll(async () => {
  authority = await startTimeStampAuthority()
  roots = readCertificates(authority.root)
  strange = (await stamped('another text')).token
})
afterAll(() => authority.close())

async function stamped(text: string) {
  const stamps = openTimeStamps({ TIME_STAMP_URL: authority.url, TIME_STAMP_ROOTS: authority.root })
  if (!stamps) throw new Error('no authority')
  return stamps.stamp(text)
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString()

/** How often each kind of tampering is tried. */
const numRuns = Number(process.env.TALKA_TAMPERINGS ?? 12)
/** What takes no original away and adds none. */
const between = deeds.filter((one) => one !== 'captured' && one !== 'destroyed')

/** Originals, what was done with them, and the line that is stamped. */
const evidence = fc.record({
  originals: fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 60 }), {
    minLength: 2,
    maxLength: 5,
    selector: (bytes) => sha256(bytes),
  }),
  later: fc.array(fc.record({ deed: fc.constantFrom(...between), item: fc.nat(4) }), {
    minLength: 1,
    maxLength: 6,
  }),
  stampedAt: fc.nat(99),
})
type Evidence = typeof evidence extends fc.Arbitrary<infer One> ? One : never

interface Made {
  zip: Uint8Array
  files: Files
  lines: PackageLine[]
  stampedPlace: number
}

async function make({ originals, later, stampedAt }: Evidence, isDestroyed = false): Promise<Made> {
  const captures = originals.map(
    (bytes, n): CustodyEntry => ({
      at: at(n),
      personId: 'p1',
      deed: 'captured',
      item: n + 1,
      sha256: sha256(bytes),
      size: bytes.length,
    }),
  )
  const deedsAfter = later.map(
    ({ deed, item }, n): CustodyEntry => ({ at: at(20 + n), personId: 'p2', deed, item: item + 1 }),
  )
  const end: CustodyEntry[] = isDestroyed ? [{ at: at(30), personId: 'p2', deed: 'destroyed' }] : []
  const lines = linked([...captures, ...deedsAfter, ...end])
  const stampedPlace = (stampedAt % lines.length) + 1
  const hash = lines[stampedPlace - 1]?.hash ?? ''
  const zip = buildPackage({
    head: {
      case_no: 'PA-1',
      chain: 'evidence 1',
      exported_at_utc: at(40),
      exported_by: 'Jurgita Šimkutė',
      recipient: 'Policija',
      legal_basis: 'BPK 97 str.',
      document_no: '',
    },
    items: originals.map((bytes, n) => ({
      evidence_no: n + 1,
      name: `${n}.bin`,
      bytesOf: isDestroyed ? null : bytes,
      bytes: bytes.length,
      sha256: sha256(bytes),
      captured_at_utc: at(n),
      captured_by: 'Jurgita Šimkutė',
      source: '',
      visible_author: '',
      visible_time: '',
      note: '',
    })),
    lines,
    timeline: Buffer.from('%PDF-'),
    stamps: [{ place: stampedPlace, hash, ...(await stamped(hash)) }],
  })
  return { zip, files: unzipSync(zip), lines, stampedPlace }
}

function linked(entries: readonly CustodyEntry[]): PackageLine[] {
  let end = { place: 0, hash: chainStart('evidence 1') }
  return entries.map((entry) => {
    const line = { ...nextLine(end, entry), by: 'Jurgita Šimkutė', said: entry.deed }
    end = line
    return line
  })
}

/** The rows of the log as text, for hands that move them about. */
function changeRows(files: Files, change: (rows: string[]) => string[]): void {
  const [head = '', ...rows] = textOf(files['custody.csv']).split('\r\n').slice(0, -1)
  files['custody.csv'] = Buffer.from([head, ...change(rows), ''].join('\r\n'))
}

function rowOf({ place, previous, hash, entry, by, said }: PackageLine): string {
  return [place, entry.at, by, entry.deed, entry.item ?? '', said, previous, hash, canonicalJson(entry)]
    .map((text) => `"${String(text).replaceAll('"', '""')}"`)
    .join(',')
}

function readManifest(files: Files): Manifest {
  return JSON.parse(textOf(files['manifest.json'])) as Manifest
}

/** Writes the list anew, so that it fits the files that are there now. */
function listAnew(files: Files, change: (manifest: Manifest) => void = () => {}): void {
  const manifest = readManifest(files)
  const hashOf = (file: string) => sha256(files[file] ?? new Uint8Array())
  manifest.files = manifest.files.filter(({ file }) => files[file])
  for (const one of manifest.files) one.sha256 = hashOf(one.file)
  for (const item of manifest.items) {
    if (item.file && !files[item.file]) item.file = null
    if (item.file) Object.assign(item, { sha256: hashOf(item.file), bytes: files[item.file]?.length ?? 0 })
  }
  change(manifest)
  const written = Buffer.from(JSON.stringify(manifest))
  files['manifest.json'] = written
  files['manifest.sha256'] = Buffer.from(sha256(written))
}

const log = (place: number, how: PackageFault['how']): PackageFault => ({
  where: `custody.csv ${place}`,
  how,
})

/**
 * One way to tamper with a package: does it, and says what has to be found even when the list is written anew. `n` and
 * `m` choose the place.
 */
type Tampering = (files: Files, made: Made, n: number, m: number) => PackageFault[]

const originalsOf = (files: Files) => Object.keys(files).filter((name) => name.startsWith('originals/'))
const pick = <One>(all: readonly One[], n: number): One => all[n % all.length] as One

const tamperings: Readonly<Record<string, Tampering>> = {
  'one bit of an original': (files, _made, n, m) => {
    const where = pick(originalsOf(files), n)
    const bytes = Uint8Array.from(files[where] ?? [])
    bytes[m % bytes.length] = (bytes[m % bytes.length] ?? 0) ^ (1 << (n % 8))
    files[where] = bytes
    return [{ where, how: 'changed' }]
  },
  'an original taken out': (files, _made, n) => {
    const where = pick(originalsOf(files), n)
    delete files[where]
    return [{ where: where.split('_')[0] ?? '', how: 'missing' }]
  },
  'two originals exchanged': (files, _made, n) => {
    const names = originalsOf(files)
    const [one, other] = [pick(names, n), pick(names, n + 1)].sort() as [string, string]
    const kept = files[one] ?? new Uint8Array()
    files[one] = files[other] ?? new Uint8Array()
    files[other] = kept
    return [one, other].map((where) => ({ where, how: 'changed' }))
  },
  'a row of the log deleted': (files, { lines }, n) => {
    const place = (n % lines.length) + 1
    changeRows(files, (rows) => rows.filter((_, index) => index !== place - 1))
    return [log(place, place === lines.length ? 'cutShort' : 'missing')]
  },
  'two rows of the log swapped': (files, { lines }, n, m) => {
    const one = n % lines.length
    const other = (one + 1 + (m % (lines.length - 1))) % lines.length
    changeRows(files, (rows) =>
      rows.map((row, index) => (index === one ? rows[other] : index === other ? rows[one] : row) ?? ''),
    )
    return [log(Math.min(one, other) + 1, 'swapped')]
  },
  'the log cut short': (files, { lines }, n) => {
    const left = n % lines.length
    changeRows(files, (rows) => rows.slice(0, left))
    return [log(left + 1, 'cutShort')]
  },
  'a row of the log written twice': (files, { lines }, n) => {
    const place = (n % lines.length) + 1
    changeRows(files, (rows) => rows.flatMap((row, index) => (index === place - 1 ? [row, row] : [row])))
    return [log(place + 1, 'added')]
  },
  'what was hashed of a row': (files, { lines }, n) => {
    const place = (n % lines.length) + 1
    changeRows(files, (rows) =>
      rows.map((row, index) => (index === place - 1 ? row.replace(/""p[12]""/, '""p3""') : row)),
    )
    return [log(place, 'changed')]
  },
  'what is read of a row': (files, { lines }, n) => {
    const place = (n % lines.length) + 1
    changeRows(files, (rows) =>
      rows.map((row, index) => (index === place - 1 ? row.replace('2026-03-02', '2026-03-01') : row)),
    )
    return [log(place, 'changed')]
  },
  'a time stamp of another text': (files, { stampedPlace }) => {
    const where = `time-stamps/${String(stampedPlace).padStart(6, '0')}.tst`
    files[where] = strange
    return [{ where, how: 'changed' }]
  },
}

/** What anybody sees who compares each file with the list. */
function fileFaults(before: Files, after: Files): PackageFault[] {
  return Object.keys(before).flatMap((where): PackageFault[] => {
    const bytes = after[where]
    if (!bytes) return [{ where, how: 'missing' }]
    return sha256(bytes) === sha256(before[where] ?? new Uint8Array()) ? [] : [{ where, how: 'changed' }]
  })
}

const sorted = (faults: readonly PackageFault[]) =>
  [...new Set(faults.map(({ where, how }) => `${where} ${how}`))].sort()
const hand = { n: fc.nat(), m: fc.nat() }

describe('random tampering with a package', () => {
  test('of nothing is nothing', async () => {
    await fc.assert(
      fc.asyncProperty(evidence, async (one) => {
        const { zip, files } = await make(one)
        const mark = markOf(zip)
        expect(await verifyPackage(zip, { roots, marks: mark ? [mark] : [] })).toEqual([])
        // Another program packs it again, with its folders.
        const again = zipSync({ ...files, 'originals/': new Uint8Array() }, { level: 6 })
        expect(await verifyPackage(again, { roots })).toEqual([])
        // What was destroyed by a line of the log is not missed.
        const { zip: tombstones } = await make(one, true)
        expect(await verifyPackage(tombstones, { roots })).toEqual([])
      }),
      { numRuns },
    )
  })

  test.each(Object.entries(tamperings))(
    '%s: its exact place is named, also when the list is written anew',
    async (_what, tamper) => {
      await fc.assert(
        fc.asyncProperty(evidence, hand.n, hand.m, async (one, n, m) => {
          const made = await make(one)
          const files = { ...made.files }
          const expected = tamper(files, made, n, m)
          const plain = await verifyPackage(zipSync(files), { roots })
          // Where a file is gone its name says so; otherwise file and place are both named.
          const inFiles = fileFaults(made.files, files)
          const whole = expected.filter(
            ({ how }) => how !== 'missing' || !inFiles.some((two) => two.how === how),
          )
          expect(sorted(plain)).toEqual(sorted([...inFiles, ...whole]))
          listAnew(files)
          expect(sorted(await verifyPackage(zipSync(files), { roots }))).toEqual(sorted(expected))
          const manifestSha256 = sha256(made.files['manifest.json'] ?? new Uint8Array())
          const noted = await verifyPackage(zipSync(files), { roots, manifestSha256 })
          expect(sorted(noted)).toEqual(sorted([...expected, { where: 'manifest.json', how: 'changed' }]))
        }),
        { numRuns },
      )
    },
  )

  test('a log written anew with every list: the stamp finds it, and so does an earlier package', async () => {
    await fc.assert(
      fc.asyncProperty(evidence, hand.n, async (one, n) => {
        const made = await make(one)
        const { lines, stampedPlace } = made
        const from = n % lines.length
        const anew = linked(
          lines.map(({ entry }, index) => (index === from ? { ...entry, personId: 'p3' } : entry)),
        )
        const files = { ...made.files }
        changeRows(files, () => anew.map(rowOf))
        listAnew(files, (manifest) => {
          manifest.log_head = anew.at(-1)?.hash ?? ''
        })
        const found = await verifyPackage(zipSync(files), { roots })
        // What came after the stamped line is held by nothing but what was noted elsewhere.
        expect(found).toEqual(from < stampedPlace ? [log(stampedPlace, 'rewritten')] : [])
        const mark = markOf(made.zip)
        const marks = mark ? [mark] : []
        expect(await verifyPackage(zipSync(files), { marks })).toEqual([
          log(from < stampedPlace ? stampedPlace : lines.length, 'rewritten'),
        ])
        listAnew(files, (manifest) => {
          manifest.time_stamps = []
          manifest.files = manifest.files.filter(({ file }) => !file.endsWith('.tst'))
        })
        for (const name of Object.keys(files)) if (name.endsWith('.tst')) delete files[name]
        expect(await verifyPackage(zipSync(files), { roots })).toEqual([
          { where: 'time-stamps', how: 'missing' },
        ])
        expect(await verifyPackage(zipSync(files), { marks })).toEqual([log(lines.length, 'rewritten')])
      }),
      { numRuns },
    )
  })

  test('of any bytes of the zip never passes, nor does it break the verifier', async () => {
    await fc.assert(
      fc.asyncProperty(
        evidence,
        fc.array(fc.record({ at: hand.n, bit: fc.nat(7) }), { minLength: 1, maxLength: 3 }),
        fc.option(hand.n, { freq: 4 }),
        async (one, flips, cutAt) => {
          const { zip, files } = await make(one)
          const bytes = Uint8Array.from(zip)
          for (const { at, bit } of flips)
            bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit)
          const changed = cutAt === null ? bytes : bytes.subarray(0, cutAt % bytes.length)
          const faults = await verifyPackage(changed, { roots })
          // Dates and the like of the zip itself say nothing of what is in it.
          if (faults.length === 0) expect(fileFaults(files, unzipSync(changed))).toEqual([])
        },
      ),
      { numRuns: 10 * numRuns },
    )
  })

  test('names that stand in the zip twice are named: two readers would see two packages', async () => {
    const { zip } = await make({
      originals: [Buffer.from('viena'), Buffer.from('kita')],
      later: [{ deed: 'opened', item: 0 }],
      stampedAt: 0,
    })
    const twice = Buffer.from(zip)
    const [one, other] = ['originals/001_0.bin', 'originals/002_1.bin'].map((name) => Buffer.from(name)) as [
      Buffer,
      Buffer,
    ]
    for (let found = twice.indexOf(other); found >= 0; found = twice.indexOf(other, found + 1))
      if (twice.readUInt32LE(found - 46) === 0x02014b50) one.copy(twice, found)
    expect(await verifyPackage(twice, { roots })).toContainEqual({ where: one.toString(), how: 'added' })
  })
})
