/** A folded text cut into words. */
export interface Words {
  text: string
  words: string[]
  /** Offset of each word in {@link text}. */
  starts: number[]
  /** Number of the sentence in which each word stands. */
  sentences: number[]
}

/** Words of one text that are read: more is no letter to anybody. */
const WORDS_READ = 12_000

/**
 * A letter of a script that puts no spaces between words is a word by itself, and so is a Hangul syllable, which
 * takes its particles without a space. Numbers keep their points and commas. What ends a sentence comes last.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|\p{N}+(?:[.,]\p{N}+)*|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]]+|[$€£¥₿₹₩%]|[.!?؟]+(?=[\s"'”’\)]|$)|[。！？।]/gv
const SENTENCE_END = /^[.!?؟。！？।]/

/**
 * Cuts text that `foldText` has folded into words and sentences, in one pass.
 *
 * @example
 * cutWords('your account. 24 hours').words // ['your', 'account', '24', 'hours']
 */
export function cutWords(text: string): Words {
  const cut: Words = { text, words: [], starts: [], sentences: [] }
  let sentence = 0
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    if (SENTENCE_END.test(word)) {
      sentence++
      continue
    }
    cut.words.push(word)
    cut.starts.push(match.index)
    cut.sentences.push(sentence)
    if (cut.words.length >= WORDS_READ) break
  }
  return cut
}
