import { createHash } from 'node:crypto'
import type { Unknown } from '../../../core/finding.ts'
import { fileType } from '../../../formats/file-type.ts'
import type { ApplicantDocument } from './document.ts'
import { fingerprintOf } from './fingerprint.ts'

/** A document as it was handed in. */
export interface GivenDocument {
  name: string
  kind: ApplicantDocument['kind']
  part: string
  bytes: Uint8Array
}

/** Reads a document. */
export async function readDocument({
  name,
  kind,
  part,
  bytes,
}: GivenDocument): Promise<ApplicantDocument & { unknown: Unknown[] }> {
  const isText = fileType(bytes) === 'text'
  const text = isText ? new TextDecoder().decode(bytes) : ''
  return {
    name,
    kind,
    part,
    type: isText ? 'text' : 'other',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    hidden: [],
    documentIds: [],
    rsids: [],
    fonts: [],
    revisions: 0,
    scanned: false,
    contacts: { emails: [], phones: [], links: [] },
    fingerprint: fingerprintOf(text),
    unknown: isText ? [] : [{ what: name, why: 'not a kind of document that is read' }],
  }
}
