const SYLLABLES =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|in|un|ia|ie|iu|ua|ue|ui|uo|a|e|i|o|u)){1,3}$/

const LONGEST = 18

/**
 * Whether a word can be read as one to three syllables of pinyin. Pinyin spells a syllable in one way, so that two
 * such words that differ in a letter are two names and not two spellings.
 *
 * @param word lower-case ASCII.
 */
export const isPinyin = (word: string): boolean => word.length <= LONGEST && SYLLABLES.test(word)
