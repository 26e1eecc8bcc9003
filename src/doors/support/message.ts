import type { Place } from '../../core/finding.ts'
import type { Subject } from '../../core/subject.ts'
import type { PdfReading } from '../../formats/pdf.ts'

/** A mailbox as a header names it. */
export interface Mailbox {
  /** The display name, decoded; empty when there is none. */
  name: string
  /** Lower case; empty when the header holds no address. */
  address: string
  /** What follows the `@`, lower case, Unicode as written. */
  host: string
  /** The registrable domain of {@link host} by the Public Suffix List; empty when there is none. */
  domain: string
}

export interface Header {
  /** Lower case. */
  name: string
  /** Unfolded; encoded words decoded. */
  value: string
  /** Line of the message on which it starts, counted from 1. */
  line: number
}

/** One reference that a reader of the message can follow, or that loads by itself. */
export interface Link {
  /** As it stands in the message. */
  raw: string
  /** What it names: an anchor, a form's action, a picture, a meta refresh, an address in plain text, a link in a PDF. */
  element: 'a' | 'form' | 'img' | 'refresh' | 'text' | 'pdf' | 'other'
  /** The text (or picture's alternative text) that a reader sees in its place. */
  text: string
  /** Parsed by the WHATWG rules; absent when it does not parse. */
  url?: URL
  /** Lower case scheme with no colon: `https`, `data`, `javascript`, `mailto`. */
  scheme: string
  /** Host in ASCII as {@link url} gives it, or empty. */
  host: string
  /** Registrable domain of {@link host}, or empty. */
  domain: string
  isIp: boolean
  /** A reader sees it: not inside an element that is hidden. */
  visible: boolean
  where: Place
}

/** Text that a reader does not see though it is there. */
export interface HiddenText {
  text: string
  /** `display:none`, `font-size:0`, `colour of the background`, … */
  how: string
  where: Place
}

/** What reading the HTML parts gave. */
export interface Html {
  /** The source of all HTML bodies, in order. */
  source: string
  /** The text that a reader sees. */
  text: string
  title: string
  hidden: HiddenText[]
  images: { src: string; alt: string; width: string; height: string; where: Place }[]
  forms: { action: string; fields: string[]; where: Place }[]
  scripts: { text: string; src: string; where: Place }[]
}

/** A file carried by a message or lying inside an archive that it carries. */
export interface Attachment {
  name: string
  /** The type that the message claims, lower case: `application/pdf`. */
  claimedType: string
  /** What its first bytes say: an id of `intake/file-type.ts` such as `pdf`, `zip`, `pe`, `html`, or `unknown`. */
  realType: string
  inline: boolean
  bytes: Uint8Array
  size: number
  sha256: string
  /** What lies inside, for archives that could be opened. */
  entries: Attachment[]
  /** The archive asks for a password. */
  encrypted: boolean
  /** What a PDF links to and does. */
  pdf?: PdfReading
  /** Names of the archives it lies in, outermost first. */
  inside: string[]
  where: Place
}

/** One `Received` header, read from the top: the first is the latest hop. */
export interface Hop {
  from: string
  by: string
  ip: string
  line: number
}

/** One method of an `Authentication-Results` header (RFC 8601). */
export interface AuthenticationResult {
  authservId: string
  /** `spf`, `dkim`, `dmarc`, `arc`, … */
  method: string
  /** `pass`, `fail`, `softfail`, `none`, … */
  result: string
  /** Properties such as `header.d` and `smtp.mailfrom`. */
  properties: Record<string, string>
  line: number
}

/** A message that came through the support door. */
export interface Message extends Subject {
  kind: 'message'
  /** In their order. */
  headers: Header[]
  from: Mailbox[]
  sender: Mailbox | undefined
  /** Who wrote the letter that this one sends on without a word; see `intake/forward.ts`. */
  forwarded: Mailbox | undefined
  replyTo: Mailbox[]
  returnPath: Mailbox | undefined
  to: Mailbox[]
  cc: Mailbox[]
  subject: string
  /** Milliseconds since the epoch; absent when the header is missing or unreadable. */
  date: number | undefined
  messageId: string
  inReplyTo: string
  references: string[]
  hops: Hop[]
  authentication: AuthenticationResult[]
  /** Why the body and attachments could not be read, or empty. */
  unreadable: string
  /** The plain text body, or empty. */
  text: string
  html: Html | undefined
  /** Links of all bodies, in order. */
  links: Link[]
  /** Attached files and, after each archive, what lies inside it. */
  attachments: Attachment[]
  /**
   * Subject and the text a reader sees, folded for matching: lower case, accents and invisible characters
   * removed, look-alike letters as Latin, white space as single spaces.
   */
  folded: string
}
