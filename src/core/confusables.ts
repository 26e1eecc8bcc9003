/**
 * Letters of other scripts that look like Latin ones, by the Unicode Consortium's confusables data (UTS #39,
 * https://www.unicode.org/reports/tr39/), reduced to the letters that pass for Latin at reading size.
 */
const LOOK_ALIKES: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ғ: 'f',
  ɡ: 'g',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  ս: 'u',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  у: 'y',
  ʏ: 'y',
  ᴢ: 'z',
  α: 'a',
  β: 'b',
  ϲ: 'c',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ω: 'w',
  ı: 'i',
  ɩ: 'i',
  ǀ: 'l',
  ŀ: 'l',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ɑ: 'a',
  ʋ: 'v',
  ꞓ: 'c',
  ɾ: 'r',
  ɴ: 'n',
  օ: 'o',
  ո: 'n',
  հ: 'h',
  ց: 'g',
  ք: 'p',
  ь: 'b',
  з: '3',
  б: '6',
  ƽ: 's',
  ʀ: 'r',
  ᴏ: 'o',
  ꮯ: 'c',
  ꭵ: 'i',
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu
const MARKS = /\p{Mn}+/gu

/** Removes characters that show nothing: zero-width, soft hyphens, direction marks, variation selectors, tags. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/**
 * What a reader takes the text for: compatibility forms (𝐛𝐨𝐥𝐝, ｗｉｄｅ) unfolded, accents and invisible characters
 * removed, letters that look Latin made Latin, lower case.
 *
 * @example
 * skeleton('соіnbase') // 'coinbase'
 */
export function skeleton(text: string): string {
  const plain = withoutInvisible(text).normalize('NFKD').replace(MARKS, '').toLowerCase()
  let out = ''
  for (const letter of plain) out += LOOK_ALIKES[letter] ?? letter
  return out
}

const WORD = /[\p{L}\p{N}]+/gu
const LATIN = /\p{Script=Latin}/u
const FOREIGN = /[^\p{ASCII}]/u

/**
 * Folds text for matching phrases: like {@link skeleton}, but a word wholly in another script keeps its letters,
 * and white space becomes single spaces. Precomposed Hangul and the like stay composed.
 *
 * @example
 * foldText('Ｙour  ассount is  lоcked') // 'your account is locked'
 * foldText('Ваш счёт') // 'ваш счет'
 */
export function foldText(text: string): string {
  const plain = withoutInvisible(text).normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase()
  const folded = FOREIGN.test(plain)
    ? plain.replace(WORD, (word) => (FOREIGN.test(word) && LATIN.test(word) ? skeleton(word) : word))
    : plain
  return folded.replace(/\s+/g, ' ').trim()
}

/** Whether one word mixes Latin with letters of another script that pass for Latin. */
export function mixesLookAlikes(word: string): boolean {
  if (!FOREIGN.test(word) || !LATIN.test(word)) return false
  for (const letter of word.toLowerCase())
    if (/\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}/u.test(letter) && LOOK_ALIKES[letter])
      return true
  return false
}
