export type Dialect = 'vbscript' | 'jscript'

export interface Token {
  is: 'text' | 'number' | 'word' | 'mark' | 'end'
  /** Of a text what it says; words in lower case. */
  value: string
  at: number
}

/** Tokens that are read of one script. */
const TOKENS = 300_000

const VBSCRIPT =
  /'[^\n]*|\brem\b[^\n]*|[ \t]_[ \t]*\r?\n|"((?:[^"\n]|"")*)"?|(?:&h([\da-f]{1,8})|(\d+))|([a-z_]\w*)|([\n\r:])|(<>|[^\s])/gi

const JSCRIPT =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"\\\n]|\\[\s\S])*)"?|'((?:[^'\\\n]|\\[\s\S])*)'?|(?:0x([\da-f]{1,8})|(\d+))|([a-z_$][\w$]*)|([;\n])|(\+=|===?|!==?|[^\s])/gi

const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|([\s\S]))/gi
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' }

const unescaped = (text: string) =>
  text.replace(ESCAPE, (_, two?: string, four?: string, letter = '') => {
    const digits = two ?? four
    return digits ? String.fromCharCode(Number.parseInt(digits, 16)) : (ESCAPES[letter] ?? letter)
  })

/** Tokens of a script without its comments. */
export function tokensOf(source: string, dialect: Dialect): Token[] {
  const tokens: Token[] = []
  const add = (is: Token['is'], value: string, at: number) => tokens.push({ is, value, at })
  for (const match of source.matchAll(dialect === 'vbscript' ? VBSCRIPT : JSCRIPT)) {
    const at = match.index
    const groups = match.slice(1)
    if (dialect === 'vbscript') groups.unshift(undefined as unknown as string)
    const [single, double, hex, digits, word, end, mark] =
      dialect === 'vbscript' ? groups : [groups[1], groups[0], ...groups.slice(2)]
    const text = single ?? double
    if (text !== undefined)
      add('text', dialect === 'vbscript' ? text.replaceAll('""', '"') : unescaped(text), at)
    else if (hex !== undefined) add('number', String(Number.parseInt(hex, 16)), at)
    else if (digits !== undefined) add('number', digits, at)
    else if (word !== undefined) add('word', word.toLowerCase(), at)
    else if (end !== undefined) {
      if (tokens.at(-1)?.is !== 'end') add('end', '\n', at)
    } else if (mark !== undefined) add('mark', mark, at)
    if (tokens.length >= TOKENS) break
  }
  return tokens
}
