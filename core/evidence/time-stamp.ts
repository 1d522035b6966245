import { createHash, randomBytes } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  ExtKeyUsage,
  id_ContentType_SignedData,
  id_ExtKeyUsage,
  id_eContentType_TSTInfo,
  id_sha256,
  id_sha384,
  id_sha512,
  MessageImprint,
  PKIStatus,
  SignedData,
  SignedDataVerifyError,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'

// Time stamps of RFC 3161: an authority outside of the school signs that a text was there at a moment.

/** The purpose without which a certificate must not sign time stamps (RFC 3161, 2.3). */
const timeStamping = '1.3.6.1.5.5.7.3.8'

/** What a time stamp proves: when the text was there, and who says so. Or why it proves nothing. */
export type StampCheck =
  | { ok: true; at: Date; authority: string }
  | { ok: false; how: 'unreadable' | 'changed' | 'untrusted' }

/** A request for a time stamp of a text, with a number that the answer has to repeat. */
export function stampRequest(text: string): { bytes: Uint8Array; nonce: Uint8Array } {
  // Positive and without a zero in front, as DER writes a number.
  const nonce = randomBytes(8)
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: id_sha256 }),
      hashedMessage: new OctetString({ valueHex: sha256(text) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  })
  return { bytes: new Uint8Array(request.toSchema().toBER()), nonce }
}

/** The token in an authority's answer; null when it refused, or answered another request. */
export function readStampAnswer(bytes: Uint8Array, nonce: Uint8Array): Uint8Array | null {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(bytes))
    if (![PKIStatus.granted, PKIStatus.grantedWithMods].includes(status.status) || !timeStampToken)
      return null
    const token = new Uint8Array(timeStampToken.toSchema().toBER())
    const repeated = readToken(token)?.info.nonce?.valueBlock.valueHexView
    return repeated && Buffer.from(repeated).equals(nonce) ? token : null
  } catch {
    return null
  }
}

/**
 * Checks a token by itself: that it is of this text, that its signature is whole, and that its signer may sign time
 * stamps and leads to one of the trusted certificates (DER); null: whoever the signer is.
 */
export async function checkStamp(
  token: Uint8Array,
  text: string,
  trusted: readonly Uint8Array[] | null,
): Promise<StampCheck> {
  const read = readToken(token)
  if (!read) return { ok: false, how: 'unreadable' }
  const { signed, info } = read
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const isOfText =
    hashAlgorithm.algorithmId === id_sha256 &&
    Buffer.from(hashedMessage.valueBlock.valueHexView).equals(sha256(text))
  if (!isOfText) return { ok: false, how: 'changed' }
  try {
    const found = await signed.verify({
      signer: 0,
      data: new TextEncoder().encode(text).buffer,
      trustedCerts: (trusted ?? []).map((one) => Certificate.fromBER(Uint8Array.from(one))),
      checkChain: trusted !== null,
      extendedMode: true,
    })
    if (!found.signatureVerified) return { ok: false, how: 'changed' }
    const { signerCertificate } = found
    if (!signerCertificate || !maySignStamps(signerCertificate) || !namesSigner(signed, signerCertificate))
      return { ok: false, how: 'untrusted' }
    return { ok: true, at: info.genTime, authority: nameOf(signerCertificate) }
  } catch (error) {
    const isChain = error instanceof SignedDataVerifyError && error.code === 5
    return { ok: false, how: isChain ? 'untrusted' : 'changed' }
  }
}

function readToken(token: Uint8Array): { signed: SignedData; info: TSTInfo } | null {
  try {
    const outer = ContentInfo.fromBER(Uint8Array.from(token))
    if (outer.contentType !== id_ContentType_SignedData) return null
    const signed = new SignedData({ schema: outer.content })
    const { eContentType, eContent } = signed.encapContentInfo
    if (eContentType !== id_eContentType_TSTInfo || !eContent) return null
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) }
  } catch {
    return null
  }
}

function maySignStamps({ extensions }: Certificate): boolean {
  const usage = extensions?.find(({ extnID }) => extnID === id_ExtKeyUsage)?.parsedValue
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(timeStamping)
}

/** Whether the signature covers which certificate it was made with: SHA-1 at first, any hash later (RFC 5035, 5816). */
function namesSigner({ signerInfos }: SignedData, certificate: Certificate): boolean {
  const der = Buffer.from(certificate.toSchema().toBER())
  return (signerInfos[0]?.signedAttrs?.attributes ?? []).some(({ type, values }) => {
    if (type !== '1.2.840.113549.1.9.16.2.12' && type !== '1.2.840.113549.1.9.16.2.47') return false
    const id = partsOf(partsOf(partsOf(values[0])[0])[0])
    const named = id.find((part) => part instanceof OctetString)
    const [algorithm] = partsOf(id[0])
    const hash = algorithm instanceof ObjectIdentifier ? hashes[algorithm.valueBlock.toString()] : undefined
    const usual = type.endsWith('.12') ? 'sha1' : 'sha256'
    if (!named || (algorithm && !hash)) return false
    return createHash(hash ?? usual)
      .update(der)
      .digest()
      .equals(named.valueBlock.valueHexView)
  })
}

const hashes: Readonly<Record<string, string>> = {
  [id_sha256]: 'sha256',
  [id_sha384]: 'sha384',
  [id_sha512]: 'sha512',
}

const partsOf = (one: unknown): readonly unknown[] => (one instanceof Sequence ? one.valueBlock.value : [])

/** The common name of a certificate's owner, or its organization. */
function nameOf({ subject }: Certificate): string {
  const said = (type: string) =>
    subject.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value as unknown
  const name = said('2.5.4.3') ?? said('2.5.4.10')
  return typeof name === 'string' ? name : ''
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest()
