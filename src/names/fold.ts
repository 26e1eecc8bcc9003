const RULES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tsh|tch|cz|ch/g, 'c'],
  [/shc|sch|sh|sz/g, 's'],
  [/dzh|zh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ts|tz/g, 'z'],
  [/^x|^hs/g, 's'],
  [/x/g, 'ks'],
  [/gu(?=[ei])/g, 'g'],
  [/ck|q/g, 'k'],
  [/([a-z])\1+/g, '$1'],
  [/ou|oo/g, 'u'],
  [/(?<=[oe])w$/, 'v'],
  [/w(?![aeiouy])/g, 'u'],
  [/w/g, 'v'],
  [/[ae][eijy](?![aeou])/g, 'i'],
  [/ie(?![aeiou])/g, 'i'],
  [/^j/, 'J'],
  [/^y/, 'Y'],
  [/[ijy](?=[aeou])/g, 'y'],
  [/[jy]/g, 'i'],
  [/o/g, 'u'],
  [/^Y/, 'y'],
  [/^J/, 'j'],
  [/e/g, 'i'],
  [/(?<=.)h$/g, ''],
  [/([a-z])\1+/g, '$1'],
]

/** `c` before a dark vowel or a consonant is spelt `k` elsewhere; before a light one `s`. Runs before digraphs go. */
function softened(word: string): string {
  return word.replace(/c(?![hkz])(?=[eiy])/g, 's').replace(/c(?![hkz])/g, 'k')
}

/**
 * One spelling for the usual spellings of a name in Latin letters: digraphs become one letter, doubled letters single,
 * and letters that transliteration standards choose between (`ou`, `u`, `oo`; `ei`, `ay`, `ey`; `j`, `y`; `w`, `v`)
 * the same. What is left of a difference is measured by edit distance, so the rules can be coarse.
 *
 * @param word lower-case ASCII letters and digits.
 * @example fold('mohammed') === fold('muhammid')
 */
export function fold(word: string): string {
  let folded = softened(word.replace(/tsch|tsh|tch/g, 'ch').replace(/sch/g, 'sh'))
  for (const [pattern, by] of RULES) folded = folded.replace(pattern, by)
  return folded
}

const CONSONANTS: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  v: 'f',
  f: 'f',
  g: 'g',
  c: 's',
  s: 's',
  z: 's',
  d: 't',
  t: 't',
  k: 'k',
  h: 'h',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
}

/** {@link fold} of a word without short vowels: a doubled letter is two consonants of the name. */
export const foldLoose = (word: string): string => fold(word.replace(/([b-df-hj-np-tvxz])(?=\1)/g, '$1a'))

/**
 * The consonants of a folded word in coarse classes: what is left to compare by when one of two names comes from a
 * script that writes no short vowels, or adds some.
 *
 * @param folded of {@link fold}.
 * @example skeleton(fold('mohammed')) === skeleton('mhmd') // 'mhmt'
 */
export function skeleton(folded: string): string {
  let kept = ''
  for (const letter of folded) kept += CONSONANTS[letter] ?? ''
  return kept.replace(/(?<=.)h$/, '')
}
