import type { ReceivedApplication } from './application.ts'
import type { Desk } from './desk.ts'

/** Whose: one application, or all that the vendor has of one person. */
export type Whose = { vendor: string; id: string } | { vendor: string; person: string }

/** Where an application comes from. */
export interface Origin {
  vendor: string
  /** The vendor's id of the application. */
  id: string
  /** The vendor's id of the person: one person may have several applications. */
  person?: string | undefined
  /** When the vendor last changed what is handed over (ISO 8601). Something older than what is stored is ignored. */
  asOf?: string | undefined
}

/** What connectors need of the rest of the program. */
export interface ConnectorServices {
  /**
   * Stores what the vendor knows of an application: fields that it says replace what was stored, unless that is newer;
   * documents and connections are united.
   */
  receive(application: ReceivedApplication, origin: Origin): Promise<void>
  /**
   * Adds to what is stored: fields replace, lists are united. Of an application that is not stored, one is begun; of a
   * person without a stored application, nothing.
   *
   * @param fragment fields of an application as the hiring door's schema has them, not yet validated
   * @throws PosternError `E_USAGE` when it does not fit the schema.
   */
  amend(fragment: Record<string, unknown>, whose: Whose): Promise<void>
  /**
   * Erases what is stored, findings and documents included. Nothing stored is no error.
   * @throws PosternError `E_LEGAL_HOLD`
   */
  erase(whose: Whose): Promise<void>
  /** Whether this was remembered. */
  seen(vendor: string, key: string): Promise<boolean>
  /** Remembers for longer than any vendor delivers again. @param key at most 200 characters */
  remember(vendor: string, key: string): Promise<void>
}

/** A webhook as it came. */
export interface Delivery {
  /** Header names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** The bytes that were signed, untouched. */
  body: Buffer
}

/** What a signature is checked with. */
export interface Keys {
  secrets: readonly string[]
  options: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  now: number
  /** Milliseconds; absent: the connector's own. */
  maxAge?: number | undefined
}

/** What came of an application, as far as the vendor's system is told. */
export interface Outcome {
  needsLook: boolean
  /** Where the application is in the console. */
  link?: string | undefined
}

export interface Connector {
  /** The vendor's API. Absent: there is none, or the operator names it. */
  api?: string
  /** Settings without which nothing can be done. */
  requires?: readonly ('apiKey' | 'api')[]
  /** What `options` in the settings may have, and what the values look like. */
  options?: Readonly<Record<string, RegExp>>
  /** Hosts that attachments come from; `.example.com` stands for all below it. */
  attachmentHosts?: readonly string[]
  /**
   * Checks the signature in constant time.
   * @returns keys by which a repetition is known, each covered by the signature where the vendor allows that.
   * @throws PosternError `E_SIGNATURE`
   */
  verify(delivery: Delivery, keys: Keys): readonly [string, ...string[]]
  /** The `Authorization` header for the vendor's API. */
  authorize?(desk: Desk): string | Promise<string>
  /**
   * Does what a delivery asks for. Throwing makes the vendor deliver again.
   * @param body the parsed JSON, of which nothing is known but that it is an object
   */
  handle(body: object, desk: Desk): Promise<void>
  /** Says in the vendor's system whether somebody should look. */
  writeBack?(outcome: Outcome, origin: Origin, desk: Desk): Promise<void>
}

/**
 * Declares a connector. `<vendor>/connector.ts` exports it as its default and is found there: the folder's name is the
 * vendor's in settings, addresses and environment variables.
 */
export function defineConnector(connector: Connector): Connector {
  return connector
}
