import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import type { Signer } from './code-signature.ts'
import { type DerElement, derBytes, derChildren, derContent, derOid, readDer } from './der.ts'

/** A SignedData of the Cryptographic Message Syntax (RFC 5652). */
export interface SignedData {
  /** OBJECT IDENTIFIER of what was signed. */
  contentType: string
  /** What was signed, as it is hashed; empty when it lies elsewhere. */
  content: Uint8Array
  /** The certificates of those who signed, as far as they are carried along. */
  signers: Signer[]
  /** Whether the first signer's key signed `content`, or `detached` where that was given. */
  keyMatches: boolean | undefined
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const HASHES: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const RSA = /^1\.2\.840\.113549\.1\.1\.(?:1|5|11|12|13)$/
const CERTIFICATES = 32

/** The node:crypto name of a hash algorithm's OBJECT IDENTIFIER; undefined when it is none that code signing uses. */
export const hashName = (oid: string): string | undefined => HASHES[oid]

/**
 * Reads a SignedData. Never throws.
 *
 * @param detached what was signed, when it is not carried inside.
 * @returns undefined when the bytes are not one.
 */
export function readSignedData(bytes: Uint8Array, detached?: Uint8Array): SignedData | undefined {
  try {
    return read(bytes, detached)
  } catch {
    return undefined
  }
}

function read(bytes: Uint8Array, detached: Uint8Array | undefined): SignedData | undefined {
  const outer = readDer(bytes)
  const [type, wrapped] = outer ? derChildren(bytes, outer) : []
  if (derOid(bytes, type) !== SIGNED_DATA || !wrapped) return undefined
  const body = readDer(bytes, wrapped.content, wrapped.contentEnd)
  if (!body) return undefined
  const [, , encapsulated, ...rest] = derChildren(bytes, body)
  if (!encapsulated) return undefined
  const [contentType, carried] = derChildren(bytes, encapsulated)
  const inner = carried && readDer(bytes, carried.content, carried.contentEnd)
  const content = inner ? derContent(bytes, inner) : new Uint8Array()
  const bag = rest.find((element) => element.tag === 0xa0)
  const certificates = bag ? certificatesIn(bytes, bag) : []
  const infos = rest.findLast((element) => element.tag === 0x31)
  const signed = (infos ? derChildren(bytes, infos) : []).slice(0, 4).map((info) => ({
    info,
    certificate: certificates.find((certificate) => isOf(bytes, info, certificate)),
  }))
  const [first] = signed
  return {
    contentType: derOid(bytes, contentType),
    content,
    signers: signed.flatMap(({ certificate }) => (certificate ? [signerOf(certificate.parsed)] : [])),
    keyMatches: first?.certificate
      ? keyMatches(bytes, first.info, first.certificate.parsed, detached ?? content)
      : undefined,
  }
}

interface Certificate {
  der: Uint8Array
  parsed: X509Certificate
}

function certificatesIn(bytes: Uint8Array, bag: DerElement): Certificate[] {
  const certificates: Certificate[] = []
  for (const element of derChildren(bytes, bag).slice(0, CERTIFICATES)) {
    const der = derBytes(bytes, element)
    try {
      certificates.push({ der, parsed: new X509Certificate(der) })
    } catch {
      // Attribute certificates and damaged ones stand among the others.
    }
  }
  return certificates
}

/** Whether a SignerInfo names a certificate, by issuer and serial number. */
function isOf(bytes: Uint8Array, info: DerElement, { der }: Certificate): boolean {
  const named = derChildren(bytes, info)[1]
  if (named?.tag !== 0x30) return false
  const [issuer, serial] = derChildren(bytes, named)
  const outer = readDer(der)
  const tbs = outer && readDer(der, outer.content, outer.contentEnd)
  if (!issuer || !serial || !tbs) return false
  const fields = derChildren(der, tbs).filter((field) => field.tag !== 0xa0)
  const [ownSerial, , ownIssuer] = fields
  return (
    ownSerial !== undefined &&
    ownIssuer !== undefined &&
    same(derBytes(bytes, serial), derBytes(der, ownSerial)) &&
    same(derBytes(bytes, issuer), derBytes(der, ownIssuer))
  )
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** Reads whom a certificate was made out to. */
export function signerOf(certificate: X509Certificate): Signer {
  const field = (name: string, of: string) =>
    new RegExp(`^${name}=(.{0,200})`, 'm').exec(of)?.[1]?.replace(/\\(.)/g, '$1') ?? ''
  return {
    commonName: field('CN', certificate.subject),
    organisation: field('O', certificate.subject),
    unit: field('OU', certificate.subject),
    issuer: field('CN', certificate.issuer) || field('O', certificate.issuer),
    selfIssued: certificate.subject === certificate.issuer,
  }
}

/** RFC 5652, 5.4: the hash of the content stands in an attribute, and the attributes are what the key signs. */
function keyMatches(
  bytes: Uint8Array,
  info: DerElement,
  certificate: X509Certificate,
  content: Uint8Array,
): boolean | undefined {
  const [, , digest, ...rest] = derChildren(bytes, info)
  const hash = digest && hashName(derOid(bytes, derChildren(bytes, digest)[0]))
  const attributes = rest.find((element) => element.tag === 0xa0)
  const signature = rest.find((element) => element.tag === 4)
  const algorithm = rest.find((element) => element.tag === 0x30)
  if (!hash || !attributes || !signature || !algorithm) return undefined
  const stated = derChildren(bytes, attributes)
    .map((attribute) => derChildren(bytes, attribute))
    .find(([type]) => derOid(bytes, type) === MESSAGE_DIGEST)?.[1]
  const value = stated && derChildren(bytes, stated)[0]
  if (!value) return undefined
  if (!same(derContent(bytes, value), createHash(hash).update(content).digest())) return false
  const key = createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }))
  const scheme = derOid(bytes, derChildren(bytes, algorithm)[0])
  if (!RSA.test(scheme) && key.asymmetricKeyType !== 'ec') return undefined
  const signed = Buffer.from(derBytes(bytes, attributes))
  signed[0] = 0x31
  return verify(hash, signed, key, derContent(bytes, signature))
}
