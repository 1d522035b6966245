import { randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'

const day = 24 * 60 * 60 * 1000

/** The certificate of the stand-in's HTTPS origin: made once, kept in the data folder, made anew a month before its end. */
export async function keepCertificate(folder: string): Promise<{ cert: string; key: string; path: string }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'certificate.pem')
  const keyPath = join(folder, 'certificate-key.pem')
  if (existsSync(path) && existsSync(keyPath)) {
    const cert = readFileSync(path, 'utf8')
    const end = new Date(new X509Certificate(cert).validTo).getTime()
    if (end - Date.now() > 30 * day) return { cert, key: readFileSync(keyPath, 'utf8'), path }
  }
  // A name of its own: a process that trusts two of these finds the right one by it.
  const name = `Local Microsoft 365 ${randomBytes(4).toString('hex')}`
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 365 * day),
    extensions: [
      // It signs itself, and Node takes it as an authority by NODE_EXTRA_CA_CERTS.
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  writeFileSync(keyPath, made.private, { mode: 0o600 })
  writeFileSync(path, made.cert)
  return { cert: made.cert, key: made.private, path }
}
