const WORDS: [number, string][] = [
  [0.99, 'almost certainly'],
  [0.9, 'very probably'],
  [0.7, 'probably'],
  [0.5, 'more likely than not'],
  [0, 'possibly'],
]

/**
 * How probable a link is, in words and then the number: `very probably (93%)`. Never a full 100%.
 *
 * @param probability from 0 to 1
 */
function likely(probability: number): string {
  const [, words] = WORDS.find(([least]) => probability >= least) ?? [0, 'possibly']
  const percent = Math.round(probability * 100)
  if (percent >= 100) return `${words} (over 99%)`
  return percent < 1 ? `${words} (under 1%)` : `${words} (${percent}%)`
}

/** What is said of a link’s probability: with what it does not know, for it concludes nothing. */
export function togetherWords(probability: number): string {
  return `By what they share, both were ${likely(probability)} sent by one hand. This reckoning knows nothing of households, agencies and helpers: ask before you conclude anything.`
}
