export interface Token {
  is: 'text' | 'number' | 'word' | 'mark' | 'end'
  /** Of a text what it says, of a word the word in lower case. */
  value: string
  at: number
}

const TOKEN =
  /--[^\n]*|#[^\n]*|\(\*[\s\S]*?(?:\*\)|$)|¬[ \t]*\r?\n|"((?:[^"\\]|\\[\s\S])*)"?|([A-Za-z_|][\w|]*)|(\d+)|([\n\r])|([^\s])/gu

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' }

/** Tokens that are read of one script. */
const TOKENS = 300_000

/** Words and texts of AppleScript without its comments. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  for (const match of source.matchAll(TOKEN)) {
    const [, text, word, number, end, mark] = match
    const at = match.index
    if (text !== undefined)
      tokens.push({
        is: 'text',
        value: text.replace(/\\([\s\S])/g, (_, letter: string) => ESCAPES[letter] ?? letter),
        at,
      })
    else if (word !== undefined) tokens.push({ is: 'word', value: word.toLowerCase(), at })
    else if (number !== undefined) tokens.push({ is: 'number', value: number, at })
    else if (end !== undefined) {
      if (tokens.at(-1)?.is !== 'end') tokens.push({ is: 'end', value: '\n', at })
    } else if (mark !== undefined) tokens.push({ is: 'mark', value: mark, at })
    if (tokens.length >= TOKENS) break
  }
  return tokens
}
