import { comparePersonTexts } from './compare-persons.ts'

/** What bears a name. */
export type NameSchema = 'Person' | 'Company' | 'Organization' | 'LegalEntity' | 'Vessel' | 'Airplane'

export interface NameComparison {
  /** 0 (nothing in common) to 1 (the same name). */
  score: number
  /** Whether they count as spellings of one name. */
  match: boolean
  /** In plain words: what is alike and what is not. */
  why: string
}

/**
 * Compares two names as they are written, in any scripts.
 *
 * @example
 * compareNames('Person', 'Путин, Владимир', 'Vladimir Putin').match // true
 */
export function compareNames(_schema: string, a: string, b: string): NameComparison {
  return comparePersonTexts(a, b)
}
