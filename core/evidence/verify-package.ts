import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import {
  type ChainBreak,
  type ChainLine,
  type ChainMark,
  canonicalJson,
  chainStart,
  findBreak,
} from '../hash-chain.ts'
import {
  type CustodyEntry,
  custodyColumns,
  entryShape,
  type Manifest,
  manifestShape,
  originalNo,
} from './schema.ts'
import { checkStamp } from './time-stamp.ts'

/** One thing of a package that is not as it was handed over. */
export interface PackageFault {
  /** The file, or the line of the custody log: `custody.csv 3`. */
  where: string
  how: ChainBreak['how'] | 'unreadable' | 'untrusted'
}

/**
 * Verifies a package of evidence by itself, without Talka or its database; null-free list of faults, empty when all is
 * well. Whoever can write every file of the package anew is found only by what was noted elsewhere: the hash of the
 * manifest, the end of the log in an earlier package, or the roots (DER) to which its time stamps have to lead. With
 * roots there has to be a time stamp, and what a stamped line says of an original holds against any list.
 */
export async function verifyPackage(
  zipped: Uint8Array,
  noted: { manifestSha256?: string; marks?: readonly ChainMark[]; roots?: readonly Uint8Array[] } = {},
): Promise<PackageFault[]> {
  const faults: PackageFault[] = []
  const note = (where: string, how: PackageFault['how']) => {
    if (!faults.some((one) => one.where === where && one.how === how)) faults.push({ where, how })
  }
  const read = readZip(zipped)
  if (!read) return [{ where: 'zip', how: 'unreadable' }]
  const { files, names } = read
  const written = files['manifest.json']
  if (!written) return [...faults, { where: 'manifest.json', how: 'missing' }]
  const own = sha256(written)
  const beside = files['manifest.sha256'] ? textOf(files['manifest.sha256']).slice(0, 64) : null
  if (beside === null) note('manifest.sha256', 'missing')
  if ((beside !== null && beside !== own) || (noted.manifestSha256 && noted.manifestSha256 !== own))
    note('manifest.json', 'changed')
  const manifest = manifestShape.safeParse(readJson(written)).data
  if (!manifest) return [...faults, { where: 'manifest.json', how: 'unreadable' }]
  const listed = [
    ...manifest.files,
    ...manifest.items.flatMap(({ file, sha256 }) => (file ? [{ file, sha256 }] : [])),
  ]
  const hashes = new Map(Object.entries(files).map(([file, bytes]) => [file, sha256(bytes)]))
  for (const { file, sha256: due } of listed) {
    if (!hashes.has(file)) note(file, 'missing')
    else if (hashes.get(file) !== due) note(file, 'changed')
  }
  const known = new Set([...listed.map(({ file }) => file), 'manifest.json', 'manifest.sha256'])
  // Each name once: of two files with one name each reader shows another.
  for (const file of names) if (!known.delete(file)) note(file, 'added')

  const stamps = manifest.time_stamps
  for (const { file, hash, at_utc } of stamps) {
    const token = files[file]
    const check = token && (await checkStamp(token, hash, noted.roots ?? null))
    if (!check) note(file, 'missing')
    else if (!check.ok && !faults.some(({ where }) => where === file)) note(file, check.how)
    else if (check.ok && check.at.toISOString() !== at_utc) note('manifest.json', 'changed')
  }
  if (noted.roots && stamps.length === 0) note('time-stamps', 'missing')

  const custody = files['custody.csv']
  const rows = custody && readCustody(custody)
  if (!rows) {
    note('custody.csv', custody ? 'unreadable' : 'missing')
    return faults
  }
  const head = { place: manifest.log_length, hash: manifest.log_head, isLast: true }
  const broken =
    findBreak(chainStart(manifest.chain), rows, [...stamps, ...(noted.marks ?? []), head]) ??
    firstMisread(rows)
  if (broken) note(`custody.csv ${broken.place}`, broken.how)
  // What a log says that is not as it was written says nothing of the originals.
  else for (const { where, how } of findLostOriginals(manifest, hashes, rows)) note(where, how)
  return faults
}

