/**
 * How far a finding carries.
 * - `decisive`: enough for a block with little beside it;
 * - `strong`: enough for a person to look;
 * - `context`: adds to others and never surfaces anything alone.
 */
export type Strength = 'decisive' | 'strong' | 'context'

/** Where in a subject something was seen. */
export interface Place {
  /** The part in the reader's words: `header From`, `text`, `link`, `attachment invoice.zip`. */
  part: string
  /** The file, for subjects that have files. */
  file?: string
  /** Counted from 1. */
  line?: number
  /** Counted from 1. */
  column?: number
  /** The very characters that were seen, shortened to at most {@link EVIDENCE_LENGTH}. */
  text: string
}

/** One thing that a detector saw, explained. */
export interface Finding {
  detector: string
  family: string
  strength: Strength
  /** Bits: log2 of how much likelier this is in an attack than in an innocent subject. */
  weight: number
  title: string
  why: string
  where: Place
  innocent: string
  advice: string
  /** MITRE ATT&CK technique. */
  technique: string
  /** Public source of the method. */
  source: string
}

/** Something that could not be looked at. Unknown is never shown as clean. */
export interface Unknown {
  what: string
  why: string
}

/** A question that a detector asked in vain. */
export interface NotFound {
  detector: string
  /** Completes “we looked for …”. */
  looksFor: string
}

export const EVIDENCE_LENGTH = 240

/** Makes evidence fit to show: control characters as spaces, shortened at its end, no character cut in two. */
export function evidence(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a terminal
  const shown = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim()
  if (shown.length <= EVIDENCE_LENGTH) return shown
  const whole = shown.slice(0, EVIDENCE_LENGTH - 1).replace(/[\ud800-\udbff]$/, '')
  return `${whole}…`
}
