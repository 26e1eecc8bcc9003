import type { Claim } from '../application.ts'

/** A stretch of text that a reader of the page does not see. */
export interface HiddenText {
  text: string
  /** How it is hidden: `white on white`, `1 pt high`, `outside the page`, `marked as hidden`. */
  how: string
  page?: number
}

/** A document of an applicant, read without drawing a page or running anything. */
export interface ApplicantDocument extends Claim {
  name: string
  kind: 'resume' | 'cover-letter' | 'portfolio' | 'other'
  type: 'pdf' | 'docx' | 'text' | 'other'
  sha256: string
  /** What a reader of it sees, paragraphs parted by line ends. Empty: a scan, or unreadable. */
  text: string
  hidden: HiddenText[]
  pages?: number
  author?: string
  lastModifiedBy?: string
  /** The programs that wrote it. */
  creator?: string
  producer?: string
  created?: { at: number; utcOffset?: number }
  modified?: { at: number; utcOffset?: number }
  /** XMP `DocumentID` and `OriginalDocumentID`: equal in files that come from one another. */
  documentIds: string[]
  /** Revision ids of Word: those that two files share come from a common ancestor. */
  rsids: string[]
  fonts: string[]
  /** How often it was saved on top of an earlier state that is still inside; 0: once. */
  revisions: number
  /** A later saving replaced text where a name stands: the earlier and later names. */
  replacedName?: { before: string; after: string }
  /** Pictures cover the pages; the text beneath, if there is one, is a layer of its own. */
  scanned: boolean
  /** Mail addresses, phone numbers and links that stand in the text. */
  contacts: { emails: string[]; phones: string[]; links: string[] }
  /** Hashes of winnowed runs of words, for finding the same paragraph in others. */
  fingerprint: number[]
}
