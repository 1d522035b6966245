import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readCertificates } from '../settings.ts'
import { markOf, type PackageFault, stampedLines, verifyPackage } from './verify-package.ts'

// Whoever got a package of evidence verifies it here: without Talka, its database or a network.

const said: Readonly<Record<PackageFault['how'], string>> = {
  changed: 'pakeista / changed',
  missing: 'trūksta / missing',
  added: 'pridėta / added',
  swapped: 'sukeista vietomis / swapped',
  cutShort:
    'nuo čia nukirpta arba atkurta senesnė duomenų bazė / cut short from here, or an older database was restored',
  rewritten:
    'iki čia parašyta iš naujo arba atkurta senesnė duomenų bazė / written anew up to here, or an older database was restored',
  unreadable: 'neperskaitoma / unreadable',
  untrusted: 'pasirašė nepatikima įstaiga / signed by an authority that is not trusted',
}

const usage =
  'npm run verify -- paketas.zip [ankstesnis.zip] [--roots saknys.pem] [--manifest SHA-256]\n' +
  'npm run verify -- package.zip [earlier.zip] [--roots roots.pem] [--manifest SHA-256]\n'

/** Says what is not as it was handed over: exit code 1 if anything, 2 if it could not look. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { roots: { type: 'string' }, manifest: { type: 'string' } },
  })
  const [path, earlier] = positionals
  if (!path) {
    process.stderr.write(usage)
    return 2
  }
  const zipped = readFileSync(path)
  const mark = earlier ? markOf(readFileSync(earlier)) : null
  const faults = await verifyPackage(zipped, {
    ...(mark ? { marks: [mark] } : {}),
    ...(values.roots ? { roots: readCertificates(readFileSync(values.roots, 'utf8')) } : {}),
    ...(values.manifest ? { manifestSha256: values.manifest.toLowerCase() } : {}),
  })
  for (const { where, how } of faults) process.stdout.write(`✗ ${where}: ${said[how]}\n`)
  if (faults.length > 0) return 1
  process.stdout.write('✓ Viskas taip, kaip perduota. / All as it was handed over.\n')
  const stamped = stampedLines(zipped)
  for (const { place, at_utc } of stamped)
    process.stdout.write(`✓ custody.csv ${place}: laiko žyma / time stamp ${at_utc}\n`)
  if (!values.roots && stamped.length > 0)
    process.stdout.write(
      '  Laiko žymų leidėjas netikrintas: nurodykite --roots. / The authority was not checked: give --roots.\n',
    )
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}`)
  process.exitCode = 2
}
