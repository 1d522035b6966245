import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { type ChainLine, type ChainMark, chainStart, findBreak } from '../hash-chain.ts'
import { manifestShape } from './schema.ts'

/** One thing of a package that is not as it was handed over. */
export interface PackageFault {
  /** The file, or the line of the custody log: `custody.csv 3`. */
  where: string
  how: 'changed' | 'missing' | 'added' | 'swapped' | 'cutShort' | 'unreadable'
}

/**
 * Verifies a package of evidence by itself, without Talka or its database; null-free list of faults, empty when all is
 * well. Whoever can write every file of the package anew is found only by what was noted elsewhere: the hash of the
 * manifest, or the end of the log in an earlier package.
 */
export function verifyPackage(
  zipped: Uint8Array,
  noted: { manifestSha256?: string; marks?: readonly ChainMark[] } = {},
): PackageFault[] {
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
  const head = { place: manifest.log_length, hash: manifest.log_head, isLast: true }
  const broken = findBreak(chainStart(manifest.chain), rows, [head, ...(noted.marks ?? [])])
  if (broken) faults.push({ where: `custody.csv ${broken.place}`, how: broken.how })
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
}

/** `npm run verify -- package.zip [earlier.zip]`: says what is not as it was handed over; exit code 1 if anything. */
function main([path, earlier]: readonly string[]): number {
  if (!path) {
    process.stderr.write('npm run verify -- paketas.zip [ankstesnis.zip]\n')
    return 2
  }
  const mark = earlier ? markOf(readFileSync(earlier)) : null
  const faults = verifyPackage(readFileSync(path), mark ? { marks: [mark] } : {})
  for (const { where, how } of faults) process.stdout.write(`✗ ${where}: ${said[how]}\n`)
  if (faults.length === 0)
    process.stdout.write('✓ Viskas taip, kaip perduota. / All as it was handed over.\n')
  return faults.length === 0 ? 0 : 1
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2))
