import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js'
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  id_BasicConstraints,
  id_ContentType_SignedData,
  id_ExtKeyUsage,
  id_eContentType_TSTInfo,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'

// A time-stamp authority of this machine, so that time stamps can be tried and tested without one outside. It speaks
// RFC 3161 over HTTP and shares no code with Talka. Its stamps prove nothing to anybody else.

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
/** Stands for a policy of its own: an arc for private use. */
const policy = '1.3.6.1.4.1.99999.1'
const ownName = 'Laiko žymos šiame kompiuteryje'
const rootName = 'Laiko žymų šaknis šiame kompiuteryje'

/** A running authority: where it answers, and the certificate to trust (base64 of DER). */
export interface TimeStampAuthority {
  url: string
  root: string
  /** How many stamps it gave. */
  given(): number
  /** While set, it answers so instead: with this status of HTTP, or by refusing as RFC 3161 does. */
  fail(how: number | 'rejection' | null): void
  close(): Promise<void>
}

/** Who signs, and the root that vouches for it. */
interface Identity {
  key: CryptoKey
  certificate: Certificate
  root: Certificate
}

/** Starts an authority; with a file it is the same one after the next start. */
export async function startTimeStampAuthority({
  file,
  now = () => new Date(),
}: {
  file?: string
  now?: () => Date
} = {}): Promise<TimeStampAuthority> {
  const identity = await keepIdentity(file)
  let given = 0
  let fault: number | 'rejection' | null = null
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', async () => {
      if (typeof fault === 'number') return response.writeHead(fault).end()
      const answer =
        fault === 'rejection'
          ? new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.rejection }) })
          : await answerTo(Buffer.concat(parts), identity, now())
      if (fault === null) given++
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' })
      response.end(Buffer.from(answer.toSchema().toBER()))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    root: base64Of(identity.root),
    given: () => given,
    fail(how) {
      fault = how
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

async function answerTo(
  asked: Uint8Array,
  { key, certificate }: Identity,
  now: Date,
): Promise<TimeStampResp> {
  let request: TimeStampReq
  try {
    request = TimeStampReq.fromBER(Uint8Array.from(asked))
  } catch {
    return new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.rejection }) })
  }
  const info = new TSTInfo({
    version: 1,
    policy,
    messageImprint: request.messageImprint,
    serialNumber: new Integer({ valueHex: positive(randomBytes(12)) }),
    // Whole seconds: DER forbids a fraction that ends in zeros.
    genTime: new Date(Math.floor(now.getTime() / 1_000) * 1_000),
    ...(request.nonce ? { nonce: request.nonce } : {}),
  })
  const content = info.toSchema().toBER()
  const digest = await crypto.subtle.digest('SHA-256', content)
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_eContentType_TSTInfo,
      eContent: new OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({
              type: '1.2.840.113549.1.9.3',
              values: [new ObjectIdentifier({ value: id_eContentType_TSTInfo })],
            }),
            new Attribute({
              type: '1.2.840.113549.1.9.4',
              values: [new OctetString({ valueHex: digest })],
            }),
            new Attribute({
              type: '1.2.840.113549.1.9.16.2.47',
              values: [await signingCertificate(certificate)],
            }),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  })
  await signed.sign(key, 0, 'SHA-256')
  return new TimeStampResp({
    status: new PKIStatusInfo({ status: PKIStatus.granted }),
    timeStampToken: new ContentInfo({
      contentType: id_ContentType_SignedData,
      content: signed.toSchema(true),
    }),
  })
}

/** Names the signer's certificate among what is signed (RFC 5816), so that no other can be put in its place. */
async function signingCertificate(certificate: Certificate): Promise<Sequence> {
  const hash = await crypto.subtle.digest('SHA-256', certificate.toSchema().toBER())
  const one = new Sequence({ value: [new OctetString({ valueHex: hash })] })
  return new Sequence({ value: [new Sequence({ value: [one] })] })
}

async function keepIdentity(file: string | undefined): Promise<Identity> {
  if (file && existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<keyof Identity, string>
    const read = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'))
    return {
      key: await crypto.subtle.importKey('pkcs8', read(kept.key), algorithm, false, ['sign']),
      certificate: Certificate.fromBER(read(kept.certificate)),
      root: Certificate.fromBER(read(kept.root)),
    }
  }
  const [own, above] = [await makeKeys(), await makeKeys()]
  const root = await makeCertificate(rootName, above.publicKey, rootName, above.privateKey, [
    new Extension({
      extnID: id_BasicConstraints,
      critical: true,
      extnValue: new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema().toBER(),
    }),
  ])
  const certificate = await makeCertificate(ownName, own.publicKey, rootName, above.privateKey, [
    new Extension({
      extnID: id_ExtKeyUsage,
      critical: true,
      extnValue: new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema().toBER(),
    }),
  ])
  if (file) {
    const key = await crypto.subtle.exportKey('pkcs8', own.privateKey)
    const kept = {
      key: Buffer.from(key).toString('base64'),
      certificate: base64Of(certificate),
      root: base64Of(root),
    }
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, JSON.stringify(kept), { mode: 0o600 })
  }
  return { key: own.privateKey, certificate, root }
}

const makeKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

async function makeCertificate(
  subject: string,
  publicKey: CryptoKey,
  issuer: string,
  issuersKey: CryptoKey,
  extensions: Extension[],
): Promise<Certificate> {
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: positive(randomBytes(12)) }),
    extensions,
  })
  const name = (value: string) =>
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) })
  certificate.issuer.typesAndValues.push(name(issuer))
  certificate.subject.typesAndValues.push(name(subject))
  certificate.notBefore.value = new Date('2020-01-01T00:00:00Z')
  certificate.notAfter.value = new Date('2049-01-01T00:00:00Z')
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(issuersKey, 'SHA-256')
  return certificate
}

const base64Of = (certificate: Certificate) => Buffer.from(certificate.toSchema().toBER()).toString('base64')

/** The bytes of a number above zero without a zero in front, as DER writes it. */
function positive(bytes: Uint8Array): Uint8Array {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes
}
