/** One command of cmd.exe, before variables are filled in. */
export interface Statement {
  /** As it is written, carets included. */
  text: string
  at: number
  /** Takes what the one before writes. */
  piped: boolean
}

const STATEMENTS = 50_000

/**
 * Parts a batch text or command line at line ends, `&`, `&&`, `||`, `|` and brackets, where these are not quoted
 * or escaped by a caret. The brackets of `for … in ( … )` stay in their statement.
 */
export function parseCmd(text: string): Statement[] {
  const statements: Statement[] = []
  let from = 0
  let piped = false
  let quoted = false
  let brackets = 0
  let at = 0
  const end = (next: number, pipe: boolean) => {
    const raw = text.slice(from, at)
    const lead = raw.length - raw.trimStart().length
    if (raw.trim() && statements.length < STATEMENTS) {
      statements.push({ text: raw.trim().replace(/\^\r?\n/g, ''), at: from + lead, piped })
      piped = false
    }
    if (pipe) piped = true
    from = next
    at = next
    brackets = 0
  }
  while (at < text.length) {
    const next = text[at] as string
    if (next === '^' && !quoted) at += text[at + 1] === '\r' ? 3 : 2
    else if (next === '"') {
      quoted = !quoted
      at++
    } else if (next === '\n') {
      quoted = false
      end(at + 1, false)
    } else if (quoted) at++
    else if (next === '(' && (brackets > 0 || isForHead(text, from, at))) {
      brackets++
      at++
    } else if (next === ')' && brackets > 0) {
      brackets--
      at++
    } else if (brackets > 0) at++
    else if (next === '&' && text[at - 1] === '>') at++
    else if (next === '&') end(at + (text[at + 1] === '&' ? 2 : 1), false)
    else if (next === '|') end(at + (text[at + 1] === '|' ? 2 : 1), text[at + 1] !== '|')
    else if (next === '(' && isCommandPosition(text, from, at)) end(at + 1, false)
    else if (next === ')' && isClosing(text, at)) end(at + 1, false)
    else at++
  }
  end(at, false)
  return statements
}

const isForHead = (text: string, from: number, at: number) =>
  /^[\s@]*for\s/i.test(text.slice(from, from + 40)) &&
  /\sin\s*$/i.test(text.slice(Math.max(from, at - 12), at))

const isCommandPosition = (text: string, from: number, at: number) => {
  const before = text.slice(from, Math.min(at, from + 400)).trim()
  return before === '' || /^@?(?:if|else|for)\b/i.test(before)
}

const isClosing = (text: string, at: number) => /^\)\s*(?:else\b|[&|)\r\n]|$)/i.test(text.slice(at, at + 40))
