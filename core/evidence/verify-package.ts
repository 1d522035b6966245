import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { type ChainLine, type ChainMark, chainStart, findBreak } from '../hash-chain.ts'
import { readCertificates } from '../settings.ts'
import { manifestShape } from './schema.ts'
import { checkStamp } from './time-stamp.ts'

/** One thing of a package that is not as it was handed over. */
export interface PackageFault {
  /** The file, or the line of the custody log: `custody.csv 3`. */
  where: string
  how: 'changed' | 'missing' | 'added' | 'swapped' | 'cutShort' | 'unreadable' | 'untrusted'
}

/**
 * Verifies a package of evidence by itself, without Talka or its database; null-free list of faults, empty when all is
 * well. Whoever can write every file of the package anew is found only by what was noted elsewhere: the hash of the
 * manifest, the end of the log in an earlier package, or the roots (DER) to which its time stamps have to lead.
 */
export async function verifyPackage(
  zipped: Uint8Array,
  noted: { manifestSha256?: string; marks?: readonly ChainMark[]; roots?: readonly Uint8Array[] } = {},
): Promise<PackageFault[]> {
  const files = readZip(zipped)
  if (!files) return [{ where: 'zip', how: 'unreadable' }]
  const written = files['manifest.json']
  if (!written) return [{ where: 'manifest.json', how: 'missing' }]
  const faults: PackageFault[] = []
  const own = sha256(written)
  const beside = files['manifest.sha256'] ? textOf(files['manifest.sha256']).slice(0, 64) : null
  if (beside === null) faults.push({ where: 'manifest.sha256', how: 'missing' })
  if ((beside !== null && beside !== own) || (noted.manifestSha256 && noted.manifestSha256 !== own))
    faults.push({ where: 'manifest.json', how: 'changed' })
  const manifest = manifestShape.safeParse(readJson(written)).data
  if (!manifest) return [...faults, { where: 'manifest.json', how: 'unreadable' }]
  const listed = [
    ...manifest.files,
    ...manifest.items.flatMap(({ file, sha256 }) => (file ? [{ file, sha256 }] : [])),
  ]
  for (const { file, sha256: due } of listed) {
    const bytes = files[file]
    if (!bytes) faults.push({ where: file, how: 'missing' })
    else if (sha256(bytes) !== due) faults.push({ where: file, how: 'changed' })
  }
  const known = new Set([...listed.map(({ file }) => file), 'manifest.json', 'manifest.sha256'])
  for (const file of Object.keys(files)) if (!known.has(file)) faults.push({ where: file, how: 'added' })
  const custody = files['custody.csv']
  if (!custody) return faults
  const rows = readCustody(custody)
  if (!rows) return [...faults, { where: 'custody.csv', how: 'unreadable' }]
  const stamps = manifest.time_stamps
  const head = { place: manifest.log_length, hash: manifest.log_head, isLast: true }
  const broken = findBreak(chainStart(manifest.chain), rows, [head, ...stamps, ...(noted.marks ?? [])])
  if (broken) faults.push({ where: `custody.csv ${broken.place}`, how: broken.how })
  for (const { file, hash } of stamps) {
    const token = files[file]
    const check = token && (await checkStamp(token, hash, noted.roots ?? null))
    if (check && !check.ok && !faults.some(({ where }) => where === file))
      faults.push({ where: file, how: check.how })
  }
  return faults
}

/** The end of a package's custody log, to hold a later package against. */
export function markOf(zipped: Uint8Array): ChainMark | null {
  const written = readZip(zipped)?.['manifest.json']
  const manifest = written && manifestShape.safeParse(readJson(written)).data
  return manifest ? { place: manifest.log_length, hash: manifest.log_head } : null
}

function readZip(zipped: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(zipped)
  } catch {
    return null
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    return null
  }
}

function readCustody(bytes: Uint8Array): ChainLine[] | null {
  try {
    const rows = parse(Buffer.from(bytes), { columns: true }) as Record<string, string>[]
    return rows.map((row) => ({
      place: Number(row.place),
      previous: row.previous ?? '',
      hash: row.hash ?? '',
      entry: JSON.parse(row.entry ?? ''),
    }))
  } catch {
    return null
  }
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const said: Readonly<Record<PackageFault['how'], string>> = {
  changed: 'pakeista / changed',
  missing: 'trūksta / missing',
  added: 'pridėta / added',
  swapped: 'sukeista vietomis / swapped',
  cutShort: 'nukirpta / cut short',
  unreadable: 'neperskaitoma / unreadable',
  untrusted: 'pasirašė nepatikima įstaiga / signed by an authority that is not trusted',
}

/** The stamped lines of a package and when, for whoever verified it. */
export function stampedLines(zipped: Uint8Array): { place: number; at_utc: string }[] {
  const written = readZip(zipped)?.['manifest.json']
  return (written && manifestShape.safeParse(readJson(written)).data?.time_stamps) || []
}

/**
 * `npm run verify -- package.zip [earlier.zip] [--roots roots.pem]`: says what is not as it was handed over; exit code 1
 * if anything, 2 if it could not look.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { roots: { type: 'string' } },
  })
  const [path, earlier] = positionals
  if (!path) {
    process.stderr.write('npm run verify -- paketas.zip [ankstesnis.zip] [--roots saknys.pem]\n')
    return 2
  }
  const zipped = readFileSync(path)
  const mark = earlier ? markOf(readFileSync(earlier)) : null
  const faults = await verifyPackage(zipped, {
    ...(mark ? { marks: [mark] } : {}),
    ...(values.roots ? { roots: readCertificates(readFileSync(values.roots, 'utf8')) } : {}),
  })
  for (const { where, how } of faults) process.stdout.write(`✗ ${where}: ${said[how]}\n`)
  if (faults.length > 0) return 1
  process.stdout.write('✓ Viskas taip, kaip perduota. / All as it was handed over.\n')
  for (const { place, at_utc } of stampedLines(zipped))
    process.stdout.write(`✓ custody.csv ${place}: laiko žyma / time stamp ${at_utc}\n`)
  if (!values.roots && stampedLines(zipped).length > 0)
    process.stdout.write(
      '  Laiko žymų leidėjas netikrintas: nurodykite --roots. / The authority was not checked: give --roots.\n',
    )
  return 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main()
