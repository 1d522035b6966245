import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildPackage } from './build-package.ts'
import { readOptions, usage } from './read-options.ts'

const folder = new URL('build/', import.meta.url)
const target = new URL('talka.zip', folder)

try {
  const zip = buildPackage(readOptions(process.argv.slice(2)))
  mkdirSync(folder, { recursive: true })
  writeFileSync(target, zip)
  console.log(`${fileURLToPath(target)} (${Math.ceil(zip.length / 1024)} KB): ready to upload to Teams`)
} catch (error) {
  console.error(
    `The app package was not made.\n${error instanceof Error ? error.message : error}\n\n${usage}`,
  )
  process.exitCode = 1
}
