/** Longer strings are compared by their first characters. */
const LONGEST = 1_024

const matchedA = new Uint8Array(LONGEST)
const matchedB = new Uint8Array(LONGEST)

/**
 * Jaro's similarity of two strings, by UTF-16 unit; it allocates nothing.
 *
 * @returns 0 (nothing in common) to 1 (equal); two empty strings are equal. Of strings longer than 1,024 units only
 *   the first 1,024 count.
 * Method: M. A. Jaro, "Advances in record-linkage methodology as applied to matching the 1985 census of Tampa,
 *   Florida", JASA 84 (1989), https://doi.org/10.1080/01621459.1989.10478785
 * @example jaro('MARTHA', 'MARHTA') // 0.944…
 */
export function jaro(a: string, b: string): number {
  if (a === b) return 1
  const lengthA = Math.min(a.length, LONGEST)
  const lengthB = Math.min(b.length, LONGEST)
  if (lengthA === 0 || lengthB === 0) return 0
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  matchedA.fill(0, 0, lengthA)
  matchedB.fill(0, 0, lengthB)
  let matches = 0
  for (let i = 0; i < lengthA; i++) {
    const unit = a.charCodeAt(i)
    const last = Math.min(lengthB - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (matchedB[j] === 1 || b.charCodeAt(j) !== unit) continue
      matchedA[i] = 1
      matchedB[j] = 1
      matches++
      break
    }
  }
  if (matches === 0) return 0
  let outOfOrder = 0
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (matchedA[i] === 0) continue
    while (matchedB[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++
    j++
  }
  return (matches / lengthA + matches / lengthB + (matches - outOfOrder / 2) / matches) / 3
}

/** How much a common beginning counts, per character and up to four of them. */
const PREFIX_SCALE = 0.1
const PREFIX_LONGEST = 4

/**
 * Jaro's similarity, raised for strings that begin alike.
 *
 * @returns 0 to 1, see {@link jaro}.
 * Method: W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
 *   Linkage" (1990), https://files.eric.ed.gov/fulltext/ED325505.pdf
 * @example jaroWinkler('DIXON', 'DICKSONX') // 0.813…
 */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b)
  const longest = Math.min(PREFIX_LONGEST, a.length, b.length)
  let prefix = 0
  while (prefix < longest && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return similarity + prefix * PREFIX_SCALE * (1 - similarity)
}
