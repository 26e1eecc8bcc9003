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

/**
 * Whether code nests so deeply that it must not be given to the parser. Reads tokens only, in linear time; where
 * a slash after a brace may divide or begin a regular expression, both are tried.
 */
export function nestsTooDeeply(text: string): boolean {
  return deepest(text, true) > LEVELS || (/\}\s*\//.test(text) && deepest(text, false) > LEVELS)
}

function deepest(text: string, regexAfterBrace: boolean): number {
  const runs: number[] = [0]
  const closers: ('(' | 'head' | '[' | '{' | '`')[] = []
  let depth = 0
  let most = 0
  let elses = 0
  let ended = false
  let newLine = false
  let before = ''
  let word = ''
  const length = text.length
  const count = (): void => {
    depth++
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    if (depth > most) most = depth
  }
  const reset = (): void => {
    depth -= runs.at(-1) ?? 0
    runs[runs.length - 1] = 0
  }
  const open = (closer: '(' | 'head' | '[' | '{' | '`'): void => {
    closers.push(closer)
    runs.push(0)
    depth++
    if (depth > most) most = depth
  }
  const close = (): '(' | 'head' | '[' | '{' | '`' | undefined => {
    if (closers.length === 0) return undefined
    reset()
    runs.pop()
    depth--
    return closers.pop()
  }
  let i = 0
  while (i < length && most <= LEVELS) {
    const code = text.charCodeAt(i)
    if (code <= 32) {
      if (code === 10) newLine = true
      i++
      continue
    }
    if (isWord(code)) {
      let end = i + 1
      while (end < length && isWord(text.charCodeAt(end))) end++
      word = end - i < 12 ? text.slice(i, end) : ''
      if (word === 'else') {
        elses++
        depth++
        if (depth > most) most = depth
      } else {
        const operator = word === 'in' || word === 'of' || word === 'instanceof'
        if (!operator && (ended || (newLine && before === 'a'))) {
          reset()
          depth -= elses
          elses = 0
        }
        if (word === 'case' || word === 'default') reset()
        else if (NESTING_WORDS.has(word)) count()
      }
      ended = false
      newLine = false
      before = REGEX_AFTER_WORD.has(word) ? '(' : 'a'
      i = end
      continue
    }
    const char = text[i] as string
    newLine = false
    if (char === '/' && text[i + 1] === '/') {
      i = lineEnd(text, i)
      continue
    }
    if (char === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2)
      i = end < 0 ? length : end + 2
      continue
    }
    if (ended && elses > 0 && char !== '}' && char !== ';') {
      depth -= elses
      elses = 0
    }
    ended = false
    if (char === '"' || char === "'") {
      i = stringEnd(text, i, char)
      before = 'a'
      continue
    }
    if (char === '`') {
      i = templatePart(text, i + 1)
      if (text[i - 1] === '{') open('`')
      before = text[i - 1] === '{' ? '(' : 'a'
      continue
    }
    if (char === '/' && (before === '(' || before === 'head' || (before === '}' && regexAfterBrace))) {
      i = regexEnd(text, i)
      before = 'a'
      continue
    }
    i++
    if (char === '(') open(before === 'a' && HEADS.has(word) ? 'head' : '(')
    else if (char === '[' || char === '{') open(char)
    else if (char === ')') {
      before = close() === 'head' ? 'head' : 'a'
      word = ''
      continue
    } else if (char === ']') close()
    else if (char === '}') {
      if (close() === '`') {
        i = templatePart(text, i)
        if (text[i - 1] === '{') open('`')
        before = text[i - 1] === '{' ? '(' : 'a'
        continue
      }
      ended = true
      before = '}'
      word = ''
      continue
    } else if (char === ';' || char === ',') {
      reset()
      ended = char === ';'
    } else if (
      '=?:!~<'.includes(char) ||
      ((char === '-' || char === '+' || char === '*') && before === '(')
    ) {
      count()
    }
    before = char === ']' ? 'a' : '('
    word = ''
  }
  return most
}

function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    code > 127
  )
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function stringEnd(text: string, from: number, quote: string): number {
  for (let i = from + 1; i < text.length; i++) {
    const char = text[i]
    if (char === '\\') i++
    else if (char === quote) return i + 1
    else if (char === '\n') return i
  }
  return text.length
}

/** @returns the offset after the closing backtick, or after the brace of `${` */
function templatePart(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const char = text[i]
    if (char === '\\') i++
    else if (char === '`') return i + 1
    else if (char === '$' && text[i + 1] === '{') return i + 2
  }
  return text.length
}

function regexEnd(text: string, from: number): number {
  let inClass = false
  for (let i = from + 1; i < text.length; i++) {
    const char = text[i]
    if (char === '\\') i++
    else if (char === '[') inClass = true
    else if (char === ']') inClass = false
    else if (char === '\n') return from + 1
    else if (char === '/' && !inClass) return i + 1
  }
  return from + 1
}
