import { plainWords } from './plain-words.ts'

/** Legal forms and words that firms alone bear in their names; those that are surnames too (Co, Ou, Ab) are left out. */
const OF_A_COMPANY =
  /\b(?:ltd|limited|llc|llp|inc|incorporated|corp|corporation|company|gmbh|kg|ohg|plc|pty|pte|sarl|sasu|sas|srl|bv|nv|aps|sro|doo|payroll|eor|peo|staffing|solutions|services|consulting|consultancy|holdings?|group|agency|studio)\b/

/**
 * Whether a name is a company's by its words.
 *
 * @example
 * isCompanyName('Remote Payroll EOR Ltd') // true
 */
export const isCompanyName = (name: string): boolean =>
  OF_A_COMPANY.test(plainWords(name.replaceAll('.', '')))
