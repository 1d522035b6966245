import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { faultsOfPackage } from './check-package.ts'
import { fillManifest, type Json } from './fill-manifest.ts'
import type { Options } from './read-options.ts'

const read = (file: string) => readFileSync(new URL(file, import.meta.url))
const readJson = (file: string) => JSON.parse(read(file).toString('utf8'))

/** Makes the zip that an administrator uploads to Teams; throws one error naming every fault when Teams would refuse it. */
export function buildPackage(options: Options): Uint8Array {
  const version: string = readJson('../package.json').version
  const manifest = fillManifest(readJson('manifest.json'), { ...options, version })
  const english: Record<string, Json> = readJson('en.json')
  const faults = faultsOfPackage(manifest, { 'en.json': english })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return zipSync(
    {
      'manifest.json': strToU8(JSON.stringify(manifest, null, 2)),
      'en.json': strToU8(JSON.stringify(english, null, 2)),
      'color.png': read('color.png'),
      'outline.png': read('outline.png'),
    },
    // One date for all, so that the same sources make the same bytes.
    { mtime: '2026-01-01T00:00:00' },
  )
}
