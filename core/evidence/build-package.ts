import { zipSync } from 'fflate'
import { canonicalJson } from '../hash-chain.ts'
import { sha256 } from './custody.ts'
import type { CustodyEntry, Manifest } from './schema.ts'

/** One line of the custody log as it stands in a package: readable, and as it was hashed. */
export interface PackageLine {
  place: number
  previous: string
  hash: string
  entry: CustodyEntry
  by: string
  said: string
}

/** What a package is made of. */
export interface PackageParts {
  head: Omit<Manifest, 'schema' | 'items' | 'files' | 'time_stamps' | 'log_head' | 'log_length'>
  items: readonly (Omit<Manifest['items'][number], 'file'> & { name: string; bytesOf: Uint8Array | null })[]
  lines: readonly PackageLine[]
  timeline: Uint8Array
  stamps: readonly { place: number; hash: string; token: Uint8Array; at: Date }[]
}

/** The columns of custody.csv; the last one is what the hash was made of. */
export const custodyColumns = [
  'place',
  'at_utc',
  'by',
  'deed',
  'evidence_no',
  'said',
  'previous',
  'hash',
  'entry',
] as const

/** Packs evidence so that somebody without Talka can read it and verify that nothing was changed. */
export function buildPackage({ head, items, lines, timeline, stamps }: PackageParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const described = items.map(({ bytesOf, name, ...item }) => {
    const file = bytesOf ? `originals/${String(item.evidence_no).padStart(3, '0')}_${name}` : null
    if (file && bytesOf) files[file] = bytesOf
    return { ...item, file }
  })
  files['timeline.pdf'] = timeline
  files['custody.csv'] = Buffer.from(writeCustody(lines))
  files['README_lt.txt'] = Buffer.from(readme(head))
  const stamped = stamps.map(({ place, hash, token, at }) => {
    const file = `time-stamps/${String(place).padStart(6, '0')}.tst`
    files[file] = token
    return { file, place, hash, at_utc: at.toISOString() }
  })
  const manifest: Manifest = {
    schema: 1,
    ...head,
    items: described,
    files: ['README_lt.txt', 'custody.csv', 'timeline.pdf', ...stamped.map(({ file }) => file)].map(
      (file) => ({
        file,
        sha256: sha256(files[file] ?? new Uint8Array()),
      }),
    ),
    time_stamps: stamped,
    log_head: lines.at(-1)?.hash ?? '',
    log_length: lines.length,
  }
  const written = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  files['manifest.json'] = written
  files['manifest.sha256'] = Buffer.from(`${sha256(written)}  manifest.json\n`)
  return zipSync(files, { level: 0 })
}

function writeCustody(lines: readonly PackageLine[]): string {
  const rows = lines.map(({ place, entry, by, said, previous, hash }) => [
    String(place),
    entry.at,
    by,
    entry.deed,
    entry.item === undefined ? '' : String(entry.item),
    said,
    previous,
    hash,
    canonicalJson(entry),
  ])
  return [custodyColumns as readonly string[], ...rows]
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('')
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function readme(head: PackageParts['head']): string {
  return `Atvejo ${head.case_no} įrodymų paketas

Perduota: ${head.recipient}
Pagrindas: ${head.legal_basis}
Dokumentas: ${head.document_no || '–'}
Paruošta (UTC): ${head.exported_at_utc}
Paruošė: ${head.exported_by}

Kas yra pakete
  originals/       įrodymų originalai, nepakeisti nuo išsaugojimo
  manifest.json    visų failų sąrašas su kontrolinėmis sumomis (SHA-256)
  manifest.sha256  paties sąrašo kontrolinė suma
  custody.csv      saugojimo žurnalas: kas, kada ir ką darė su įrodymais
  timeline.pdf     įvykių eiga; įtariami asmenys pažymėti kaip įtariami
  time-stamps/     laiko žymos (RFC 3161): mokyklai nepriklausanti įstaiga paliudijo, kada žurnalo eilutė jau buvo

Kaip patikrinti be Talkos
  sha256sum -c manifest.sha256
  Kiekvieno failo SHA-256 suma turi sutapti su nurodyta faile manifest.json.
  Žurnalo eilutės susietos: eilutės hash yra SHA-256 suma nuo JSON {"entry":…,"place":…,"previous":…}
  (RFC 8785), o previous yra ankstesnės eilutės hash. Pirmosios eilutės previous yra SHA-256 nuo teksto
  „chain ${head.chain}“.
  Laiko žyma paliudija eilutės hash (64 ženklų tekstą), failo vardas – eilutės numeris:
  openssl ts -verify -token_in -in time-stamps/000004.tst -data hash.txt -CAfile saknys.pem
  Visa tai patikrina ir programa: npm run verify -- paketas.zip --roots saknys.pem

Kontrolinė suma parodo, kad failas nepakeistas nuo išsaugojimo. Ji nerodo, kas failą sukūrė ir ar jo turinys teisingas.
`
}
