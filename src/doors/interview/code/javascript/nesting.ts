/**
 * Levels up to which code is parsed: the parser descends natively, and beyond about 1,500 levels of functions the
 * 4 MB stack of a worker ends, and with it the process. Honest code stays under 300.
 */
const LEVELS = 800

const NESTING_WORDS = new Set(
  'else new typeof void delete await yield for while if do with extends throw return'.split(' '),
)
const REGEX_AFTER_WORD = new Set(
  'return typeof case in of delete void throw new do else instanceof yield await extends'.split(' '),
)
const HEADS = new Set(['if', 'while', 'for', 'with'])
/** All words that mean anything here, by length and first letter: most words are none of them. */
const WORDS = new Set([...NESTING_WORDS, ...REGEX_AFTER_WORD, ...HEADS, 'default'])
const LONGEST_WORD = 10

const BLANK = 1
const WORD = 2
const TEXT = 3
const COUNTED = 4
const SIGN = 5
/** What each character below 128 is to the count. */
const KINDS = new Uint8Array(128)
for (let code = 0; code <= 32; code++) KINDS[code] = BLANK
const kinds: [string, number][] = [
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$', WORD],
  [`"'`, TEXT],
  ['=?:!~<', COUNTED],
  ['-+*', SIGN],
]
for (const [chars, kind] of kinds) for (const char of chars) KINDS[char.charCodeAt(0)] = kind

/** What stood before: a value, something after which a value follows, the head of a loop, a closing brace. */
const VALUE = 0
const OPENING = 1
const HEAD = 2
const BRACE = 3
const NOTHING = 4

const LINE_FEED = 10
const SLASH = 47
const STAR = 42
const ROUND = 40
const ROUND_END = 41
const SQUARE = 91
const BACKSLASH = 92
const SQUARE_END = 93
const CURLY = 123
const CURLY_END = 125
const DOLLAR = 36
const BACKTICK = 96
const COMMA = 44
const SEMICOLON = 59

/** A slash after a brace that begins no comment: it may divide, or begin a regular expression. */
const SLASH_AFTER_BRACE = /\}\s*\/(?![/*])/

/**
 * Whether code nests so deeply that it must not be given to the parser. Reads tokens only, in linear time; where
 * a slash after a brace may divide or begin a regular expression, both are tried.
 */
export function nestsTooDeeply(text: string): boolean {
  return deepest(text, true) > LEVELS || (SLASH_AFTER_BRACE.test(text) && deepest(text, false) > LEVELS)
}

function deepest(text: string, regexAfterBrace: boolean): number {
  // by level of brackets: what opened it, and what nests within it without a bracket
  const openers = new Uint8Array(LEVELS + 8)
  const runs = new Int32Array(LEVELS + 8)
  let level = 0
  let depth = 0
  let most = 0
  let elses = 0
  let ended = false
  let newLine = false
  let before = NOTHING
  let head = false
  const length = text.length
  let i = 0
  while (i < length && most <= LEVELS) {
    const code = text.charCodeAt(i)
    const kind = code < 128 ? KINDS[code] : WORD
    if (kind === BLANK) {
      if (code === LINE_FEED) newLine = true
      i++
      continue
    }
    if (kind === WORD) {
      const start = i++
      while (i < length) {
        const next = text.charCodeAt(i)
        if (next < 128 && KINDS[next] !== WORD) break
        i++
      }
      // the words that matter begin with a small letter, and none is one letter long
      const word = i - start > 1 && i - start <= LONGEST_WORD && code > 96 ? text.slice(start, i) : ''
      const known = word !== '' && WORDS.has(word)
      if (known && word === 'else') {
        elses++
        if (++depth > most) most = depth
      } else {
        if (
          (ended || (newLine && before === VALUE)) &&
          !(known && (word === 'in' || word === 'of' || word === 'instanceof'))
        ) {
          depth -= (runs[level] as number) + elses
          runs[level] = 0
          elses = 0
        }
        if (known) {
          if (word === 'case' || word === 'default') {
            depth -= runs[level] as number
            runs[level] = 0
          } else if (NESTING_WORDS.has(word)) {
            runs[level] = (runs[level] as number) + 1
            if (++depth > most) most = depth
          }
        }
      }
      ended = false
      newLine = false
      before = known && REGEX_AFTER_WORD.has(word) ? OPENING : VALUE
      head = known && HEADS.has(word)
      continue
    }
    newLine = false
    if (code === SLASH) {
      const next = text.charCodeAt(i + 1)
      if (next === SLASH) {
        i = lineEnd(text, i)
        continue
      }
      if (next === STAR) {
        const end = text.indexOf('*/', i + 2)
        i = end < 0 ? length : end + 2
        continue
      }
    }
    if (ended && elses > 0 && code !== CURLY_END && code !== SEMICOLON) {
      depth -= elses
      elses = 0
    }
    ended = false
    if (kind === TEXT) {
      i = stringEnd(text, i, code)
      before = VALUE
      continue
    }
    if (code === SLASH && (before === OPENING || before === HEAD || (before === BRACE && regexAfterBrace))) {
      i = regexEnd(text, i)
      before = VALUE
      continue
    }
    i++
    let template = code === BACKTICK
    if (code === ROUND || code === SQUARE || code === CURLY) {
      openers[++level] = code === ROUND && before === VALUE && head ? HEAD : code
      runs[level] = 0
      if (++depth > most) most = depth
    } else if (code === ROUND_END || code === SQUARE_END || code === CURLY_END) {
      let opener = 0
      if (level > 0) {
        depth -= (runs[level] as number) + 1
        opener = openers[level--] as number
      }
      if (code === ROUND_END) {
        before = opener === HEAD ? HEAD : VALUE
        head = false
        continue
      }
      if (code === CURLY_END) {
        if (opener === BACKTICK) template = true
        else {
          ended = true
          before = BRACE
          head = false
          continue
        }
      }
    } else if (code === SEMICOLON || code === COMMA) {
      depth -= runs[level] as number
      runs[level] = 0
      ended = code === SEMICOLON
    } else if (kind === COUNTED || (kind === SIGN && before === OPENING)) {
      runs[level] = (runs[level] as number) + 1
      if (++depth > most) most = depth
    }
    if (template) {
      i = templatePart(text, i)
      const opens = text.charCodeAt(i - 1) === CURLY
      before = opens ? OPENING : VALUE
      if (!opens) continue
      openers[++level] = BACKTICK
      runs[level] = 0
      if (++depth > most) most = depth
      continue
    }
    before = code === SQUARE_END ? VALUE : OPENING
    head = false
  }
  return most
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function stringEnd(text: string, from: number, quote: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === quote) return i + 1
    else if (code === LINE_FEED) return i
  }
  return text.length
}

/** @returns the offset after the closing backtick, or after the brace of `${` */
function templatePart(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === BACKTICK) return i + 1
    else if (code === DOLLAR && text.charCodeAt(i + 1) === CURLY) return i + 2
  }
  return text.length
}

function regexEnd(text: string, from: number): number {
  let inClass = false
  for (let i = from + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === BACKSLASH) i++
    else if (code === SQUARE) inClass = true
    else if (code === SQUARE_END) inClass = false
    else if (code === LINE_FEED) return from + 1
    else if (code === SLASH && !inClass) return i + 1
  }
  return from + 1
}
