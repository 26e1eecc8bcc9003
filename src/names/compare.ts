import { compareOrganisations } from './compare-organisations.ts'
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
 * Compares two names as they are written, in any scripts: those of a `Person` part by part, all others as names of
 * organisations and things; of a `LegalEntity`, which may be either, the better counts.
 *
 * @example
 * compareNames('Person', 'Путин, Владимир', 'Vladimir Putin').match // true
 */
export function compareNames(schema: NameSchema | (string & {}), a: string, b: string): NameComparison {
  if (schema === 'Person') return comparePersonTexts(a, b)
  const organisations = compareOrganisations(a, b)
  if (schema !== 'LegalEntity') return organisations
  const persons = comparePersonTexts(a, b)
  return persons.score > organisations.score ? persons : organisations
}
