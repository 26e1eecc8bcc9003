import { comparePersonTexts } from './compare-persons.ts'

/**
 * How alike two names of persons are, from 0 to 1; the same both ways round. Other scripts and spellings, another
 * order, short forms, initials and parts left out cost little; a part that contradicts costs most of it.
 *
 * @example nameSimilarity('Bob Miller', 'MILLER, Robert') // above 0.85
 */
export const nameSimilarity = (a: string, b: string): number => comparePersonTexts(a, b).score

/** Whether two names of persons count as spellings of one. */
export const sameName = (a: string, b: string): boolean => comparePersonTexts(a, b).match
