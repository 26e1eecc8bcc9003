import { PosternError } from '../core/errors.ts'

const FIELDS_READ = 200

/**
 * Reads comma-, semicolon- or tab-separated values (RFC 4180): quoted fields may hold separators, doubled quotes and
 * line ends. Lines that start with `#` outside quotes are passed over.
 *
 * @returns rows with the line on which each starts, counted from 1.
 * @throws PosternError `E_INDICATORS` for a quote that is never closed.
 */
export function* readCsv(text: string): Generator<{ line: number; fields: string[] }> {
  const separator = separatorOf(text)
  let fields: string[] = []
  let line = 1
  let start = 1
  let at = 0
  while (at < text.length) {
    if (fields.length === 0 && text[at] === '#') {
      at = endOfLine(text, at)
      line++
      start = line
      continue
    }
    const { value, next, lines } = readField(text, at, separator, line)
    if (fields.length < FIELDS_READ) fields.push(value)
    line += lines
    at = next
    if (text[at] === separator) {
      at++
      if (at === text.length) fields.push('')
      else continue
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    if (fields.some((field) => field !== '')) yield { line: start, fields }
    fields = []
    start = line
  }
}

function separatorOf(text: string): string {
  const first = text.split('\n', 50).find((row) => row.trim() !== '' && !row.startsWith('#')) ?? ''
  return [',', ';', '\t'].reduce(
    (best, one) => (first.split(one).length > first.split(best).length ? one : best),
    ',',
  )
}

const endOfLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

function readField(
  text: string,
  at: number,
  separator: string,
  line: number,
): { value: string; next: number; lines: number } {
  if (text[at] !== '"') {
    let next = at
    while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r')
      next++
    return { value: text.slice(at, next).trim(), next, lines: 0 }
  }
  const parts: string[] = []
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1)
      throw new PosternError('E_INDICATORS', `line ${line}: a quote is opened and never closed`)
    parts.push(text.slice(from, quote))
    from = quote + 1
    if (text[from] !== '"') break
    parts.push('"')
    from++
  }
  const value = parts.join('')
  let next = from
  while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++
  return { value: value.trim(), next, lines: value.split('\n').length - 1 }
}
