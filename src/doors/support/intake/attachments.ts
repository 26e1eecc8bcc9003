import { createHash } from 'node:crypto'
import type { Unknown } from '../../../core/finding.ts'
import { fileType } from '../../../formats/file-type.ts'
import type { Attachment } from '../message.ts'

/** A file as the MIME reader gives it. */
export interface CarriedFile {
  filename: string | null
  mimeType: string
  disposition: string | null
  contentId?: string | undefined
  content: ArrayBuffer | Uint8Array | string
}

const ATTACHMENTS_READ = 500

/** Reads the files that a message carries: what each claims to be and what it is. */
export async function readAttachments(files: readonly CarriedFile[]): Promise<{ attachments: Attachment[]; unknown: Unknown[] }> {
  const attachments = files.slice(0, ATTACHMENTS_READ).map((file, index) => toAttachment(file, index))
  const unknown: Unknown[] = []
  if (files.length > ATTACHMENTS_READ)
    unknown.push({ what: `${files.length - ATTACHMENTS_READ} attachments`, why: `only the first ${ATTACHMENTS_READ} are read` })
  return { attachments, unknown }
}

function toAttachment(file: CarriedFile, index: number): Attachment {
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : new Uint8Array(file.content)
  const name = file.filename ?? ''
  return {
    name,
    claimedType: file.mimeType.toLowerCase(),
    realType: fileType(bytes),
    inline: file.disposition === 'inline' || (file.disposition === null && file.contentId !== undefined),
    bytes,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    entries: [],
    encrypted: false,
    inside: [],
    where: { part: name ? `attachment ${name}` : `attachment ${index + 1}`, text: name || file.mimeType },
  }
}
