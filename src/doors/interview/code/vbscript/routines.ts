import type { Dialect, Token } from './tokens.ts'

/** A function or sub of the script's own: its parameters and where among the tokens its body stands. */
export interface Routine {
  parameters: string[]
  from: number
  to: number
  tokens: readonly Token[]
}

/** The functions and subs that a script defines, by name. */
export function routinesIn(tokens: readonly Token[], dialect: Dialect): Map<string, Routine> {
  const routines = new Map<string, Routine>()
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens[index]?.value
    const name = tokens[index + 1]
    if ((word !== 'function' && word !== 'sub') || name?.is !== 'word') continue
    if (tokens[index - 1]?.value === 'end' || tokens[index - 1]?.value === 'exit') continue
    let next = index + 2
    const parameters: string[] = []
    if (tokens[next]?.value === '(')
      for (next++; next < tokens.length && tokens[next]?.value !== ')'; next++)
        if (tokens[next]?.is === 'word' && !/^by(?:val|ref)$/.test(tokens[next]?.value ?? ''))
          parameters.push(tokens[next]?.value ?? '')
    const to = endOf(tokens, dialect, next + 1, word)
    routines.set(name.value, { parameters, from: next + 1, to, tokens })
  }
  return routines
}

/** `End Function`, or the brace that closes the one at `from`. */
function endOf(tokens: readonly Token[], dialect: Dialect, from: number, word: string): number {
  let depth = 0
  for (let index = from; index < tokens.length; index++) {
    const { value, is } = tokens[index] as Token
    if (is === 'text') continue
    if (dialect === 'jscript') {
      if (value === '{') depth++
      else if (value === '}' && --depth <= 0) return index
    } else if (value === 'end' && tokens[index + 1]?.value === word) return index
  }
  return tokens.length
}
