import { plainWords } from './plain-words.ts'

/** Legal forms and words that firms alone bear in their names. */
const OF_A_COMPANY =
  /\b(?:ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|gmbh|ug|kg|ohg|plc|pty|pte|sarl|sasu|sas|srl|spa|bv|nv|oy|ou|ab|aps|sro|zoo|doo|payroll|eor|peo|staffing|solutions|services|consulting|consultancy|holdings?|group|agency|studio|bank)\b/

/**
 * Whether a name is a company's by its words.
 *
 * @example
 * isCompanyName('Remote Payroll EOR Ltd') // true
 */
export const isCompanyName = (name: string): boolean => OF_A_COMPANY.test(plainWords(name))
