import { jaroWinkler } from '../../names/jaro-winkler.ts'

const PREFIX_SCALE = 0.1
const LONGEST_PREFIX = 4
const ROUNDING = 1e-9

/**
 * Whether two words are as similar as `least` by Jaro and Winkler, the same from either side. Most pairs of words are
 * far below, which their lengths and letters show before any is compared.
 *
 * @param least 0 to 1
 */
export function similarAtLeast(a: string, b: string, least: number): boolean {
  return mostSimilar(a, b) + ROUNDING >= least && similarity(a, b) >= least
}

/** Jaro and Winkler's similarity, the same from either side. @returns 0 to 1 */
export const similarity = (a: string, b: string): number => (a < b ? jaroWinkler(a, b) : jaroWinkler(b, a))

/** A bound: no characters can match but those whose letters are in both. */
export function mostSimilar(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return a === b ? 1 : 0
  const [lettersA, lettersB] = [letters(a), letters(b)]
  const most = Math.min(
    a.length - countBits(lettersA & ~lettersB),
    b.length - countBits(lettersB & ~lettersA),
  )
  if (most <= 0) return 0
  const jaro = (most / a.length + most / b.length + 1) / 3
  let prefix = 0
  while (prefix < LONGEST_PREFIX && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix))
    prefix++
  return jaro + prefix * PREFIX_SCALE * (1 - jaro)
}

/** A bit for each kind of letter in a word; letters of the same kind may differ. */
function letters(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