/** The first line whose readable columns say something else than what was hashed. */
function firstMisread(rows: readonly PackageRow[]): ChainBreak | null {
  const at = rows.findIndex(({ isReadRight }) => !isReadRight)
  return at < 0 ? null : { place: at + 1, how: 'changed' }
}

/** Holds originals and their list against what the log says of their capture, so that writing the list anew is not enough. */
function findLostOriginals(
  { items }: Manifest,
  hashes: ReadonlyMap<string, string>,
  rows: readonly PackageRow[],
): PackageFault[] {
  const captured = new Map<number, PackageRow>()
  for (const row of rows) {
    const { deed, item } = row.entry
    if (deed === 'captured' && item !== undefined && !captured.has(item)) captured.set(item, row)
  }
  const lastDestroyed = rows.findLast(({ entry }) => entry.deed === 'destroyed')?.place ?? 0
  const faults: PackageFault[] = []
  for (const item of items) {
    const where = item.file ?? originalNo(item.evidence_no)
    const line = captured.get(item.evidence_no)
    // Each number once: what is left over afterwards is in no list.
    captured.delete(item.evidence_no)
    const hash = item.file && hashes.get(item.file)
    if (!line) faults.push({ where, how: 'added' })
    else if (!hash && line.place > lastDestroyed) faults.push({ where, how: 'missing' })
    else if (hash && hash !== line.entry.sha256) faults.push({ where, how: 'changed' })
    else if (
      item.sha256 !== line.entry.sha256 ||
      item.bytes !== line.entry.size ||
      item.captured_at_utc !== line.entry.at
    )
      faults.push({ where: 'manifest.json', how: 'changed' })
  }
  for (const number of captured.keys()) faults.push({ where: originalNo(number), how: 'missing' })
  return faults
}

/** The end of a package's custody log, to hold a later package against. */
export function markOf(zipped: Uint8Array): ChainMark | null {
  const manifest = readManifest(zipped)
  return manifest ? { place: manifest.log_length, hash: manifest.log_head } : null
}

/** The files of a zip, and every name that stands in it, also twice. */
function readZip(zipped: Uint8Array): { files: Record<string, Uint8Array>; names: string[] } | null {
  const names: string[] = []
  try {
    const files = unzipSync(zipped, {
      filter({ name, originalSize }) {
        // A folder, as other programs write it.
        if (name.endsWith('/') && originalSize === 0) return false
        names.push(name)
        return true
      },
    })
    return { files, names }
  } catch {
    return null
  }
}

function readManifest(zipped: Uint8Array): Manifest | null {
  const written = readZip(zipped)?.files['manifest.json']
  return (written && manifestShape.safeParse(readJson(written)).data) ?? null
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    return null
  }
}

/** A line of custody.csv: what was hashed, and whether its readable columns say the same. */
interface PackageRow extends ChainLine {
  entry: CustodyEntry
  isReadRight: boolean
}

function readCustody(bytes: Uint8Array): PackageRow[] | null {
  try {
    const [head, ...rows] = parse(Buffer.from(bytes)) as string[][]
    if (head?.join() !== custodyColumns.join()) return null
    return rows.map(([place = '', at, , deed, item, , previous = '', hash = '', text = '']) => {
      const entry = entryShape.loose().parse(JSON.parse(text))
      const says = [at, deed, item].join()
      const isReadRight =
        says === [entry.at, entry.deed, entry.item ?? ''].join() && text === canonicalJson(entry)
      return { place: Number(place), previous, hash, entry, isReadRight }
    })
  } catch {
    return null
  }
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The stamped lines of a package and when, for whoever verified it. */
export function stampedLines(zipped: Uint8Array): { place: number; at_utc: string }[] {
  return readManifest(zipped)?.time_stamps ?? []
}
