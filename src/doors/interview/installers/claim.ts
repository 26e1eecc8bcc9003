import type { CodeSignature } from '../../../formats/code-signature.ts'
import {
  normalName,
  type Vendor,
  vendorByBundleId,
  vendorByCall,
  vendorByFileName,
} from '../knowledge/vendors.ts'
import type { Program } from './program.ts'

/** Whose program something says it is. */
export interface Claim {
  vendor: Vendor
  /** `identity`: it says so itself, in its own data; `name`: its file is merely named so. */
  by: 'identity' | 'name'
  /** Completes “it says …”: `bundle id us.zoom.xos`. */
  words: string
}

/** Libraries of many makers travel in honest programs: only what a person opens makes a claim. */
export function claimOf(program: Program): Claim | undefined {
  if (program.kind === 'library') return undefined
  const byId = program.bundleId && vendorByBundleId(program.bundleId)
  if (byId) return { vendor: byId, by: 'identity', words: `bundle id ${program.bundleId}` }
  for (const { as, text } of program.calls) {
    const vendor = text ? vendorByCall(text) : undefined
    if (vendor) return { vendor, by: 'identity', words: `${as} “${text.slice(0, 80)}”` }
  }
  const vendor = vendorByFileName(program.name)
  return vendor && { vendor, by: 'name', words: `file name “${program.name.slice(-80)}”` }
}

/** Whether a signature names a vendor, and nothing that was computed speaks against it. */
export function isSignedBy(program: Program, vendor: Vendor): boolean {
  const { signature, teamId } = program
  if (signature.state !== 'signed' || isBroken(signature)) return false
  return signature.signers.some(
    ({ organisation, commonName, unit, selfIssued }) =>
      !selfIssued &&
      (vendor.teamIds.includes(unit) ||
        (teamId !== '' && teamId === unit && vendor.teamIds.includes(teamId)) ||
        vendor.signers.some(
          (own) => normalName(organisation).startsWith(own) || normalName(commonName).startsWith(own),
        )),
  )
}

/** The signature was made for another file, or by another key than the certificate's. */
export const isBroken = ({ fileMatches, keyMatches }: CodeSignature) =>
  fileMatches === false || keyMatches === false

/** Who signed, in words. */
export function signerWords({ state, signers }: CodeSignature): string {
  if (state === 'none') return 'nobody signed it'
  if (state === 'ad-hoc') return 'it is signed ad hoc, which names nobody'
  const [signer] = signers
  if (state === 'unread' || !signer) return 'its signature could not be read'
  const name = signer.organisation || signer.commonName || 'somebody without a name'
  return signer.selfIssued
    ? `it is signed with a certificate in the name of “${name}” that vouches for itself: anybody can make one`
    : `it is signed by “${name}”`
}
