/** Where a rule's pattern was seen. */
export interface RuleString {
  /** The pattern's name in the rule: `$loader`. */
  identifier: string
  /** Bytes from the start. */
  offset: number
  /** Bytes. */
  length: number
}

/** One rule of somebody else's that holds for some bytes. */
export interface RuleMatch {
  rule: string
  /** The file that the rule stands in, from the folder of rules on. */
  file: string
  tags: readonly string[]
  /** What the rule says about itself: `description`, `author`, `reference` and the like. */
  meta: Readonly<Record<string, string | number | boolean>>
  /** In the order in which they stand in the bytes. Empty for a rule without patterns. */
  strings: readonly RuleString[]
}

/** Asks rules that others wrote of the bytes of one file. */
export interface RuleMatcher {
  /**
   * @param name the file's, for what it answers when it fails
   * @throws Error when the bytes could not be searched whole; the message says why.
   */
  match(bytes: Uint8Array, name: string): RuleMatch[]
  /** How many rules are loaded. With none, "no rule matched" means nothing. */
  readonly size: number
}

export const NO_RULES: RuleMatcher = { match: () => [], size: 0 }
