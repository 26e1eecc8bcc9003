import type { Claim } from '../application.ts'
import type { DocumentAct } from './acts.ts'

/**
 * How text is kept from whoever reads the page.
 * - of any page: `colour` (that of its background), `tiny`, `marked` (as hidden), `comment`;
 * - of a PDF: `invisible` (drawn without ink), `outside` the page, `clipped`, `transparent`, `layer` (switched off),
 *   `covered` by a box drawn over it;
 * - of a word processor: `deleted` with changes tracked.
 */
export type HidingKind =
  | 'colour'
  | 'tiny'
  | 'marked'
  | 'comment'
  | 'invisible'
  | 'outside'
  | 'clipped'
  | 'transparent'
  | 'layer'
  | 'covered'
  | 'deleted'

/** A stretch of text that a reader of the page does not see. */
export interface HiddenText {
  text: string
  kind: HidingKind
  /** How it is hidden, in words: `white on white`, `smaller than 2 points`, `outside the page`. */
  how: string
  page?: number
}

/** A document of an applicant, read without drawing a page or running anything. */
export interface ApplicantDocument extends Claim {
  name: string
  kind: 'resume' | 'cover-letter' | 'portfolio' | 'other'
  type: 'pdf' | 'docx' | 'text' | 'other'
  sha256: string
  /**
   * What a reader of it sees, paragraphs parted by line ends; of a scan, what text recognition laid beneath the
   * pictures. Empty: a scan without that, or unreadable.
   */
  text: string
  hidden: HiddenText[]
  /** What it does by itself when it is opened. */
  acts: DocumentAct[]
  pages?: number
  author?: string
  lastModifiedBy?: string
  title?: string
  /** The company to which the program that wrote it is registered. */
  company?: string
  /** The programs that wrote it. */
  creator?: string
  producer?: string
  /** Other things that its properties say, by their names. */
  properties: { name: string; text: string }[]
  created?: { at: number; utcOffset?: number }
  modified?: { at: number; utcOffset?: number }
  /** Ids that stay with a file when it is saved again: equal in files that come from one another. */
  documentIds: string[]
  /** Ids of the file it was once begun from, which templates hand on: equal in files of one template too. */
  originIds: string[]
  /** Ids of Word's editing sessions, templates' own left out: those that two files share come from a common ancestor. */
  rsids: string[]
  fonts: string[]
  /** How often it was saved on top of an earlier state that is still inside; 0: once. */
  revisions: number
  /** A later saving, or a box drawn over it, replaced the line where a name stands. */
  replacedName?: { before: string; after: string; how: string }
  /** Pictures cover the pages; the text beneath, if there is one, is a layer of its own. */
  scanned: boolean
  /** Mail addresses, phone numbers and links that stand in the text. */
  contacts: { emails: string[]; phones: string[]; links: string[] }
  /** Hashes of winnowed runs of words, ascending, for finding the same paragraph in others. */
  fingerprint: number[]
}
