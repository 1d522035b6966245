import { type UnzipFileInfo, unzip } from 'fflate'
import type { FaultList } from './faults.ts'

/** One file of a roster as it came in. */
export interface RosterFile {
  name: string
  bytes: Uint8Array
}

/** What one import may hold once it is unpacked: four times a roster of 350,000 pupils. */
export const mostUnpackedMegabytes = 256

/** The name without its folders: browsers and archives send the folder's name too, and it is never used as a path. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? ''
}

/**
 * Opens archives, so that only tables remain. What an archive says about its own size is checked before anything
 * is unpacked, and no more than that is ever written into memory.
 */
export async function unpack(files: readonly RosterFile[], faults: FaultList): Promise<RosterFile[]> {
  const tables: RosterFile[] = []
  let left = mostUnpackedMegabytes * 1024 * 1024
  for (const file of files) {
    const name = baseName(file.name)
    const kind = kindOf(file.bytes)
    if (kind === 'other') faults.addFile(name, 'not-table')
    else if (kind === 'xls') faults.addFile(name, 'old-excel')
    if (kind === 'other' || kind === 'xls') continue
    left -= file.bytes.length
    // By its name an archive or a workbook, and by its first bytes none.
    const pretends = /\.(zip|xlsx)$/i.exec(name)?.[1]?.toUpperCase()
    if (kind === 'text' && pretends) {
      faults.addFile(name, 'not-opened', { kind: pretends })
      continue
    }
    if (kind === 'text') {
      tables.push({ name, bytes: file.bytes })
      continue
    }
    const inside = await open(file.bytes, () => false)
    if (inside === null) {
      faults.addFile(name, 'zip-broken')
      continue
    }
    const isWorkbook = inside.seen.some((entry) => entry.name === 'xl/workbook.xml')
    const wanted = isWorkbook ? inside.seen : inside.seen.filter((entry) => isTable(entry.name))
    left -= wanted.reduce((sum, entry) => sum + entry.originalSize, 0)
    if (left < 0) {
      faults.addFile(name, 'too-big', { max: mostUnpackedMegabytes })
      return tables
    }
    if (isWorkbook) tables.push({ name, bytes: file.bytes })
    else if (pretends === 'XLSX') faults.addFile(name, 'not-opened', { kind: pretends })
    else if (wanted.length === 0) faults.addFile(name, 'zip-empty')
    else {
      const opened = await open(file.bytes, (entry) => isTable(entry.name))
      if (opened === null) faults.addFile(name, 'zip-broken')
      else tables.push(...(await unpack(opened.files, faults)))
    }
  }
  return tables
}

/** Tables inside an archive; not the shadows that a Mac adds, and no archives inside archives. */
function isTable(path: string): boolean {
  const isShadow = path.startsWith('__MACOSX/') || baseName(path).startsWith('.')
  return /\.(csv|txt|tsv|xlsx)$/i.test(path) && !isShadow
}

/** By the first bytes, not by the name. */
function kindOf(bytes: Uint8Array): 'zip' | 'xls' | 'text' | 'other' {
  const starts = (...first: number[]) => first.every((byte, at) => bytes[at] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'xls'
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50) || starts(0xff, 0xd8, 0xff)) return 'other'
  return 'text'
}

function open(
  bytes: Uint8Array,
  want: (entry: UnzipFileInfo) => boolean,
): Promise<{ seen: UnzipFileInfo[]; files: RosterFile[] } | null> {
  const seen: UnzipFileInfo[] = []
  const filter = (entry: UnzipFileInfo) => {
    seen.push(entry)
    return want(entry)
  }
  return new Promise((resolve) => {
    unzip(bytes, { filter }, (error, found) => {
      if (error) return resolve(null)
      resolve({ seen, files: Object.entries(found).map(([name, bytes]) => ({ name, bytes })) })
    })
  })
}
