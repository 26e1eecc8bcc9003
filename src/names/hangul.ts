const FIRST = 0xac00
const LAST = 0xd7a3
const INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const FINALS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')

/**
 * A syllable of Hangul in Revised Romanisation, as names have it: each syllable by itself.
 *
 * @returns undefined for what is no such syllable
 * @example hangulSyllable('박') // 'bak'
 * @see https://www.korean.go.kr/front_eng/roman/roman_01.do
 */
export function hangulSyllable(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0
  if (code < FIRST || code > LAST) return undefined
  const at = code - FIRST
  const initial = INITIALS[Math.floor(at / 588)] as string
  const vowel = VOWELS[Math.floor((at % 588) / 28)] as string
  const final = FINALS[at % 28] as string
  return `${initial}${vowel}${final}`.replaceAll('-', '')
}
