import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

const TEXT_READ = 4_000
/** A letter of words with more than this has sentences enough to be judged by them. */
const WORDS_AT_MOST = 120
const WORDS_AT_LEAST = 12
/** Bare numbers, each of its own length, beside which hardly a word stands. */
const NUMBERS_AT_LEAST = 30

/**
 * Pairs of little words that no sentence of the language holds one after the other: an article or preposition that is
 * followed by a conjunction or a verb instead of the thing that it announces. Written from the grammar of each language.
 */
const IMPOSSIBLE = [
  // English
  /^(?:the|a|an|my|your|our|their|every) (?:the|a|an|is|are|was|were|of|and|or|but|if|for|from|to|with|at|in|by|has|have|had|do|does|not)$/,
  /^(?:of|from|with|at|into|than) (?:or|but|if|is|are|was|were|of|has|have|had|do|does|for|from|with)$/,
  /^(?:of|at|into|than) and$/,
  /^(?:for|to) (?:is|are|was|were|of|but|has|had|does|from|with)$/,
  /^(?:have|has|do|does|are|were) (?:and|or|of|do|does|did|is|are|was|were|has)$/,
  /^(?:and|or|but) (?:of the|and|or|but)$/,
  // German
  /^(?:ein|eine|einen|einem|dem|des|mein|meine|ihre|unser|unsere) (?:und|oder|aber|ist|sind|war|wenn|weil|dass|hat|der|die|das|ein|eine)$/,
  /^(?:mit|von|aus|bei|nach|seit|wegen) (?:und|oder|aber|ist|sind|war|wenn|weil|dass|hat|von|mit)$/,
  // French
  /^(?:le|la|les|un|une|des|du|mon|ma|mes|votre|vos) (?:et|ou|mais|est|sont|de|dans|pour|que|si|le|la|les|un|une)$/,
  /^(?:de|dans|avec|chez|sur|par) (?:et|ou|mais|est|sont|etait|dans|avec|chez)$/,
  // Spanish and Portuguese
  /^(?:el|los|las|un|una|uma|um|mi|su|meu|minha|seu|sua) (?:y|o|pero|mas|es|son|sao|era|en|por|si|se|el|los|um|uma|un|una)$/,
  /^(?:de|con|com|por|sin|sem|para) (?:y|e|pero|mas|es|son|sao|era|fue|foi|de|con|com)$/,
  // Italian and Dutch
  /^(?:il|lo|gli|uno|una|mio|mia|suo|sua) (?:e|ma|sono|di|con|per|se|il|gli|una)$/,
  /^(?:de|het|een|mijn|uw|onze) (?:en|of|maar|is|zijn|was|van|met|voor|de|het|een)$/,
]

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'bodies of random words or figures, there only so that each copy differs',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1027/',
  innocent: 'Somebody pastes a column of figures, or a pocket telephone writes of itself.',
  advice: 'There is nothing in it to answer. Do not open what comes with it.',
  signals: {
    figures: { strength: 'strong', weight: 3.5, title: 'The text is a heap of figures with no sentence' },
    words: { strength: 'strong', weight: 3.5, title: 'The text is a heap of words with no sentence' },
  },
  *inspect(message) {
    if (message.inReplyTo || message.references.length > 0) return
    const body = (message.html?.text || message.text).slice(0, TEXT_READ)
    const figures = heapOfFigures(body)
    if (figures) {
      yield {
        signal: 'figures',
        where: { part: 'text', text: figures },
        why: `“${figures}” and so on is all it says.`,
      }
      return
    }
    const pairs = impossiblePairs(`${message.subject}\n${body}`)
    if (pairs)
      yield {
        signal: 'words',
        where: { part: 'text', text: body.trim().slice(0, 120) },
        why: `It runs ${pairs.map((pair) => `“${pair}”`).join(', ')}, which no sentence does.`,
      }
  },
})

/** Lines of bare whole numbers: tables keep to columns, and lists of amounts, dates and codes hold signs. */
function heapOfFigures(body: string): string | undefined {
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^\d[\d ]+$/.test(line))
  const numbers = lines.flatMap((line) => line.split(/ +/))
  const words = body.match(/\p{L}+/gu)?.length ?? 0
  const columns = new Set(lines.map((line) => line.split(/ +/).length))
  const widths = new Set(numbers.map((number) => number.length))
  const heap =
    lines.length >= 4 &&
    numbers.length >= NUMBERS_AT_LEAST &&
    words < numbers.length / 2 &&
    columns.size >= 3 &&
    widths.size >= 3
  return heap ? lines[0]?.slice(0, 60) : undefined
}

/** Two such pairs at least, and one for every dozen words: people who write hastily drop one. */
function impossiblePairs(text: string): string[] | undefined {
  // A sign ends what can be a pair: names, lists, tables and code hold them everywhere.
  const stretches = foldText(text.replace(/[\r\n]+/g, ' ; ')).split(/[^\p{L}\p{N}' ’]+/u)
  let count = 0
  const found = new Set<string>()
  for (const stretch of stretches) {
    const words = stretch.split(' ').filter(Boolean)
    count += words.length
    if (count > WORDS_AT_MOST) return undefined
    for (let at = 1; at < words.length; at++) {
      const pair = `${words[at - 1]} ${words[at]}`
      if (IMPOSSIBLE.some((pattern) => pattern.test(pair))) found.add(pair)
    }
  }
  return count >= WORDS_AT_LEAST && found.size >= 2 && found.size >= count / 14
    ? [...found].slice(0, 3)
    : undefined
}
