import { foldText } from '../../../core/confusables.ts'
import { cutWords } from './words.ts'

/** One step of a phrase: a word, the beginning of one, any number or a large one, up to so many words passed over, or a choice. */
export type Step =
  | { word: string }
  | { stem: string }
  | { number: 'any' | 'large' }
  | { gap: number }
  | { choice: Step[][] }

const PLAIN = /^[a-zA-Z0-9'-]+$/

/**
 * Reads phrases as the tables write them, separated by `;` and spelt naturally.
 * - `(a|b)` is either, `(a|)` is optional; choices may hold several words and choices of their own;
 * - `verif*` is any word that begins so;
 * - `#` is any number, `##` one of five digits or more (10,000);
 * - `~3` passes over up to three words.
 *
 * @throws Error when brackets do not pair.
 * @example
 * readPhrases('verify (your|the) wallet') // one phrase: a word, a choice of two, a word
 */
export function readPhrases(table: string): Step[][] {
  return table
    .split(';')
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .map((phrase) => {
      const { choices, at } = readChoices(phrase, 0)
      if (at < phrase.length || choices.length !== 1) throw new Error(`brackets do not pair in “${phrase}”`)
      return choices[0] as Step[]
    })
}

function readChoices(phrase: string, from: number): { choices: Step[][]; at: number } {
  const choices: Step[][] = [[]]
  let at = from
  while (at < phrase.length && phrase[at] !== ')') {
    if (phrase[at] === '|') {
      if (from === 0) throw new Error(`a choice without brackets in “${phrase}”`)
      choices.push([])
      at++
    } else if (phrase[at] === '(') {
      const inner = readChoices(phrase, at + 1)
      if (phrase[inner.at] !== ')') throw new Error(`brackets do not pair in “${phrase}”`)
      choices.at(-1)?.push({ choice: inner.choices })
      at = inner.at + 1
    } else {
      const end = phrase.slice(at).search(/[()|]/)
      const text = end === -1 ? phrase.slice(at) : phrase.slice(at, at + end)
      choices.at(-1)?.push(...readSteps(text))
      at += text.length
    }
  }
  return { choices, at }
}

function readSteps(text: string): Step[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((raw): Step[] => {
      if (raw === '#') return [{ number: 'any' }]
      if (raw === '##') return [{ number: 'large' }]
      const gap = /^~(\d)(\d?)$/.exec(raw)
      if (gap) return [{ gap: Number(raw.slice(1)) }]
      const isStem = raw.endsWith('*')
      const bare = isStem ? raw.slice(0, -1) : raw
      const words = cutWords(PLAIN.test(bare) ? bare.toLowerCase() : foldText(bare)).words
      return words.map((word, i) => (isStem && i === words.length - 1 ? { stem: word } : { word }))
    })
}
