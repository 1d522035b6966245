import { zipSync } from 'fflate'
import { canonicalJson } from '../hash-chain.ts'
import { sha256 } from './custody.ts'
import { type CustodyEntry, custodyColumns, type Manifest, originalNo } from './schema.ts'

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

/** Packs evidence so that somebody without Talka can read it and verify that nothing was changed. */
export function buildPackage({ head, items, lines, timeline, stamps }: PackageParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const described = items.map(({ bytesOf, name, ...item }) => {
    const file = bytesOf ? `${originalNo(item.evidence_no)}_${name}` : null
    if (file && bytesOf) files[file] = bytesOf
    return { ...item, file }
  })
  files['timeline.pdf'] = timeline
  files['custody.csv'] = Buffer.from(writeCustody(lines))
  files['README_lt.txt'] = Buffer.from(readmeLt(head))
  files['README_en.txt'] = Buffer.from(readmeEn(head))
  const stamped = stamps.map(({ place, hash, token, at }) => {
    const file = `time-stamps/${String(place).padStart(6, '0')}.tst`
    files[file] = token
    return { file, place, hash, at_utc: at.toISOString() }
  })
  const manifest: Manifest = {
    schema: 1,
    ...head,
    items: described,
    files: [
      'README_lt.txt',
      'README_en.txt',
      'custody.csv',
      'timeline.pdf',
      ...stamped.map(({ file }) => file),
    ].map((file) => ({ file, sha256: sha256(files[file] ?? new Uint8Array()) })),
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

function readmeLt(head: PackageParts['head']): string {
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
  Stulpeliai at_utc, deed ir evidence_no turi sakyti tą patį, ką entry; žodžius by ir said saugo tik failo suma.
  Žurnale įrašyta ir kiekvieno originalo suma jį išsaugant (deed „captured“): ji turi sutapti su originalo.
  Laiko žyma paliudija eilutės hash (64 ženklų tekstą), failo vardas – eilutės numeris:
  openssl ts -verify -token_in -in time-stamps/000004.tst -data hash.txt -CAfile saknys.pem
  Visa tai patikrina ir programa: npm run verify -- paketas.zip --roots saknys.pem

Kontrolinė suma parodo, kad failas nepakeistas nuo išsaugojimo. Ji nerodo, kas failą sukūrė ir ar jo turinys teisingas.
`
}

function readmeEn(head: PackageParts['head']): string {
  return `The evidence of case ${head.case_no}

Handed over to: ${head.recipient}
Legal basis: ${head.legal_basis}
Document: ${head.document_no || '–'}
Made at (UTC): ${head.exported_at_utc}
Made by: ${head.exported_by}

What is in the package
  originals/       the original evidence, unchanged since it was kept
  manifest.json    the list of all files with their hashes (SHA-256)
  manifest.sha256  the hash of that list
  custody.csv      the custody log: who did what with the evidence, and when (its words are Lithuanian)
  timeline.pdf     what happened, in Lithuanian; who is suspected is called suspected
  time-stamps/     time stamps (RFC 3161): an authority outside of the school attests since when a line was there

How to verify it without Talka
  sha256sum -c manifest.sha256
  The SHA-256 of each file has to be the one that manifest.json names.
  The lines of the log are a chain: a line's hash is the SHA-256 of the JSON {"entry":…,"place":…,"previous":…}
  (RFC 8785), and previous is the hash of the line before. The first line's previous is the SHA-256 of the text
  "chain ${head.chain}".
  The columns at_utc, deed and evidence_no have to say what entry says; the words by and said are kept by the hash of
  the file alone. The log also holds the hash of each original when it was kept (deed "captured"): the original's.
  A time stamp attests a line's hash (its 64 characters as text); the name of the file is the line's place:
  openssl ts -verify -token_in -in time-stamps/000004.tst -data hash.txt -CAfile roots.pem
  A program does all of that: npm run verify -- package.zip --roots roots.pem

A hash shows that a file is unchanged since it was kept. It does not show who made the file, nor that it tells the truth.
`
}
